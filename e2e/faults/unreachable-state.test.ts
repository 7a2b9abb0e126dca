import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Emulator, startEmulator } from "../../local/start-emulator";
import { Terraform } from "../../local/terraform";
import { stateBucketName } from "../../src/stacks/state-backend";
import { changes } from "../support/aws-request";
import { expectConverged } from "../support/converged";
import { type FaultProxy, startFaultProxy } from "../support/fault-proxy";
import { makeStateBucket, written } from "../support/workplace";
import { imagesAlone } from "./images-alone";
import { applyUntil } from "./mid-apply";

let emulator: Emulator;
let proxy: FaultProxy;
let terraform: Terraform;

beforeAll(async () => {
  emulator = await startEmulator();
  await makeStateBucket(emulator, "dougust");
  proxy = await startFaultProxy(emulator);
  const { folder } = await written("dougust-account", undefined, imagesAlone);
  terraform = new Terraform(folder, proxy.environment);
  // Terraform tries five times, which takes half a minute
  await terraform.init("-backend-config=max_retries=1");
});

afterAll(async () => {
  await proxy.stop();
  await emulator.stop();
});

test("an apply that cannot reach the state bucket any more fails, and leaves what it made in errored.tfstate", async () => {
  // GIVEN
  const running = await applyUntil("CreateKey", terraform, proxy);
  const bucket = `/${stateBucketName("dougust", "123456789012")}`;
  // WHEN
  proxy.rule = ({ path }) => (path.startsWith(bucket) ? "cut" : undefined);
  const { code, output } = await running.ended;
  // THEN
  expect(output).toContain("Failed to persist state to backend");
  expect(output).toContain("terraform state push errored.tfstate");
  expect(output).toContain("Error releasing the state lock");
  expect(code).toBe(1);
  expect(existsSync(join(terraform.folder, "errored.tfstate"))).toBe(true);
});

test("once the bucket is back, the lock is cleared by its id and errored.tfstate pushed: nothing is to be made again", async () => {
  // GIVEN
  proxy.rule = () => undefined;
  proxy.log.length = 0;
  const refused = await terraform.try("plan");
  const id = /ID: +([0-9a-f-]{36})/.exec(refused.output)?.[1] ?? "";
  // WHEN
  await terraform.do("force-unlock", "-force", id);
  await terraform.do("state", "push", "errored.tfstate");
  // THEN
  await expectConverged(terraform);
  expect(proxy.log.filter(changes)).toMatchObject([{ service: "s3", action: "PUT" }]);
});
