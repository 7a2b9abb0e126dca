import { containerOf, secretVariables } from "../../support/containers";
import { parameters, rules } from "../../support/parts";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("dougust");
});

const environments = ["dev", "staging", "prod"];

function stack(environment: string): Synthesized {
  return stacks.get(`dougust-${environment}`) as Synthesized;
}

test.each(environments)("%s has three tiers in two zones and two NAT gateways", (environment) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  expect(json.at("aws_vpc.network").cidr_block).toBe("10.0.0.0/16");
  expect(json.ids("aws_subnet")).toEqual([
    "network_app_a",
    "network_app_b",
    "network_data_a",
    "network_data_b",
    "network_public_a",
    "network_public_b",
  ]);
  expect(json.ids("aws_nat_gateway")).toEqual(["network_nat_a", "network_nat_b"]);
  expect(json.ids("aws_flow_log")).toEqual(["network_flow_logs"]);
});

test.each([
  ["dev", "db.t3.medium", false],
  ["staging", "db.t3.medium", false],
  ["prod", "db.t3.large", true],
])("the database of %s is a Multi-AZ %s", (environment, instanceClass, deletionProtection) => {
  expect(stack(environment).at("aws_db_instance.database")).toMatchObject({
    engine: "postgres",
    engine_version: "15",
    instance_class: instanceClass,
    multi_az: true,
    storage_type: "gp3",
    allocated_storage: 100,
    max_allocated_storage: 500,
    storage_encrypted: true,
    kms_key_id: "${aws_kms_key.key.arn}",
    backup_retention_period: 7,
    maintenance_window: "sun:02:00-sun:04:00",
    backup_window: "05:00-06:00",
    deletion_protection: deletionProtection,
    publicly_accessible: false,
  });
  expect(parameters(stack(environment), "aws_db_parameter_group.database_parameters")).toEqual({
    log_connections: "1",
    log_disconnections: "1",
    "rds.force_ssl": "1",
  });
});

test.each(
  environments,
)("in %s only tasks reach the database, and only the load balancer reaches tasks", (environment) => {
  expect(rules(stack(environment), "ingress")).toMatchObject({
    api_from_load_balancer: "3000 ${aws_security_group.load_balancer_group.id}",
    database_from_api: "5432 ${aws_security_group.api_group.id}",
  });
  expect(rules(stack(environment), "egress")).toEqual({
    api_to_database: "5432 ${aws_security_group.database_group.id}",
    api_to_internet: "443 0.0.0.0/0",
    export_to_database: "5432 ${aws_security_group.database_group.id}",
    export_to_internet: "443 0.0.0.0/0",
    load_balancer_to_api: "3000 ${aws_security_group.api_group.id}",
    migrate_to_database: "5432 ${aws_security_group.database_group.id}",
    migrate_to_internet: "443 0.0.0.0/0",
  });
});

test.each(
  environments,
)("the secrets of %s have the document's names below the environment's", (environment) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  expect(
    json
      .all("aws_secretsmanager_secret")
      .map(({ name }) => name)
      .sort(),
  ).toEqual(
    ["database-password", "database-url", "jwt-refresh-secret", "jwt-secret"].map(
      (part) => `${environment}/dougust/${part}`,
    ),
  );
  expect(secretVariables(containerOf(json, "api"))).toEqual({
    DATABASE_URL: "${aws_secretsmanager_secret.secrets_database_url.arn}",
    JWT_SECRET: "${aws_secretsmanager_secret.secrets_jwt_secret.arn}",
    JWT_REFRESH_SECRET: "${aws_secretsmanager_secret.secrets_jwt_refresh_secret.arn}",
  });
});
