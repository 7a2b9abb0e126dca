import { copyFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rolling, turnedToRolling } from "../local/rolling";
import { sideBySide } from "../local/side-by-side";
import { type WrittenStack, writeStacks } from "../local/stacks";
import { Terraform } from "../local/terraform";
import { findPages, stacksOf } from "../src/config/pages";
import { sets } from "../tools/bundle/diff/sets";
import { bundled } from "./support/bundled";
import { type ProviderSchema, setsIn } from "./support/schema-sets";
import { outputFolder } from "./support/workplace";

const stacks = findPages("environments").flatMap(stacksOf);
const validated = new Map<string, { readonly folder: string; readonly verdict: object }>();

beforeAll(async () => {
  // GIVEN every stack as operations get it, with all blocks of its JSON; the strategies that provider 5.100.0 does not know are
  // turned to rolling
  const written = await writeStacks([], outputFolder(), rolling);
  console.warn(`turned to rolling: ${(await turnedToRolling([])).join(", ")}`);
  // WHEN
  const failures = await sideBySide(written, validate, 2);
  expect(failures).toEqual([]);
});

test.each(stacks)("the bundle of %s is valid for a real Terraform and AWS provider", (stack) => {
  // THEN
  expect(validated.get(stack)?.verdict).toMatchObject({ valid: true, diagnostics: [] });
});

test("what the provider takes for a set, a comparison of bundles does, too", async () => {
  const schema = await awsSchema(join(folderOf("dougust-dev"), "versions.tf.json"));
  for (const stack of stacks) {
    const unknown = setsIn(folderOf(stack), schema).filter((name) => !sets.has(name));
    expect([stack, unknown]).toEqual([stack, []]);
  }
});

function folderOf(stack: string): string {
  return validated.get(stack)?.folder ?? "";
}

/** The schema of the provider that a stack's versions ask for; a folder without a backend tells it. */
async function awsSchema(versions: string): Promise<ProviderSchema> {
  const terraform = new Terraform(mkdtempSync(join(tmpdir(), "slipway-e2e-")));
  copyFileSync(versions, join(terraform.folder, "versions.tf.json"));
  await terraform.init();
  const { provider_schemas } = JSON.parse(await terraform.do("providers", "schema", "-json"));
  return provider_schemas["registry.terraform.io/hashicorp/aws"];
}

async function validate(stack: WrittenStack): Promise<void> {
  const terraform = new Terraform(bundled(stack).folder);
  await terraform.init("-backend=false");
  validated.set(stack.name, {
    folder: terraform.folder,
    verdict: JSON.parse(await terraform.do("validate", "-json")),
  });
}
