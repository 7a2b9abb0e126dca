import { copyFileSync } from "node:fs";
import { join } from "node:path";
import type { AccountChange, WrittenStack } from "../local/stacks";
import { type Emulator, startEmulator } from "../local/start-emulator";
import { Terraform } from "../local/terraform";
import type { AccountInput } from "../src/config/define";
import { expectConverged } from "./support/converged";
import { expectDeployed } from "./support/reality/deployed";
import { makeStateBucket, written } from "./support/workplace";

/** What no page asks for: everything there is, in both regions. */
const everything = withAudit((audit) => ({
  ...audit,
  trail: audit.trail && { ...audit.trail, protect: false },
  config: { record: "daily", keepDays: 365, supersededDays: 30, protect: false },
  securityHub: { standards: ["fsbp", "cis"] },
}));

/** And another choice of it. */
const otherwise = withAudit((audit) => ({
  ...audit,
  trail: audit.trail && { ...audit.trail, protect: false, logDays: 180, tellOf: { "route-changes": 2 } },
  guardDuty: { tellFrom: "high", updateEvery: "1 hour", protects: ["buckets", "database-logins"] },
  accessAnalyzer: false,
  config: { record: "changes", keepDays: 400, supersededDays: 30, protect: false },
  securityHub: { standards: ["fsbp"] },
}));

let emulator: Emulator;
let terraform: Terraform;

beforeAll(async () => {
  emulator = await startEmulator();
  await makeStateBucket(emulator, "cosmicspace");
});

afterAll(() => emulator.stop());

test("an account with all that can watch it is as its data says", async () => {
  // GIVEN
  const stack = await account(everything);
  terraform = new Terraform(stack.folder, emulator.environment);
  await terraform.init();
  // WHEN
  await terraform.apply();
  // THEN
  await expectDeployed(emulator, stack);
  await expectConverged(terraform);
});

test("and so it is when people choose otherwise", async () => {
  // GIVEN
  const stack = await account(otherwise);
  copyFileSync(join(stack.folder, "cdk.tf.json"), join(terraform.folder, "cdk.tf.json"));
  // WHEN
  await terraform.apply();
  // THEN
  await expectDeployed(emulator, stack);
  await expectConverged(terraform);
});

test("it is destroyed in both regions", async () => {
  expect(await terraform.destroy()).toContain("Destroy complete!");
});

function account(change: AccountChange): Promise<WrittenStack> {
  return written("cosmicspace-account", undefined, change);
}

function withAudit(
  change: (audit: NonNullable<AccountInput["audit"]>) => AccountInput["audit"],
): AccountChange {
  return (page) => ({ ...page, audit: page.audit && change(page.audit) });
}
