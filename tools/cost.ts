import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findStacks } from "../local/stacks";
import { runCommand } from "../src/command";
import { UsageError } from "../src/config/problem";
import { compare, estimated } from "./cost/comparison";
import { page } from "./cost/page";
import { report, unknownText } from "./cost/report";
import type { StackJson } from "./cost/resources";
import { synthesizedStacks } from "./synthesized-stacks";
import { readWrittenStack } from "./written-stack";

const file = join("docs", "cost.md");

const help = `Tells what stacks cost in a month, line by line, beside their documents' estimates and their budgets.

Usage: npm run cost -- [--areas] [--outdir OUTDIR] [GLOB...]
       npm run cost -- --write

  GLOB             the stacks, as in 'dougust-*' or saas-prod; all of them where none is given
  --areas          only what each area costs, without its lines
  --outdir OUTDIR  where the stacks were written (default: cdktf.out)
  --write          writes ${file} for all stacks, as the sources make them now
  --help           this text

It reads the stacks' Terraform JSON, the prices in tools/cost/prices/ and what is assumed in tools/cost/assumptions/, and
asks nobody. ${file} says what is counted.
Exit codes: 0 done, 1 there is something of which nobody knows what it costs, 2 a mistake in usage.`;

const options = {
  areas: { type: "boolean" },
  outdir: { type: "string" },
  write: { type: "boolean" },
} as const;

async function cost(
  globs: string[],
  { areas = false, outdir, write = false }: { areas?: boolean; outdir?: string; write?: boolean },
): Promise<number> {
  if (write) {
    return writePage([...(areas ? ["--areas"] : []), ...(outdir ? ["--outdir"] : []), ...globs]);
  }
  const stacks = await findStacks(globs, outdir ?? "cdktf.out");
  const names = stacks.map(({ name }) => name);
  const read = new Map(
    stacks.map(({ name, folder }) => [name, readWrittenStack<StackJson>(folder, name, names)]),
  );
  const { comparisons, code } = compareAll(read);
  console.log(comparisons.map((one) => report(one, { lines: !areas })).join("\n\n"));
  return code;
}

/** @param besides what was asked for with it: the page is of all stacks, as the sources make them */
async function writePage(besides: readonly string[]): Promise<number> {
  if (besides.length > 0) {
    throw new UsageError(
      `"${besides.join(" ")}" changes nothing with --write: ${file} has all stacks, line by line, as the sources make them; leave it out`,
    );
  }
  const { comparisons, code } = compareAll(await synthesizedStacks<StackJson>());
  writeFileSync(file, page(comparisons));
  console.log(`${comparisons.length} stacks in ${file}`);
  return code;
}

/** @returns 1 as code where something's cost is unknown, after having named it */
function compareAll(stacks: ReadonlyMap<string, StackJson>) {
  const sorted = [...stacks].sort(([a], [b]) => (a < b ? -1 : 1));
  const all = sorted.map(([stack, json]) => estimated(stack, json));
  const incomplete = all.filter(({ estimate }) => estimate.unknown.length > 0);
  for (const { stack, estimate } of incomplete) {
    console.error(unknownText(stack, estimate.unknown));
  }
  return { comparisons: all.map(compare), code: incomplete.length > 0 ? 1 : 0 };
}

runCommand(help, process.argv.slice(2), cost, options).then((code) => {
  process.exitCode = code;
});
