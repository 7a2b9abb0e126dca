import { interruption } from "../local/interruption";
import { requireTerraform } from "../local/require-terraform";
import { findStacks, type WrittenStack } from "../local/stacks";
import { runCommand } from "../src/command";
import { UsageError } from "../src/config/problem";
import { removeAdoption, writeImports } from "./adopt/adoption-file";
import { AdoptionFailure } from "./adopt/failure";
import { planWith } from "./adopt/plan";
import { choices, report } from "./adopt/report";
import { Search } from "./adopt/search";
import { readStackJson } from "./adopt/stack-json";

const help = `Finds in AWS what a killed apply has made without recording it, and writes import blocks for it.

Usage: npm run adopt -- STACK [OUTDIR]

  STACK    as in dougust-dev; its folder must be initialized and its state unlocked; globs as in 'dougust-*'
  OUTDIR   where the stacks were written (default: cdktf.out)
  --help   this text

It changes nothing, neither in AWS nor in the state: the next apply imports what adopt.tf.json beside cdk.tf.json names.
docs/runbooks/killed-apply.md tells the whole way.
Exit codes: 0 done, 1 the search failed or leaves something to a person, 2 a mistake in usage.`;

async function adopt([glob, outdir = "cdktf.out"]: string[]): Promise<number> {
  if (glob === undefined) {
    throw new UsageError("name the stack whose apply was killed, as in: npm run adopt -- dougust-dev");
  }
  requireTerraform();
  const signal = interruption(new AdoptionFailure("interrupted; nothing has changed"));
  let code = 0;
  for (const stack of await findStacks([glob], outdir)) {
    code = Math.max(code, await adoptStack(stack, signal));
  }
  return code;
}

async function adoptStack(stack: WrittenStack, signal: AbortSignal): Promise<number> {
  const json = readStackJson(stack.folder, stack.name);
  const search = new Search((imports) => planWith(stack, { ...json, imports }, signal));
  try {
    const findings = await search.run();
    if (findings.ambiguous.size > 0) {
      throw new AdoptionFailure(choices(stack.name, findings.ambiguous));
    }
    writeImports(stack.folder, findings.imports);
    console.log(report(stack.name, stack.folder, findings));
    const { foreign, unknown, replaced, unfinished, leftOver } = findings;
    return [foreign, unknown, replaced, unfinished, leftOver].some((list) => list.length > 0) ? 1 : 0;
  } catch (error) {
    removeAdoption(stack.folder);
    if (error instanceof AdoptionFailure) {
      console.error(error.message);
      return 1;
    }
    throw error;
  }
}

runCommand(help, process.argv.slice(2), adopt).then((code) => {
  process.exitCode = code;
});
