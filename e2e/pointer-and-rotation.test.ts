import { copyFileSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PutParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import type { Change } from "../local/stacks";
import { type Emulator, startEmulator } from "../local/start-emulator";
import type { Terraform } from "../local/terraform";
import { bundled } from "./support/bundled";
import { expectConverged } from "./support/converged";
import { clientOptions, masterPassword, secretValue, usual } from "./support/emulated";
import { commandsOf, typed } from "./support/page-commands";
import { initialized, makeStateBucket } from "./support/workplace";

const repository = "123456789012.dkr.ecr.us-east-1.amazonaws.com/dougust-backend";
const pointer = "/dougust/dev/api/image";
const passwordSecret = "dev/dougust/database-password";
const urlSecret = "dev/dougust/database-url";

let emulator: Emulator;
let terraform: Terraform;

beforeAll(async () => {
  emulator = await startEmulator();
  await makeStateBucket(emulator, "dougust");
  terraform = await initialized(emulator, "dougust-dev");
});

afterAll(() => emulator.stop());

test("a first run that is killed after the password was written converges on the next", async () => {
  // GIVEN a run that got as far as the password
  await terraform.apply("-target=aws_secretsmanager_secret_version.secrets_database_password_value");
  const written = await secretValue(emulator, passwordSecret);
  // WHEN
  await terraform.apply();
  // THEN
  expect(await masterPassword(emulator, "dougust-dev-db")).toBe(written);
  expect(await secretValue(emulator, urlSecret)).toContain(`://dougust:${written}@dougust-dev-db.`);
});

test("a moved pointer registers the new image, and no apply moves it back", async () => {
  // GIVEN
  const image = `${repository}:4f2a9c1`;
  const ssm = new SSMClient(clientOptions(emulator, usual));
  await ssm.send(new PutParameterCommand({ Name: pointer, Value: image, Overwrite: true }));
  // WHEN
  const { output } = await terraform.try("plan", "-detailed-exitcode");
  await terraform.apply();
  // THEN
  expect(output).toContain("aws_ecs_task_definition.api_task must be replaced");
  expect((await stateOf("aws_ssm_parameter.api_image")).insecure_value).toBe(image);
  expect(await runningImage()).toBe(image);
  await expectConverged(terraform);
});

test("who has the bundle alone deploys an image, and goes back, by the commands of its page", async () => {
  // GIVEN
  const { folder } = bundled({ name: "dougust-dev", folder: terraform.folder });
  copyFileSync(join(terraform.folder, ".terraform.lock.hcl"), join(folder, ".terraform.lock.hcl"));
  const page = readFileSync(join(folder, "README.md"), "utf8");
  const follow = (commands = "") => typed(commands, dirname(folder), emulator.environment);
  await follow("terraform -chdir=dougust-dev init");
  // WHEN
  const [move, migrate, deploy, goBack, history] = commandsOf(page, "A new image");
  const former = await follow(move?.replaceAll(":SHA", ":5b3c2d1"));
  await follow(migrate);
  const deployed = await follow(deploy);
  // THEN
  expect(former).toContain("dougust-backend:4f2a9c1");
  expect(deployed).toMatch(/aws_ecs_task_definition\.api_task: Creation complete/);
  expect(await runningImage()).toBe(`${repository}:5b3c2d1`);
  // WHEN
  await follow(goBack?.replaceAll(":FORMER", ":4f2a9c1"));
  // THEN
  expect(await runningImage()).toBe(`${repository}:4f2a9c1`);
  expect(await follow(history)).toContain(`${repository}:5b3c2d1`);
  await expectConverged(terraform, "-refresh=false");
});

test("a rotation that is killed half way converges on the next run", async () => {
  // GIVEN a new version of the password, and a run that only wrote it
  const before = await secretValue(emulator, passwordSecret);
  const rotated = await initialized(emulator, "dougust-dev", withPasswordVersion(2));
  await rotated.apply("-target=aws_secretsmanager_secret_version.secrets_database_password_value");
  const after = await secretValue(emulator, passwordSecret);
  expect(after).not.toBe(before);
  expect(await masterPassword(emulator, "dougust-dev-db")).toBe(before);
  // WHEN
  await rotated.apply();
  // THEN
  expect(await masterPassword(emulator, "dougust-dev-db")).toBe(after);
  expect(await secretValue(emulator, urlSecret)).toContain(`:${after}@`);
  await expectConverged(rotated);
});

/** What the state says of a resource. */
async function stateOf(address: string) {
  const state = JSON.parse(await terraform.do("show", "-json"));
  return state.values.root_module.resources.find(
    (resource: { address: string }) => resource.address === address,
  ).values;
}

async function runningImage(): Promise<string> {
  const { container_definitions } = await stateOf("aws_ecs_task_definition.api_task");
  return JSON.parse(container_definitions)[0].image;
}

/** The environment with another version of the database's password, as a person would write it into the data. */
function withPasswordVersion(version: number): Change {
  return (page) => {
    const part = "database-password";
    const secret = page.secrets.entries[part];
    if (secret?.kind !== "generated") {
      throw new Error(`${part} is not generated`);
    }
    const entries = { ...page.secrets.entries, [part]: { ...secret, version } };
    return { ...page, secrets: { ...page.secrets, entries } };
  };
}
