import { join } from "node:path";
import { type Emulator, startEmulator } from "../local/start-emulator";
import { run, Terraform } from "../local/terraform";
import { makeStateBucket, outputFolder } from "./support/workplace";

const output = outputFolder();
let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator();
  await makeStateBucket(emulator, "dougust");
});

afterAll(() => emulator.stop());

test("cdktf deploys dougust-dev, and plain Terraform plans no changes after it", async () => {
  // WHEN
  const deployed = await cdktf("deploy", "--auto-approve");
  // THEN
  expect(deployed.output).toContain("public_url");
  expect(deployed.code).toBe(0);
  const terraform = new Terraform(join(output, "stacks", "dougust-dev"), emulator.environment);
  const { code } = await terraform.try("plan", "-detailed-exitcode");
  expect(code).toBe(0);
});

test("cdktf diff says that nothing changes", async () => {
  const { code, output } = await cdktf("diff");
  expect(output).toContain("No changes.");
  expect(code).toBe(0);
});

test("cdktf destroys dougust-dev", async () => {
  const { code } = await cdktf("destroy", "--auto-approve");
  expect(code).toBe(0);
  const terraform = new Terraform(join(output, "stacks", "dougust-dev"), emulator.environment);
  expect(await terraform.do("state", "list")).toBe("");
});

function cdktf(command: string, ...words: string[]) {
  // the registry, which a provider lock for other platforms would ask, is out of reach here
  const all = ["cdktf", command, "dougust-dev", "--skip-provider-lock", "--output", output, ...words];
  return run("npx", all, { env: { ...emulator.environment, CHECKPOINT_DISABLE: "1", CI: "1" } });
}
