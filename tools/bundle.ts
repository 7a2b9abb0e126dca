import { runCommand } from "../src/command";
import { UsageError } from "../src/config/problem";
import { bundleOf } from "./bundle/bundle";
import { readBundle } from "./bundle/diff/read";
import { report } from "./bundle/diff/report";
import { differences } from "./bundle/diff/stacks";
import { free, writeFolder } from "./bundle/folder";
import type { StackJson } from "./bundle/stack-json";
import { synthesizedStacks } from "./synthesized-stacks";

const help = `Writes stacks as plain Terraform for people without Node, or tells how two such folders differ.

Usage: npm run bundle -- GLOB... --to FOLDER
       npm run bundle -- --diff OLD NEW

  GLOB         the stacks, as in dougust-prod or 'dougust-*'; '*' for all of them
  --to FOLDER  where to: a folder that does not exist yet or is empty, outside of what is generated
  --diff       tells what changed in meaning from the bundle OLD to the bundle NEW: resources by address, with each
               argument before and after; the order of what has none, and how JSON is written, are no changes. Texts
               that changed are named, and are no change in meaning
  --help       this text

Stacks are written as the sources make them now, the same bytes each time. docs/handover.md tells what is in a bundle.
Exit codes: 0 written, or the same in meaning; 1 different in meaning; 2 a mistake in data or usage (nothing is written),
or a folder that is no bundle or not what its sums say.`;

const options = { to: { type: "string" }, diff: { type: "boolean" } } as const;

async function bundle(
  words: string[],
  { to, diff = false }: { to?: string; diff?: boolean },
): Promise<number> {
  if (diff) {
    return compare(words, to);
  }
  if (words.length === 0 || to === undefined) {
    throw new UsageError(
      "name the stacks and a folder for them, as in: npm run bundle -- dougust-prod --to ../handover; '*' takes all stacks",
    );
  }
  // before the work, not after it
  free(to);
  const stacks = await synthesizedStacks<StackJson>(words);
  writeFolder(to, bundleOf(stacks));
  console.log(`${stacks.size} stacks in ${to}`);
  return 0;
}

function compare([before, after, ...others]: readonly string[], to?: string): number {
  if (before === undefined || after === undefined || others.length > 0 || to !== undefined) {
    throw new UsageError(
      "--diff takes two bundles and nothing else, as in: npm run bundle -- --diff OLD NEW",
    );
  }
  const found = differences(readBundle(before), readBundle(after));
  console.log(report(found));
  return found.some(({ changes }) => changes.length > 0) ? 1 : 0;
}

runCommand(help, process.argv.slice(2), bundle, options).then((code) => {
  process.exitCode = code;
});
