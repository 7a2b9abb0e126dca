import { containerOf, secretVariables, variables } from "../../support/containers";
import { scalingOf } from "../../support/parts";
import { statements } from "../../support/policy";
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

test.each(
  environments,
)("the worker of %s has one task, two under load, by the depth of its queue in Redis", (environment) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  expect(json.at("aws_ecs_service.worker").desired_count).toBe(1);
  expect(scalingOf(json, "worker")).toEqual({ min: 1, max: 2, backlog: 100, cooldowns: [[60, 300]] });
  expect(JSON.stringify(json.at("aws_appautoscaling_policy.worker_scaling_backlog"))).toContain(
    `"metric_name":"QueueDepth","namespace":"saas/${environment}"`,
  );
  expect(variables(containerOf(json, "worker"))).toMatchObject({
    METRICS_NAMESPACE: `saas/${environment}`,
    METRICS_SERVICE: "worker",
  });
});

test.each(environments)("long work of %s protects itself from being cut off", (environment) => {
  expect(stack(environment).ids("aws_iam_role_policy")).toEqual(
    expect.arrayContaining(["worker_task_role_protect_tasks", "worker_task_role_publish_metrics"]),
  );
});

test.each(
  environments,
)("the migration of %s runs the backend's image with the migrator's secret alone", (environment) => {
  // GIVEN
  const json = stack(environment);
  const migrate = containerOf(json, "migrate");
  // THEN
  expect(migrate.command).toEqual(["alembic", "upgrade", "head"]);
  expect(migrate.image).toBe(containerOf(json, "backend").image);
  expect(secretVariables(migrate)).toEqual({
    DATABASE_URL: "${aws_secretsmanager_secret.secrets_app_migrator_url.arn}",
  });
  const [read] = statements(json.at("aws_iam_role_policy.migrate_task_execution_role_read_secrets").policy);
  expect(read?.Resource).toEqual(["${aws_secretsmanager_secret.secrets_app_migrator_url.arn}"]);
  expect(json.ids("aws_vpc_security_group_ingress_rule")).toContain("database_from_migrate");
});

test.each(
  environments,
)("the two roles of %s get the passwords of their secrets from the owner", (environment) => {
  // GIVEN
  const createRoles = containerOf(stack(environment), "create_roles");
  // THEN
  expect(secretVariables(createRoles)).toEqual({
    DB_OWNER_PASSWORD: "${aws_secretsmanager_secret.secrets_database_password.arn}",
    APP_USER_PASSWORD: "${aws_secretsmanager_secret.secrets_app_user_password.arn}",
    APP_MIGRATOR_PASSWORD: "${aws_secretsmanager_secret.secrets_app_migrator_password.arn}",
  });
  expect(variables(createRoles)).toMatchObject({ DB_OWNER: "saas", DB_NAME: "saas" });
  expect(createRoles.command?.join(" ")).toMatch(/app_user[\s\S]*app_migrator/);
});

test.each(environments)("nothing of %s migrates on a schedule", (environment) => {
  expect(stack(environment).ids("aws_scheduler_schedule")).toEqual([]);
});
