import { type Emulator, startEmulator } from "../../local/start-emulator";
import type { Terraform } from "../../local/terraform";
import { callJson } from "../support/aws-call";
import { expectConverged } from "../support/converged";
import { type FaultProxy, startFaultProxy } from "../support/fault-proxy";
import { initialized, makeStateBucket } from "../support/workplace";
import { imagesAlone } from "./images-alone";
import { applyUntil } from "./mid-apply";
import { savedState, stateObjects } from "./state-bucket";

const stack = "dougust-account";

let emulator: Emulator;
let proxy: FaultProxy;
let terraform: Terraform;

beforeAll(async () => {
  emulator = await startEmulator();
  await makeStateBucket(emulator, "dougust");
  proxy = await startFaultProxy(emulator);
  terraform = await initialized(proxy, stack, undefined, imagesAlone);
});

afterAll(async () => {
  await proxy.stop();
  await emulator.stop();
});

test("an apply that is interrupted ends by itself, with its lock released and what it began in the state", async () => {
  // GIVEN a key that is there, but not done
  const running = await applyUntil("GetKeyPolicy", terraform, proxy);
  // WHEN
  running.interrupt();
  const { code, output } = await running.ended;
  // THEN
  expect(output).toContain("Gracefully shutting down...");
  expect(code).toBe(1);
  expect(await stateObjects(emulator, "dougust")).toEqual([`${stack}/terraform.tfstate`]);
  const { resources } = await savedState(emulator, "dougust", stack);
  expect(resources).toMatchObject([{ type: "aws_kms_key", name: "key", instances: [{ status: "tainted" }] }]);
});

test("the next apply makes what was half made anew and converges, with nothing twice", async () => {
  // WHEN
  const output = await terraform.apply();
  // THEN
  expect(output).toMatch(/Resources: \d+ added, 0 changed, 1 destroyed/);
  expect(await keyStates()).toEqual(["Enabled", "PendingDeletion"]);
  await expectConverged(terraform);
});

async function keyStates(): Promise<string[]> {
  const ask = <Answer>(operation: string, input: object) =>
    callJson<Answer>(emulator, "kms", `TrentService.${operation}`, input);
  const { Keys } = await ask<{ Keys: { KeyId: string }[] }>("ListKeys", {});
  const keys = await Promise.all(
    Keys.map(({ KeyId }) => ask<{ KeyMetadata: { KeyState: string } }>("DescribeKey", { KeyId })),
  );
  return keys.map(({ KeyMetadata }) => KeyMetadata.KeyState).sort();
}
