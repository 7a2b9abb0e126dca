import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CreateSecretCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { type Emulator, startEmulator } from "../../local/start-emulator";
import { Terraform } from "../../local/terraform";
import { clientOptions, usual } from "../support/emulated";
import { runStep } from "../support/step";

const [uri, key] = ["calstack-dev/mongo-uri", "calstack-dev/sendgrid"];

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator();
});

afterAll(() => emulator.stop());

test("a deployment stops at secrets that nobody has filled, and goes on once all are", async () => {
  // GIVEN an environment that asks for two secrets, which stand empty
  const FOLDER = await askingFor({ [uri]: "MongoDB Atlas", [key]: "SendGrid API key" });
  const secrets = new SecretsManagerClient(clientOptions(emulator, usual));
  for (const Name of [uri, key]) {
    await secrets.send(new CreateSecretCommand({ Name }));
  }
  await secrets.send(new PutSecretValueCommand({ SecretId: uri, SecretString: "mongodb+srv://…" }));
  // WHEN
  const stopped = await runStep(emulator, "check-secrets", { FOLDER });
  // THEN the one without a value is named, and no value is
  expect(stopped.code).toBe(1);
  expect(stopped.output).toContain(`::error::secrets without a value: ${key}; fill each first`);
  expect(stopped.output).not.toContain("mongodb+srv");
  // WHEN
  await secrets.send(new PutSecretValueCommand({ SecretId: key, SecretString: "SG.…" }));
  // THEN
  expect((await runStep(emulator, "check-secrets", { FOLDER })).code).toBe(0);
});

/** The state of an environment that tells which secrets people fill. */
async function askingFor(secrets_to_supply: Readonly<Record<string, string>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "slipway-outputs-"));
  const json = { output: { secrets_to_supply: { value: secrets_to_supply } } };
  writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify(json));
  await new Terraform(folder).apply();
  return folder;
}
