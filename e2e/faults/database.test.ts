import {
  DeleteSecretCommand,
  PutSecretValueCommand,
  RestoreSecretCommand,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { type Emulator, startEmulator } from "../../local/start-emulator";
import type { Terraform } from "../../local/terraform";
import { expectConverged } from "../support/converged";
import { clientOptions, masterPassword, secretValue, usual } from "../support/emulated";
import { type FaultProxy, startFaultProxy } from "../support/fault-proxy";
import { denied } from "../support/refusal";
import { initialized, makeStateBucket } from "../support/workplace";
import { applyUntil } from "./mid-apply";
import { database, expectSamePassword, guarded, password, supplied, targets } from "./protected-database";
import { savedState, stateObjects } from "./state-bucket";

const stack = "dougust-dev";

let emulator: Emulator;
let proxy: FaultProxy;
let terraform: Terraform;
let secretsManager: SecretsManagerClient;

beforeAll(async () => {
  emulator = await startEmulator();
  await makeStateBucket(emulator, "dougust");
  proxy = await startFaultProxy(emulator);
  terraform = await initialized(proxy, stack, guarded);
  secretsManager = new SecretsManagerClient(clientOptions(emulator, usual));
});

afterAll(async () => {
  await proxy.stop();
  await emulator.stop();
});

test("an apply that is interrupted while it makes the database releases its lock and keeps the database in its state, tainted", async () => {
  // GIVEN
  const running = await applyUntil("CreateDBInstance", terraform, proxy, ...targets);
  // WHEN
  running.interrupt();
  const { code } = await running.ended;
  // THEN
  expect(code).toBe(1);
  expect(await stateObjects(emulator, "dougust")).toEqual([`${stack}/terraform.tfstate`]);
  const { resources } = await savedState(emulator, "dougust", stack);
  expect(resources.find(({ type }) => type === "aws_db_instance")).toMatchObject({
    instances: [{ status: "tainted" }],
  });
});

test("a database that is tainted and protected is not replaced: AWS refuses", async () => {
  // GIVEN
  const before = await database(emulator);
  // WHEN
  const { code, output } = await terraform.try("apply", "-auto-approve", ...targets);
  // THEN
  expect(output).toContain("aws_db_instance.database is tainted, so must be replaced");
  expect(output).toContain("Cannot delete protected DB Instance");
  expect(code).toBe(1);
  expect((await database(emulator)).DbiResourceId).toBe(before.DbiResourceId);
});

test("a database that is untainted stays the one it is, and the next apply converges", async () => {
  // GIVEN
  const before = await database(emulator);
  // WHEN
  await terraform.do("untaint", "aws_db_instance.database");
  await terraform.apply(...targets);
  // THEN
  expect((await database(emulator)).DbiResourceId).toBe(before.DbiResourceId);
  await expectSamePassword(emulator);
  await expectConverged(terraform, ...targets);
});

test("a password that is deleted and made anew reaches the database and its URL with the same apply", async () => {
  // GIVEN
  const before = await secretValue(emulator, password);
  await deleteForGood(password);
  // WHEN
  await terraform.apply(...targets);
  // THEN
  expect(await secretValue(emulator, password)).not.toBe(before);
  await expectSamePassword(emulator);
  await expectConverged(terraform, ...targets);
});

test("a password that AWS refused to set is set again with a new secret version, even when that apply is interrupted", async () => {
  // GIVEN a refusal, after which Terraform believes that it has set the password
  await deleteForGood(password);
  proxy.rule = (request) => (request.action === "ModifyDBInstance" ? denied(request) : undefined);
  const { output } = await terraform.try("apply", "-auto-approve", ...targets);
  expect(output).toContain("updating RDS DB Instance (dougust-dev-db)");
  expect(await masterPassword(emulator, "dougust-dev-db")).not.toBe(await secretValue(emulator, password));
  proxy.rule = () => undefined;
  proxy.log.length = 0;
  // WHEN
  const running = await applyUntil(
    "ModifyDBInstance",
    terraform,
    proxy,
    "-replace=aws_secretsmanager_secret_version.secrets_database_password_value",
    ...targets,
  );
  running.interrupt();
  await running.ended;
  await terraform.apply(...targets);
  // THEN
  await expectSamePassword(emulator);
  await expectConverged(terraform, ...targets);
});

test("a secret that is scheduled for deletion stops the apply by its name; restored and imported it has its value", async () => {
  // GIVEN
  await secretsManager.send(new PutSecretValueCommand({ SecretId: supplied, SecretString: "by a person" }));
  const { ARN = "" } = await secretsManager.send(
    new DeleteSecretCommand({ SecretId: supplied, RecoveryWindowInDays: 7 }),
  );
  const { code, output } = await terraform.try("apply", "-auto-approve", ...targets);
  expect(output).toContain(`creating Secrets Manager Secret (${supplied})`);
  expect(code).toBe(1);
  // WHEN
  await secretsManager.send(new RestoreSecretCommand({ SecretId: supplied }));
  await terraform.do("import", "aws_secretsmanager_secret.secrets_sendgrid", ARN);
  await terraform.apply(...targets);
  // THEN
  expect(await secretValue(emulator, supplied)).toBe("by a person");
  await expectConverged(terraform, ...targets);
});

async function deleteForGood(secret: string): Promise<void> {
  await secretsManager.send(new DeleteSecretCommand({ SecretId: secret, ForceDeleteWithoutRecovery: true }));
}
