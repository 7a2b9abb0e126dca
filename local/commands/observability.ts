import { UsageError } from "../../src/config/problem";
import { page, writeSection } from "../../tools/observability/page";
import { section } from "../../tools/observability/section";
import { stacksFolder } from "../cloud";
import { environmentFor } from "../credentials";
import { findStacks } from "../stacks";
import { Terraform } from "../terraform";
import { requireCloud, requireDeployed } from "./deployed";

/** Writes down what watches deployed stacks, in the place that the page of documentation has for each. */
export async function observability(globs: readonly string[], signal: AbortSignal): Promise<void> {
  const { url } = requireCloud();
  if (globs.length === 0) {
    throw new UsageError("name the stacks to write down, as in: npm run local observability dougust-prod");
  }
  for (const stack of await findStacks([...requireDeployed(globs)], stacksFolder)) {
    const terraform = new Terraform(stack.folder, environmentFor(url, stack), signal);
    const has = writeSection(stack.name, section(stack.name, await terraform.do("show", "-json")));
    console.log(`${page} ${has ? "says what watches" : "has no place for"} ${stack.name}`);
  }
}
