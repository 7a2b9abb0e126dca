import { rolling, turnedToRolling } from "../local/rolling";
import { type WrittenStack, writeStacks } from "../local/stacks";
import { Terraform } from "../local/terraform";
import { findPages, stacksOf } from "../src/config/pages";
import { outputFolder } from "./support/workplace";

const stacks = findPages("environments").flatMap(stacksOf);
let written: Map<string, WrittenStack>;

beforeAll(async () => {
  // GIVEN every stack; the strategies that provider 5.100.0 does not know are turned to rolling
  written = new Map((await writeStacks([], outputFolder(), rolling)).map((stack) => [stack.name, stack]));
  console.warn(`turned to rolling: ${(await turnedToRolling([])).join(", ")}`);
});

test.each(stacks)("%s is valid for a real Terraform and AWS provider", async (stack) => {
  // WHEN
  const terraform = new Terraform(written.get(stack)?.folder ?? "");
  await terraform.init("-backend=false");
  const { valid, diagnostics } = JSON.parse(await terraform.do("validate", "-json"));
  // THEN
  expect(diagnostics).toEqual([]);
  expect(valid).toBe(true);
});
