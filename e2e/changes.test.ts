import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { changesFor } from "../local/changes/changes";
import { largerTasks } from "../local/changes/tasks";
import type { Change } from "../local/stacks";
import { type Emulator, startEmulator } from "../local/start-emulator";
import type { Terraform } from "../local/terraform";
import { lossOf } from "../src/stateful-resources";
import { callJson } from "./support/aws-call";
import { expectConverged } from "./support/converged";
import { masterPassword, secretValue } from "./support/emulated";
import { expectHarmlessPlan, planEachChange, rewrite } from "./support/planned-changes";
import { initialized, makeStateBucket } from "./support/workplace";

const stack = "dougust-dev";
const passwordSecret = "dev/dougust/database-password";

let emulator: Emulator;
let terraform: Terraform;

beforeAll(async () => {
  emulator = await startEmulator();
  await makeStateBucket(emulator, "dougust");
  await makeLogStream(emulator);
  terraform = await initialized(emulator, stack);
  await terraform.apply();
});

afterAll(() => emulator.stop());

test("no change takes away what it does not say", async () => {
  await planEachChange(terraform, { name: stack });
});

test("a change that loses data, or replaces more than it says, is told with what is lost and why", async () => {
  // GIVEN another master user, which only another database can have, and larger tasks, of which nothing is said;
  // no change can say that it may lose data
  await rewrite(terraform, stack, (page) => largerTasks.change(withMasterUser(page)));
  // WHEN
  const planning = expectHarmlessPlan(terraform, { name: "another-user", mayReplace: ["aws_db_instance"] });
  // THEN
  await expect(planning).rejects.toThrow(
    "aws_db_instance.database would be replaced because of username, and with it its data",
  );
  await expect(planning).rejects.toThrow(
    /aws_ecs_task_definition.api_task would be replaced because of (cpu and memory|memory and cpu), and with it what the change does not say may be replaced/,
  );
});

test("an address that is renamed loses what it holds, unless a moved block says where it went", async () => {
  // GIVEN
  const change = { name: "renamed-address", mayReplace: [] };
  const [from, to] = ["aws_cloudwatch_log_group.api_task_logs", "aws_cloudwatch_log_group.api_records"];
  await rewrite(terraform, stack, (page) => page);
  const renamed = renamedResource(readFileSync(file(), "utf8"), from, to);
  // WHEN
  writeFileSync(file(), JSON.stringify(renamed));
  // THEN
  await expect(expectHarmlessPlan(terraform, change)).rejects.toThrow(
    `${from} would go, and with it its logs`,
  );
  // WHEN
  writeFileSync(file(), JSON.stringify({ ...renamed, moved: [{ from, to }] }));
  // THEN
  await expectHarmlessPlan(terraform, change);
});

describe("all changes together", () => {
  let before: { password: string; identities: unknown };

  beforeAll(async () => {
    // GIVEN
    before = { password: await secretValue(emulator, passwordSecret), identities: await identities() };
    const changes = await changesFor(stack);
    // WHEN
    await rewrite(terraform, stack, (page) => changes.reduce((now, { change }) => change(now), page));
    await terraform.apply();
  });

  test("are applied, and the next plan has no changes", async () => {
    await expectConverged(terraform);
  });

  test("leave every stateful resource the one it was", async () => {
    expect(await identities()).toMatchObject(before.identities as object);
  });

  test("give the database the password that its secrets hold", async () => {
    const password = await secretValue(emulator, passwordSecret);
    expect(password).not.toBe(before.password);
    expect(await masterPassword(emulator, "dougust-dev-db")).toBe(password);
    expect(await secretValue(emulator, "dev/dougust/database-url")).toContain(`:${password}@`);
  });
});

/** Who changes `subscribed-logs` has made the stream before: AWS sends it a line to see. */
async function makeLogStream(cloud: Emulator): Promise<void> {
  const stream = { StreamName: "dougust-logs", ShardCount: 1 };
  await callJson(cloud, "kinesis", "Kinesis_20131202.CreateStream", stream);
}

const withMasterUser: Change = (page) => ({
  ...page,
  database: "username" in page.database ? { ...page.database, username: "owner" } : page.database,
});

function file(): string {
  return join(terraform.folder, "cdk.tf.json");
}

type Resources = Record<string, Record<string, unknown>>;

/** Terraform JSON in which a resource, and every reference to it, has another address. */
function renamedResource(text: string, from: string, to: string) {
  const [type = "", fromId = ""] = from.split(".");
  const stackJson = JSON.parse(text.replaceAll(from, to)) as { resource: Resources };
  const { [fromId]: body, ...others } = stackJson.resource[type] ?? {};
  const ofType = { ...others, [to.slice(type.length + 1)]: body };
  return { ...stackJson, resource: { ...stackJson.resource, [type]: ofType } };
}

interface State {
  readonly values: {
    readonly root_module: {
      readonly resources: readonly { address: string; type: string; values: { id: string; arn?: string } }[];
    };
  };
}

/** What AWS calls each stateful resource, by address. */
async function identities(): Promise<Record<string, string>> {
  const state = JSON.parse(await terraform.do("show", "-json")) as State;
  const stateful = state.values.root_module.resources.filter(({ type }) => lossOf(type) !== undefined);
  return Object.fromEntries(stateful.map(({ address, values }) => [address, values.id]));
}
