import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  paginateGetResources,
  ResourceGroupsTaggingAPIClient,
} from "@aws-sdk/client-resource-groups-tagging-api";
import { type Emulator, startEmulator } from "../local/start-emulator";
import { type Result, run, type Terraform } from "../local/terraform";
import { applyUntil } from "./faults/mid-apply";
import { expectConverged } from "./support/converged";
import { clientOptions, masterPassword, secretValue, usual } from "./support/emulated";
import { type FaultProxy, startFaultProxy } from "./support/fault-proxy";
import { initialized, makeStateBucket } from "./support/workplace";

const stack = "dougust-dev";

let emulator: Emulator;
let proxy: FaultProxy;
let terraform: Terraform;

beforeAll(async () => {
  emulator = await startEmulator();
  await makeStateBucket(emulator, "dougust");
  proxy = await startFaultProxy(emulator);
  terraform = await initialized(proxy, stack);
});

afterAll(async () => {
  await proxy.stop();
  await emulator.stop();
});

test("a killed apply leaves a lock that says whose it was, and the search says how to clear it", async () => {
  // GIVEN
  await killApplyAt("CreateNatGateway");
  // WHEN
  const planned = await terraform.try("plan");
  const searched = await adopt();
  // THEN
  expect(planned.output).toMatch(/Error acquiring the state lock/);
  expect(planned.output).toMatch(/Who: +\w+@/);
  expect(planned.code).toBe(1);
  expect(searched.output).toContain(`terraform -chdir=${terraform.folder} force-unlock ${lockId(planned)}`);
  expect(searched.code).toBe(1);
  expect(existsSync(adoptionFile())).toBe(false);
  await unlock(planned);
});

test("what it made is found for the next apply to go on with", async () => {
  // either of the two may come first
  await expectFound(/^aws_nat_gateway\.network_nat_[ab]$/);
});

test("an apply that is killed while it makes the database is gone on with in the same way", async () => {
  // GIVEN
  await killApplyAt("CreateDBInstance");
  // WHEN
  await unlock(await terraform.try("plan"));
  // THEN
  await expectFound(/^aws_db_instance\.database$/);
});

test("so is one that is killed while it makes the service", async () => {
  // GIVEN
  await killApplyAt("CreateService");
  // WHEN
  await unlock(await terraform.try("plan"));
  // THEN
  await expectFound(/^aws_ecs_service\.api$/);
});

test("the next apply converges, and there is nothing left to find", async () => {
  // WHEN
  const output = await terraform.apply();
  const searched = await adopt();
  // THEN
  expect(output).toMatch(/Resources: .*, 0 destroyed\./);
  expect(searched.output).toContain("0 missing in the state");
  expect(searched.code).toBe(0);
  expect(existsSync(adoptionFile())).toBe(false);
  await expectConverged(terraform);
});

test("nothing was made twice: whatever has the stack's tags is in its state", async () => {
  // GIVEN
  const { values } = JSON.parse(await terraform.do("show", "-json"));
  const resources: { values: { id: string; arn?: string } }[] = values.root_module.resources;
  const recorded = new Set(resources.flatMap(({ values: { id, arn } }) => [id, arn]));
  // WHEN
  const arns = await taggedArns();
  // THEN
  expect(arns.length).toBeGreaterThan(50);
  const unknown = arns.filter((arn) => ![arn, arn.split("/").at(-1)].some((id) => recorded.has(id)));
  // AWS makes tasks and snapshots itself, and earlier revisions of a task definition stay
  expect(
    unknown.filter((arn) => !/^arn:aws:(ecs:.*:task(-definition)?\/|rds:.*:snapshot:)/.test(arn)),
  ).toEqual([]);
});

test("the database's password is the secret's, and the URL's", async () => {
  const password = await secretValue(emulator, "dev/dougust/database-password");
  expect(await masterPassword(emulator, "dougust-dev-db")).toBe(password);
  expect(await secretValue(emulator, "dev/dougust/database-url")).toContain(`://dougust:${password}@`);
});

/** Applies, and ends Terraform and its providers without warning when AWS has answered an operation. */
async function killApplyAt(operation: string): Promise<void> {
  const running = await applyUntil(operation, terraform, proxy);
  running.killAll();
  const { output } = await running.ended;
  expect(output).not.toContain("Apply complete!");
}

/** Clears the lock that a command complained of. */
async function unlock(complaint: Result): Promise<void> {
  await terraform.do("force-unlock", "-force", lockId(complaint));
}

function lockId({ output }: Result): string {
  const id = /ID: +([0-9a-f-]{36})/.exec(output)?.[1];
  if (!id) {
    throw new Error(`no lock is named:\n${output}`);
  }
  return id;
}

/** Searches, and expects an address among others in import blocks. */
async function expectFound(address: RegExp): Promise<void> {
  const { code, output } = await adopt();
  expect(output).toContain(`written to ${adoptionFile()}`);
  expect(code).toBe(0);
  const blocks: { import: { to: string }[] } = JSON.parse(readFileSync(adoptionFile(), "utf8"));
  expect(blocks.import.map(({ to }) => to)).toContainEqual(expect.stringMatching(address));
}

function adopt(): Promise<Result> {
  const outdir = dirname(dirname(terraform.folder));
  return run("node", ["run.mjs", "tools/adopt.ts", stack, outdir], { env: emulator.environment });
}

function adoptionFile(): string {
  return join(terraform.folder, "adopt.tf.json");
}

async function taggedArns(): Promise<string[]> {
  const client = new ResourceGroupsTaggingAPIClient(clientOptions(emulator, usual));
  const TagFilters = [
    { Key: "System", Values: ["dougust"] },
    { Key: "Environment", Values: ["dev"] },
  ];
  const arns: string[] = [];
  for await (const { ResourceTagMappingList = [] } of paginateGetResources({ client }, { TagFilters })) {
    arns.push(...ResourceTagMappingList.flatMap(({ ResourceARN = [] }) => ResourceARN));
  }
  return arns;
}
