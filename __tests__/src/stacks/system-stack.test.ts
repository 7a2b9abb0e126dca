import type { EnvironmentInput } from "../../../src/config/define";
import { SystemStack } from "../../../src/stacks/system-stack";
import { api, testEnvironment } from "../../support/environment";
import { statements } from "../../support/policy";
import { synthesized, testApp } from "../../support/synthesized";

function system(changes: Partial<EnvironmentInput> = {}) {
  return synthesized(new SystemStack(testApp(), testEnvironment(changes), "eu-west-1"));
}

const standard = system();
const worker = { ...api, http: undefined, secrets: {} };
const observability: EnvironmentInput["observability"] = {
  notifications: { critical: { team: { protocol: "email", endpoint: "team@test.example" } } },
  alarms: {
    errors: {
      watches: "server-errors",
      of: "api",
      above: 1,
      unit: "percent",
      periodSeconds: 60,
      periods: 1,
      severity: "critical",
    },
  },
};
const alternate: typeof api = {
  ...api,
  deployment: { strategy: "blue-green", bakeMinutes: 5, rollbackOn: ["errors"] },
};

test("a service starts with an image of the account's region and tells where its pointer is", () => {
  expect(standard.at("aws_ssm_parameter.api_image")).toMatchObject({
    name: "/test/dev/api/image",
    insecure_value: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/test-api:initial",
  });
  expect(standard.output("api_image_parameter").value).toBe("/test/dev/api/image");
  expect(standard.at("aws_iam_role_policy.api_task_execution_role_pull_image").policy).toContain(
    "arn:aws:ecr:eu-west-1:123456789012:repository/test-api",
  );
});

test("its state lies in the region of the account, its resources in its own", () => {
  expect(standard.json.terraform.backend).toMatchObject({ s3: { region: "eu-west-1" } });
  expect(standard.json.provider?.aws).toMatchObject([{ region: "us-east-1" }]);
});

test("tasks learn the address of people and of the database, and read their secrets alone", () => {
  // GIVEN
  const [container] = JSON.parse(
    String(standard.at("aws_ecs_task_definition.api_task").container_definitions),
  ) as { environment: unknown; secrets: unknown }[];
  // THEN
  expect(container?.environment).toEqual([
    { name: "API_URL", value: "https://api.test.example" },
    { name: "DB_HOST", value: "${aws_db_instance.database.address}" },
    { name: "NODE_ENV", value: "production" },
  ]);
  expect(container?.secrets).toEqual([
    { name: "DATABASE_URL", valueFrom: "${aws_secretsmanager_secret.secrets_database_url.arn}" },
  ]);
  const [read] = statements(standard.at("aws_iam_role_policy.api_task_execution_role_read_secrets").policy);
  expect(read?.Resource).toEqual(["${aws_secretsmanager_secret.secrets_database_url.arn}"]);
});

test("a service starts after all that its tasks need, and goes before it", () => {
  expect(standard.at("aws_ecs_service.api").depends_on).toEqual(
    expect.arrayContaining([
      "aws_iam_role_policy.api_task_execution_role_read_secrets",
      "aws_iam_role_policy.api_task_execution_role_pull_image",
      "aws_secretsmanager_secret_version.secrets_database_url_value",
      "aws_db_instance.database",
    ]),
  );
});

test("every service reaches the database, only those with HTTP are reached", () => {
  // WHEN
  const json = system({ services: { api, worker } });
  // THEN
  expect(json.ids("aws_vpc_security_group_ingress_rule")).toEqual([
    "api_from_load_balancer",
    "database_from_api",
    "database_from_worker",
    "load_balancer_from_internet",
    "load_balancer_from_internet_http",
  ]);
  expect(json.ids("aws_iam_role_policy")).not.toContain("worker_task_execution_role_read_secrets");
});

test("every domain of the load balancer is an alias to it", () => {
  expect(standard.ids("aws_route53_record")).toEqual([
    "load_balancer_certificate_proof",
    "zone_api_test_example_a",
    "zone_api_test_example_aaaa",
    "zone_www_test_example_a",
    "zone_www_test_example_aaaa",
  ]);
  expect(standard.output("name_servers").value).toBe("${aws_route53_zone.zone.name_servers}");
  expect(standard.output("public_url").value).toBe("https://api.test.example");
});

test("an environment without DNS is reached under the load balancer's own name", () => {
  // WHEN
  const listener = { protocol: "http" } as const;
  const loadBalancer = { scheme: "internet-facing", accessLogDays: 1 } as const;
  const json = system({
    dns: undefined,
    loadBalancer: { ...loadBalancer, listener, deletionProtection: false },
  });
  // THEN
  expect(json.output("public_url").value).toBe("http://${aws_lb.load_balancer.dns_name}");
  expect(json.ids("aws_route53_record")).toEqual([]);
  expect(json.json.output).not.toHaveProperty("name_servers");
});

test("only deployments that move traffic need the provider that can", () => {
  expect(standard.json.terraform).toMatchObject({
    required_providers: { aws: { version: ">= 5.100.0, < 7.0.0" } },
  });
  expect(system({ services: { api: alternate }, observability }).json.terraform).toMatchObject({
    required_providers: { aws: { version: ">= 6.25.0, < 7.0.0" } },
  });
});

test("a service is rolled back by its alarms, by their names, and its first deployment waits for them", () => {
  // WHEN
  const json = system({ services: { api: alternate }, observability });
  // THEN
  expect(json.at("aws_cloudwatch_metric_alarm.alarms_errors")).toMatchObject({
    alarm_name: "test-dev-errors",
    alarm_actions: ["${aws_sns_topic.notifications_critical.arn}"],
  });
  expect(json.at("aws_ecs_service.api")).toMatchObject({
    alarms: { alarm_names: ["test-dev-errors"] },
    depends_on: expect.arrayContaining(["aws_cloudwatch_metric_alarm.alarms_errors"]),
  });
});

test("rules that somebody adds by hand are those without the tags that the provider gives to all", () => {
  // GIVEN
  const [{ default_tags }] = standard.json.provider?.aws as [{ default_tags: unknown }];
  // THEN
  const { tags } = standard.dataAt("aws_vpc_security_group_rules.security_groups_own_rules");
  expect(tags).toEqual({ System: "test", Environment: "dev", Stack: "test-dev", ManagedBy: "slipway" });
  expect(default_tags).toMatchObject([{ tags }]);
  expect(standard.json.check).toHaveProperty("security_groups");
});

test("people learn which secrets to supply, and what for", () => {
  expect(standard.output("secrets_to_supply").value).toEqual({ "test-dev/sendgrid": "SendGrid API key" });
});

test("a service that runs another's image follows its pointer, whichever of them the page names first", () => {
  // WHEN
  const json = system({ services: { worker: { ...worker, image: { of: "api" } }, api } });
  // THEN
  const image = (task: string) => {
    const [container] = JSON.parse(String(json.at(`aws_ecs_task_definition.${task}`).container_definitions));
    return container.image;
  };
  expect(image("worker_task")).toBe(image("api_task"));
  expect(json.ids("aws_ssm_parameter")).toEqual(["api_image"]);
  expect(json.json.output).not.toHaveProperty("worker_image_parameter");
  expect(json.at("aws_iam_role_policy.worker_task_execution_role_pull_image").policy).toContain(
    "repository/test-api",
  );
});
