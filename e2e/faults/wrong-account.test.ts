import { type Emulator, startEmulator } from "../../local/start-emulator";
import { Terraform } from "../../local/terraform";
import { type FaultProxy, startFaultProxy } from "../support/fault-proxy";
import { initialized, makeStateBucket, written } from "../support/workplace";

const other = "999999999999";

let emulator: Emulator;
let proxy: FaultProxy;

beforeAll(async () => {
  emulator = await startEmulator();
  await makeStateBucket(emulator, "dougust");
  proxy = await startFaultProxy(emulator, other);
});

beforeEach(() => {
  proxy.log.length = 0;
});

afterAll(async () => {
  await proxy.stop();
  await emulator.stop();
});

test("with credentials of another account a folder is not even initialized, and no state is read", async () => {
  // GIVEN
  const { folder } = await written("dougust-account");
  // WHEN
  const { code, output } = await new Terraform(folder, proxy.environment).try("init");
  // THEN
  expectRefused(code, output);
});

test("with credentials of another account nothing is applied in a folder that is initialized, and no state is read", async () => {
  // GIVEN
  const { folder } = await initialized(emulator, "dougust-account");
  // WHEN
  const { code, output } = await new Terraform(folder, proxy.environment).try("apply", "-auto-approve");
  // THEN
  expectRefused(code, output);
});

test("with credentials of another account nothing is applied where the state is a local file", async () => {
  // GIVEN
  const { folder } = await written("dougust-state");
  const terraform = new Terraform(folder, proxy.environment);
  await terraform.init();
  // WHEN
  const { code, output } = await terraform.try("apply", "-auto-approve");
  // THEN
  expectRefused(code, output);
});

/** The account is named, and all that was asked of AWS is whose the credentials are. */
function expectRefused(code: number, output: string): void {
  expect(output).toContain(`AWS account ID not allowed: ${other}`);
  expect(code).toBe(1);
  expect(new Set(proxy.log.map(({ action }) => action))).toEqual(new Set(["GetCallerIdentity"]));
}
