import { containerOf, secretVariables, variables } from "../../support/containers";
import { rules } from "../../support/parts";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("cosmicspace");
});

function stack(environment: string): Synthesized {
  return stacks.get(`cosmicspace-${environment}`) as Synthesized;
}

// Source: the table of SYSTEMS.md
test.each([
  "beta",
  "growth",
  "scale",
])("services of %s reach Aurora through RDS Proxy alone, writer and readers", (environment) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  expect(variables(containerOf(json, "backend"))).toMatchObject({
    DB_HOST: "${aws_db_proxy.database_proxy.endpoint}",
    DB_READER_HOST: "${aws_db_proxy_endpoint.database_proxy_reader.endpoint}",
    DB_PORT: "5432",
    DB_NAME: "cosmicspace",
  });
  const groups = Object.entries(rules(json, "ingress")).filter(([id]) => id.startsWith("database"));
  expect(groups).toEqual([
    ["database_from_database_proxy", "5432 ${aws_security_group.database_proxy_group.id}"],
    ["database_proxy_from_backend", "5432 ${aws_security_group.backend_group.id}"],
  ]);
  expect(json.at("aws_db_proxy.database_proxy")).toMatchObject({ require_tls: true, debug_logging: false });
  expect(json.at("aws_ecs_service.backend").depends_on).toContain(
    "aws_db_proxy_target.database_proxy_target",
  );
});

test("dev has no proxy: its services are told the endpoints of the cluster", () => {
  // GIVEN
  const json = stack("dev");
  // THEN
  expect(json.all("aws_db_proxy")).toEqual([]);
  expect(variables(containerOf(json, "backend"))).toMatchObject({
    DB_HOST: "${aws_rds_cluster.database.endpoint}",
    DB_READER_HOST: "${aws_rds_cluster.database.reader_endpoint}",
  });
});

test.each([
  ["scale", 2, 8],
  ["massive", 2, 14],
])("readers of %s are %i, and under load up to %i", (environment, min, max) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  expect(json.at("aws_appautoscaling_target.database_reader_scaling")).toMatchObject({
    scalable_dimension: "rds:cluster:ReadReplicaCount",
    min_capacity: min,
    max_capacity: max,
  });
  expect(
    json.at("aws_appautoscaling_policy.database_reader_scaling_policy")
      .target_tracking_scaling_policy_configuration,
  ).toMatchObject({ target_value: 70 });
});

test.each(["dev", "beta", "growth"])("readers of %s stay as many as they are", (environment) => {
  expect(stack(environment).ids("aws_appautoscaling_target")).toEqual(["backend_scaling"]);
});

test.each([
  "dev",
  "beta",
  "growth",
  "scale",
])("%s stands in one region, and RDS keeps its password", (environment) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  expect(json.json.provider?.aws).toMatchObject([{ region: "us-east-1" }]);
  expect(json.all("aws_rds_global_cluster")).toEqual([]);
  expect(json.at("aws_rds_cluster.database").manage_master_user_password).toBe(true);
});

test("massive spans two regions: a network, a key and a replica of the database in each", () => {
  // GIVEN
  const json = stack("massive");
  // THEN
  expect(json.json.provider?.aws).toMatchObject([{ region: "us-east-1" }, { region: "eu-west-1" }]);
  expect(json.at("aws_rds_global_cluster.global_database")).toMatchObject({
    global_cluster_identifier: "cosmicspace-massive-global",
    source_db_cluster_identifier: "${aws_rds_cluster.database.arn}",
    deletion_protection: true,
  });
  expect(json.at("aws_rds_cluster.second_region_database")).toMatchObject({
    provider: "aws.eu-west-1",
    cluster_identifier: "cosmicspace-massive-eu-west-1-db",
    kms_key_id: "${aws_kms_key.second_region_key.arn}",
    backup_retention_period: 7,
    deletion_protection: true,
  });
  expect(json.at("aws_vpc.second_region_network")).toMatchObject({
    cidr_block: "10.1.0.0/16",
    provider: "aws.eu-west-1",
  });
  expect(json.at("aws_flow_log.second_region_network_flow_logs").provider).toBe("aws.eu-west-1");
});

test("massive makes its own master password, which a global database needs, and its services read the login by the same keys", () => {
  // GIVEN
  const json = stack("massive");
  // THEN
  expect(json.at("aws_rds_cluster.database")).toMatchObject({
    master_password_wo:
      "${var.read_secrets ? ephemeral.aws_secretsmanager_secret_version.secrets_database_password_current[0].secret_string : terraform.applying ? tonumber(local.unread_secret) : local.unread_secret}",
  });
  expect(json.all("aws_secretsmanager_secret_rotation")).toEqual([]);
  const login = "${aws_secretsmanager_secret.secrets_database_master.arn}";
  expect(secretVariables(containerOf(json, "backend"))).toMatchObject({
    DB_USER: `${login}:username::`,
    DB_PASSWORD: `${login}:password::`,
  });
  expect(json.at("aws_db_proxy.database_proxy").auth).toMatchObject([{ secret_arn: login }]);
  expect(json.at("aws_secretsmanager_secret_version.secrets_database_master_value").secret_string_wo).toBe(
    '{"username":"cosmicspace","password":"${var.read_secrets ? ephemeral.aws_secretsmanager_secret_version.secrets_database_password_current[0].secret_string : terraform.applying ? tonumber(local.unread_secret) : local.unread_secret}"}',
  );
});
