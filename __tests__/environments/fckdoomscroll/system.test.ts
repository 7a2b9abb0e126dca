import { containerOf, secretVariables } from "../../support/containers";
import { parameters, subnets } from "../../support/parts";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("fckdoomscroll");
});

const environments = ["dev", "prod"];

function stack(environment: string): Synthesized {
  return stacks.get(`fckdoomscroll-${environment}`) as Synthesized;
}

test.each(environments)("%s has the document's four subnets and one NAT gateway", (environment) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  expect(json.at("aws_vpc.network").cidr_block).toBe("10.0.0.0/16");
  expect(subnets(json)).toEqual([
    { name: "private-subnet-1a", cidr: "10.0.10.0/24", zone: "us-east-1a", tier: "app" },
    { name: "private-subnet-1b", cidr: "10.0.11.0/24", zone: "us-east-1b", tier: "app" },
    { name: "public-subnet-1a", cidr: "10.0.1.0/24", zone: "us-east-1a", tier: "public" },
    { name: "public-subnet-1b", cidr: "10.0.2.0/24", zone: "us-east-1b", tier: "public" },
  ]);
  expect(json.ids("aws_nat_gateway")).toEqual(["network_nat_a"]);
  expect(json.at("aws_db_subnet_group.database_subnets").subnet_ids).toEqual([
    "${aws_subnet.network_app_a.id}",
    "${aws_subnet.network_app_b.id}",
  ]);
});

test("production carries the document's names to the letter", () => {
  // GIVEN
  const json = stack("prod");
  // THEN
  expect(json.at("aws_vpc.network").tags).toMatchObject({ Name: "fckdoomscroll-vpc" });
  expect(json.at("aws_lb.load_balancer").name).toBe("fckdoomscroll-alb");
  expect(json.at("aws_lb_target_group.app_traffic_targets").name).toBe("ecs-targets");
  expect(json.at("aws_db_instance.database").identifier).toBe("fckdoomscroll-db");
  expect(json.at("aws_ecs_cluster.cluster").name).toBe("fckdoomscroll-prod");
  expect(json.at("aws_ecs_service.app").name).toBe("fckdoomscroll-service");
  expect(json.at("aws_ecs_task_definition.app_task").family).toBe("fckdoomscroll");
  expect(json.at("aws_iam_role.app_task_role").name).toBe("fckdoomscroll-task-role");
  expect(json.at("aws_cloudwatch_log_group.app_task_logs").name).toBe("/ecs/fckdoomscroll");
  expect(
    ["load_balancer", "app", "database"].map((part) => json.at(`aws_security_group.${part}_group`).tags),
  ).toMatchObject([{ Name: "alb-sg" }, { Name: "ecs-sg" }, { Name: "rds-sg" }]);
});

test.each([
  ["dev", "db.t4g.micro", false, false],
  ["prod", "db.t4g.small", true, true],
])("the database of %s is a %s", (environment, instanceClass, multiAz, deletionProtection) => {
  // GIVEN
  const database = stack(environment).at("aws_db_instance.database");
  // THEN
  expect(database).toMatchObject({
    engine: "postgres",
    engine_version: "16",
    instance_class: instanceClass,
    multi_az: multiAz,
    storage_type: "gp3",
    allocated_storage: 20,
    max_allocated_storage: 100,
    backup_retention_period: 7,
    backup_window: "03:00-04:00",
    maintenance_window: "sun:04:00-sun:05:00",
    storage_encrypted: true,
    deletion_protection: deletionProtection,
    db_name: "fckdoomscroll",
    port: 5432,
    username: "fckadmin",
  });
  // the document's "AWS managed key", and a baseline that gp3 of this size has anyway
  for (const absent of ["kms_key_id", "iops", "storage_throughput"]) {
    expect(database).not.toHaveProperty(absent);
  }
});

test.each(environments)("the database of %s has the document's parameters", (environment) => {
  expect(parameters(stack(environment), "aws_db_parameter_group.database_parameters")).toEqual({
    max_connections: "100",
    log_statement: "ddl",
    log_min_duration_statement: "1000",
    "rds.force_ssl": "1",
  });
});

test("production's secrets have the document's names and keys", () => {
  // GIVEN
  const json = stack("prod");
  const value = (part: string) =>
    json.at(`aws_secretsmanager_secret_version.secrets_${part}_value`).secret_string_wo;
  // THEN
  expect(json.at("aws_secretsmanager_secret.secrets_database").name).toBe("fckdoomscroll/database");
  expect(json.at("aws_secretsmanager_secret.secrets_jwt").name).toBe("fckdoomscroll/jwt");
  expect(Object.keys(JSON.parse(String(value("database"))))).toEqual([
    "username",
    "password",
    "host",
    "port",
    "dbname",
  ]);
  expect(Object.keys(JSON.parse(String(value("jwt"))))).toEqual(["session_secret"]);
  expect(String(value("database_url"))).toMatch(
    /^postgresql:\/\/fckadmin:\$\{var\.read_secrets \? ephemeral\.[^}]*\}@\$\{aws_db_instance\.database\.address\}:5432\/fckdoomscroll\?schema=public&sslmode=require&pool_size=5&statement_cache_size=25$/,
  );
  expect(secretVariables(containerOf(json, "app"))).toMatchObject({
    DATABASE_URL: "${aws_secretsmanager_secret.secrets_database_url.arn}",
    SESSION_SECRET: "${aws_secretsmanager_secret.secrets_jwt.arn}:session_secret::",
  });
});

test("passwords are at least as long as the document asks", () => {
  expect(
    stack("prod").ephemeralAt("random_password.secrets_database_password_fresh").length,
  ).toBeGreaterThanOrEqual(20);
  expect(stack("prod").ephemeralAt("random_password.secrets_jwt_fresh").length).toBeGreaterThanOrEqual(32);
});
