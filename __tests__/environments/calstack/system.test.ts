import dev from "../../../environments/calstack/dev";
import prod from "../../../environments/calstack/prod";
import type { EnvironmentInput } from "../../../src/config/define";
import { checkEnvironment } from "../../../src/config/validate";
import { containerOf, secretVariables } from "../../support/containers";
import { parameters, rules, scalingOf } from "../../support/parts";
import type { Synthesized } from "../../support/terraform-json";
import { write } from "../../support/whole-app";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("calstack");
});

const environments = ["dev", "staging", "prod"];

function stack(environment: string): Synthesized {
  return stacks.get(`calstack-${environment}`) as Synthesized;
}

test.each(environments)("tasks of %s start at 256 units and 512 MiB", (environment) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  expect(json.at("aws_ecs_task_definition.app_task")).toMatchObject({ cpu: "256", memory: "512" });
  expect(containerOf(json, "app").portMappings).toMatchObject([{ containerPort: 3000 }]);
});

test.each([
  ["dev", 1, 2],
  ["staging", 2, 10],
  ["prod", 2, 10],
])("%s has %i to %i tasks, scaled on CPU and memory", (environment, min, max) => {
  expect(scalingOf(stack(environment), "app")).toMatchObject({
    min,
    max,
    cpu: expect.any(Number),
    memory: expect.any(Number),
  });
});

test.each([
  ["staging", 1, 1, false],
  ["prod", 2, 7, true],
])("DocumentDB of %s has its instances, backups and protection", (environment, instances, days, protect) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  expect(json.at("aws_docdb_cluster.database")).toMatchObject({
    engine_version: "5.0.0",
    port: 27017,
    master_username: "calstack",
    backup_retention_period: days,
    deletion_protection: protect,
    storage_encrypted: true,
  });
  const zones = json.all("aws_docdb_cluster_instance").map((instance) => instance.availability_zone);
  expect(zones).toHaveLength(instances);
  expect(new Set(zones).size).toBe(instances);
  expect(parameters(json, "aws_docdb_cluster_parameter_group.database_parameters")).toMatchObject({
    tls: "enabled",
    audit_logs: "enabled",
  });
});

test.each([
  "staging",
  "prod",
])("MONGO_URI of %s speaks TLS, without the retryable writes that DocumentDB lacks", (environment) => {
  // GIVEN
  const json = stack(environment);
  const uri = String(json.at("aws_secretsmanager_secret_version.secrets_mongo_uri_value").secret_string_wo);
  // THEN
  expect(uri).toMatch(
    /^mongodb:\/\/calstack:\$\{var\.read_secrets \? ephemeral\.[^}]+\}@\$\{aws_docdb_cluster\.database\.endpoint\}:27017\/calstack\?/,
  );
  expect(uri).toMatch(/[?&]tls=true(&|$)/);
  expect(uri).toMatch(/[?&]retryWrites=false(&|$)/);
  expect(uri).toMatch(/[?&]replicaSet=rs0(&|$)/);
});

test("dev keeps Atlas: no database here, a URI that people supply, and only MongoDB's ports open", () => {
  // GIVEN
  const json = stack("dev");
  // THEN
  expect(json.ids("aws_docdb_cluster")).toEqual([]);
  expect(json.output("secrets_to_supply").value).toHaveProperty(["calstack-dev/mongo-uri"]);
  expect(json.ids("aws_secretsmanager_secret_version")).toEqual(["secrets_session_secret_value"]);
  expect(rules(json, "egress").app_to_database).toBe("27015-27017 0.0.0.0/0");
});

test.each(environments)("%s reads the document's secrets", (environment) => {
  expect(secretVariables(containerOf(stack(environment), "app"))).toEqual({
    MONGO_URI: "${aws_secretsmanager_secret.secrets_mongo_uri.arn}",
    OAUTH_CLIENT_ID: "${aws_secretsmanager_secret.secrets_oauth_client.arn}:client_id::",
    OAUTH_CLIENT_SECRET: "${aws_secretsmanager_secret.secrets_oauth_client.arn}:client_secret::",
    SENDGRID_API_KEY: "${aws_secretsmanager_secret.secrets_sendgrid_api_key.arn}",
    SESSION_SECRET: "${aws_secretsmanager_secret.secrets_session_secret.arn}",
  });
});

test("prod deploys 10 % first, for 5 minutes; staging blue/green; dev rolling", () => {
  // GIVEN
  const service = (environment: string) => stack(environment).at("aws_ecs_service.app");
  // THEN
  expect(service("prod").deployment_configuration).toMatchObject({
    strategy: "CANARY",
    canary_configuration: { canary_percent: 10, canary_bake_time_in_minutes: "5" },
  });
  expect(service("staging").deployment_configuration).toMatchObject({ strategy: "BLUE_GREEN" });
  expect(service("dev")).toMatchObject({ deployment_circuit_breaker: { enable: true, rollback: true } });
  for (const environment of ["prod", "staging"]) {
    expect(service(environment).alarms).toMatchObject({ enable: true, rollback: true });
  }
});

test.each([
  ["dev", ">= 5.100.0, < 7.0.0"],
  ["staging", ">= 6.25.0, < 7.0.0"],
  ["prod", ">= 6.25.0, < 7.0.0"],
])("%s needs the AWS provider %s", (environment, version) => {
  expect(stack(environment).json.terraform).toMatchObject({ required_providers: { aws: { version } } });
});

test("prod may switch to Atlas over PrivateLink by data alone", () => {
  // GIVEN prod's data with dev's database secrets, alarms and questions to logs, and Atlas's endpoint service
  const serviceName = "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0";
  const data: EnvironmentInput = {
    ...prod,
    secrets: dev.secrets,
    // dev's alarms watch none
    dns: prod.dns && { ...prod.dns, healthChecks: {} },
    observability: dev.observability,
    database: { engine: "mongodb-atlas", privateLink: { serviceName } },
  };
  // WHEN
  const checked = checkEnvironment(data, { file: "prod.ts", system: "calstack", page: "prod" });
  // THEN
  expect(checked).toHaveProperty("value");
  const environments = "value" in checked ? [checked.value] : [];
  const account = { system: "calstack", account: "123456789012", region: "us-east-1" };
  const state = { backend: "local", supersededDays: 90 } as const;
  const json = write({
    systems: [
      {
        account: { ...account, repositories: [], keepImages: 10, untaggedDays: 7, copyImagesTo: [], state },
        environments,
      },
    ],
    stacks: new Set(["calstack-prod"]),
  }).get("calstack-prod") as Synthesized;
  expect(json.at("aws_vpc_endpoint.database").service_name).toBe(serviceName);
  expect(rules(json, "ingress").database_from_app).toBe("1024-65535 ${aws_security_group.app_group.id}");
});
