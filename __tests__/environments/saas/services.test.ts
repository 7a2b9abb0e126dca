import { containerOf, secretVariables, variables } from "../../support/containers";
import { scalingOf } from "../../support/parts";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("saas");
});

const environments = ["staging", "prod"];

function stack(environment: string): Synthesized {
  return stacks.get(`saas-${environment}`) as Synthesized;
}

test.each(environments)("backend and worker of %s run one image of 512 units and 1024 MiB", (environment) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  for (const service of ["backend", "worker"]) {
    expect(json.at(`aws_ecs_task_definition.${service}_task`)).toMatchObject({ cpu: "512", memory: "1024" });
    // one pointer, so that no deployment moves one of them alone
    expect(containerOf(json, service).image).toBe(
      "${data.aws_ssm_parameter.backend_image_current.insecure_value}",
    );
    expect(json.at(`aws_ecs_service.${service}`)).toMatchObject({
      deployment_minimum_healthy_percent: 100,
      deployment_maximum_percent: 200,
    });
  }
  expect(json.at("aws_ssm_parameter.backend_image").insecure_value).toBe(
    "123456789012.dkr.ecr.me-south-1.amazonaws.com/saas-backend:initial",
  );
  expect(json.ids("aws_ssm_parameter")).not.toContain("worker_image");
});

test.each(
  environments,
)("the backend of %s has two to six tasks, kept at 70 %% CPU, checked at its health path", (environment) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  expect(json.at("aws_ecs_service.backend").desired_count).toBe(2);
  expect(scalingOf(json, "backend")).toMatchObject({ min: 2, max: 6, cpu: 70 });
  expect(json.at("aws_lb_target_group.backend_traffic_targets")).toMatchObject({
    port: 8000,
    health_check: { path: "/api/v1/health", matcher: "200" },
  });
});

test.each(
  environments,
)("the worker of %s is one Celery task that nothing reaches, and that pings itself", (environment) => {
  // GIVEN
  const json = stack(environment);
  const worker = containerOf(json, "worker");
  // THEN
  expect(worker.command).toEqual(["celery", "-A", "app.workers.celery_app", "worker"]);
  expect(worker.healthCheck?.command.join(" ")).toContain("celery -A app.workers.celery_app inspect ping");
  expect(worker).not.toHaveProperty("portMappings");
  expect(json.at("aws_ecs_service.worker")).not.toHaveProperty("load_balancer");
  expect(json.at("aws_ecs_service.worker").desired_count).toBe(1);
});

test.each(
  environments,
)("services of %s log in as app_user; nobody runs with the migrator's secret", (environment) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  for (const service of ["backend", "worker"]) {
    expect(secretVariables(containerOf(json, service))).toMatchObject({
      DATABASE_URL: "${aws_secretsmanager_secret.secrets_app_user_url.arn}",
    });
    expect(variables(containerOf(json, service))).toMatchObject({
      DB_HOST: "${aws_db_instance.database.address}",
      DB_PORT: "5432",
      DB_NAME: "saas",
    });
    expect(json.at(`aws_iam_role_policy.${service}_task_execution_role_read_secrets`).policy).not.toContain(
      "migrator",
    );
  }
  expect(
    json.at("aws_secretsmanager_secret_version.secrets_app_migrator_url_value").secret_string_wo,
  ).toContain("://app_migrator:${var.read_secrets ? ephemeral.");
});

test("production's task role has the document's name", () => {
  expect(stack("prod").at("aws_iam_role.backend_task_role").name).toBe("saas-backend-task-role");
});
