import { loadConfiguration } from "../src/config/load";
import { findPages, stacksOf } from "../src/config/pages";
import { needsProvider6, rolling, writeStacks } from "./support/stacks";
import { Terraform } from "./support/terraform";

const stacks = findPages("environments").flatMap(stacksOf);
let folders: Map<string, string>;

beforeAll(async () => {
  // GIVEN every stack; the strategies that provider 5.100.0 does not know are turned to rolling
  folders = await writeStacks("*", rolling);
  const { systems } = await loadConfiguration([]);
  const turned = systems.flatMap(({ environments }) => environments.filter(needsProvider6));
  console.warn(
    `turned to rolling: ${turned.map(({ system, environment }) => `${system}-${environment}`).join(", ")}`,
  );
});

test.each(stacks)("%s is valid for a real Terraform and AWS provider", async (stack) => {
  // WHEN
  const terraform = new Terraform(folders.get(stack) ?? "");
  await terraform.init("-backend=false");
  const { valid, diagnostics } = JSON.parse(await terraform.do("validate", "-json"));
  // THEN
  expect(diagnostics).toEqual([]);
  expect(valid).toBe(true);
});
