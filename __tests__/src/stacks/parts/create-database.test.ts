import type { EnvironmentInput } from "../../../../src/config/define";
import { Secrets } from "../../../../src/constructs/security/secrets/secrets";
import { createDatabase } from "../../../../src/stacks/parts/create-database";
import { api, data, testEnvironment } from "../../../support/environment";
import { keyArn, testNetwork } from "../../../support/surroundings";
import { synthesized, testStack } from "../../../support/synthesized";

const {
  engine: _engine,
  password: _password,
  instanceClass: _class,
  multiAz: _multiAz,
  storage: _storage,
  ...shared
} = data.database as Extract<EnvironmentInput["database"], { engine: "postgres" }>;
const services = { api: { ...api, variables: {}, secrets: {} } };

function database(changes: Partial<EnvironmentInput>) {
  const stack = testStack();
  const environment = testEnvironment({ services, ...changes });
  const secrets = new Secrets(stack, "secrets", { ...environment.secrets, keyArn });
  const made = createDatabase(stack, environment, { network: testNetwork(stack), keyArn, secrets });
  return { made, json: synthesized(stack) };
}

test("PostgreSQL gets the password that the data names", () => {
  expect(database({}).json.at("aws_db_instance.database")).toMatchObject({
    identifier: "test-dev-db",
    password_wo:
      "${var.read_secrets ? ephemeral.aws_secretsmanager_secret_version.secrets_database_password_current[0].secret_string : terraform.applying ? tonumber(local.unread_secret) : local.unread_secret}",
  });
});

test("Aurora rotates its own password as often as its secret says", () => {
  // WHEN
  const { json } = database({
    secrets: { recoveryDays: 0, entries: { master: { kind: "rds-managed", rotationDays: 12 } } },
    database: {
      ...shared,
      engine: "aurora-postgresql",
      capacity: { min: 0.5, max: 2 },
      readers: 1,
      failover: true,
    },
  });
  // THEN
  expect(json.ids("aws_rds_cluster_instance")).toHaveLength(2);
  expect(json.at("aws_secretsmanager_secret_rotation.database_password_rotation").rotation_rules).toEqual({
    automatically_after_days: 12,
  });
});

test("DocumentDB gets the password that the data names", () => {
  // WHEN
  const { performanceInsightsDays: _days, monitoringSeconds: _seconds, ...place } = shared;
  const { json } = database({
    secrets: { recoveryDays: 0, entries: { master: { kind: "generated", length: 32, version: 1 } } },
    database: {
      ...place,
      engine: "documentdb",
      version: "5.0.0",
      password: "master",
      instanceClass: "db.t4g.medium",
      instances: 1,
      failover: false,
    },
  });
  // THEN
  expect(json.at("aws_docdb_cluster.database")).toMatchObject({
    master_password_wo:
      "${var.read_secrets ? ephemeral.aws_secretsmanager_secret_version.secrets_master_current[0].secret_string : terraform.applying ? tonumber(local.unread_secret) : local.unread_secret}",
  });
});

test("Atlas builds nothing, and has no address to tell", () => {
  // WHEN
  const { made, json } = database({
    database: { engine: "mongodb-atlas" },
    secrets: { recoveryDays: 0, entries: {} },
  });
  // THEN
  expect(made.address).toBeUndefined();
  expect(json.ids("aws_security_group")).toEqual([]);
});
