import { spawn } from "node:child_process";
import { join } from "node:path";
import {
  CreateSecretCommand,
  GetSecretValueCommand,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { environmentFor } from "../../local/credentials";
import { writeStacks } from "../../local/stacks";
import { type Emulator, startEmulator } from "../../local/start-emulator";
import { clientOptions, secretValue, usual } from "../support/emulated";
import { outputFolder } from "../support/workplace";

const stack = "calstack-dev";
const key = `${stack}/sendgrid-api-key`;
const uri = `${stack}/mongo-uri`;
const client = `${stack}/oauth-client`;
const value = "SG.not-a-real-key-4f2a9c1";

let emulator: Emulator;
let outdir: string;

beforeAll(async () => {
  emulator = await startEmulator();
  outdir = outputFolder();
  await writeStacks([stack], outdir);
  const secretsManager = new SecretsManagerClient(clientOptions(emulator, usual));
  for (const Name of [key, uri, client]) {
    await secretsManager.send(new CreateSecretCommand({ Name }));
  }
});

afterAll(() => emulator.stop());

/** Runs the command as somebody in a shell does. */
function secrets(words: readonly string[], input = "", environment = emulator.environment) {
  const env = { ...process.env, ...environment };
  const child = spawn("node", ["run.mjs", "tools/secrets.ts", stack, "--outdir", outdir, ...words], { env });
  child.stdin.end(input);
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (part) => parts.push(String(part)));
  }
  return new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once("close", (code) => resolve({ code, output: withoutWarnings(parts.join("")) }));
  });
}

/** Without what the AWS SDK says of Node's age. */
function withoutWarnings(text: string): string {
  return text.replace(/\(node:\d+\)[\s\S]*?created\)\n/g, "");
}

test("what is missing is told with the command that fills it, and stops a deployment", async () => {
  // WHEN
  const listed = await secrets([]);
  const checked = await secrets(["--check"]);
  // THEN
  expect(listed.output).toContain("calstack-dev: secrets in us-east-1 of account 123456789012");
  expect(listed.output).toMatch(/made by Terraform +not there yet +calstack-dev\/session-secret/);
  expect(listed.code).toBe(0);
  expect(checked.output).toContain("calstack-dev: 3 secrets wait for a person:");
  expect(checked.output).toContain(`npm run -s secrets -- ${stack} --set ${key} < FILE`);
  expect(checked.code).toBe(1);
});

test.each([
  [key, "\n", "the value is empty"],
  [key, "changeme\n", "the value is a placeholder"],
  [uri, "cluster0.example.mongodb.net/calstack", "it has no scheme"],
  [client, '{"client_id":"id-1"}', "the value lacks client_secret"],
  [`${stack}/session-secret`, value, "is no secret that people supply; choose"],
])("%s does not take %j, and nothing is written", async (name, input, message) => {
  // WHEN
  const { code, output } = await secrets(["--set", name], input);
  // THEN
  expect(output).toContain(message);
  expect(code).toBe(2);
  const secretsManager = new SecretsManagerClient(clientOptions(emulator, usual));
  await expect(secretsManager.send(new GetSecretValueCommand({ SecretId: name }))).rejects.toThrow();
});

test("credentials of another account change nothing", async () => {
  // GIVEN
  const other = environmentFor(emulator.url, { ...usual, account: "210987654321" });
  // WHEN
  const { code, output } = await secrets(["--set", key], value, other);
  // THEN
  expect(output).toContain(
    "these are credentials of account 210987654321, and the stack is in 123456789012; log in to that one",
  );
  expect(code).toBe(1);
});

test("values come from standard input, are told to nobody, and then nothing is missing", async () => {
  // WHEN
  const set = await secrets(["--set", key], `${value}\n`);
  // THEN
  expect(set.output).toBe(`${key} in us-east-1 of account 123456789012 has a value now\n`);
  expect(set.code).toBe(0);
  expect(await secretValue(emulator, key)).toBe(value);
  // WHEN
  await secrets(["--set", uri], "mongodb+srv://app:word-7@cluster0.example.mongodb.net/calstack");
  await secrets(["--set", client], '{"client_id":"id-1","client_secret":"word-8"}');
  const { code, output } = await secrets(["--check"]);
  // THEN
  expect(output).toBe("calstack-dev: no secret is missing\n");
  expect(code).toBe(0);
  // WHEN one is replaced
  const again = await secrets(["--set", key], "SG.another");
  // THEN
  expect(again.output).toContain("the value before is AWSPREVIOUS");
});

test("a value in an argument is a mistake", async () => {
  const { code, output } = await secrets(["--set", `${key}=${value}`]);
  expect(code).toBe(2);
  expect(output).toContain("--set takes a name alone");
  expect(output).not.toContain(value);
});

test("a folder without stacks is named", async () => {
  const { code, output } = await secrets(["--outdir", join(outdir, "nowhere")]);
  expect(output).toContain("nowhere");
  expect(code).toBe(2);
});
