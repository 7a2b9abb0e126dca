import { findStacks } from "../local/stacks";
import { runCommand } from "../src/command";
import { findPages, stacksOf } from "../src/config/pages";
import { UsageError } from "../src/config/problem";
import { causesOf } from "./review/cause/causes";
import { costDifference } from "./review/cost/cost-difference";
import { readPlan } from "./review/input/read-plan";
import { markdown } from "./review/report/markdown";
import { headline, sections } from "./review/report/sections";
import { text } from "./review/report/text";
import { type Review, reviewOf } from "./review/review";

const help = `Tells what a plan of a stack does: first what needs a person's yes, then the rest by area, and what it costs.

Usage: npm run review -- [--markdown] [--stack STACK] [--outdir OUTDIR] PLAN

  PLAN             what terraform show -json printed of a plan, or a plan file that terraform plan -out wrote
  --markdown       for a comment on GitHub: shorter than it takes, with details to unfold
  --stack STACK    the stack in whose folder Terraform reads a plan file; the plan file's own folder where it is not given
  --outdir OUTDIR  where the stacks were written (default: cdktf.out)
  --help           this text

It asks nobody but Terraform, and that only for a plan file. What Terraform calls sensitive it never prints. It says what of the
environment's data caused a change as the sources are now: review a plan with the sources that it was made of.
docs/review.md says what needs a yes, and why.
Exit codes: 0 nothing needs a yes, 1 something does, 2 a mistake in usage.`;

const options = {
  markdown: { type: "boolean" },
  stack: { type: "string" },
  outdir: { type: "string" },
} as const;

interface Given {
  markdown?: boolean;
  stack?: string;
  outdir?: string;
}

async function review(files: string[], given: Given): Promise<number> {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) {
    throw new UsageError(
      file === undefined
        ? "name a plan, as in: npm run review -- plan.json"
        : `${file} and ${others.join(", ")} are several plans; review one at a time`,
    );
  }
  const reviewed = reviewOf(await readPlan(file, await folderOf(given)), file);
  requireStack(reviewed.stack, file, given.stack);
  return tell(reviewed, given);
}

function tell(reviewed: Review, { markdown: asMarkdown = false }: Given): number {
  const { originOf, doubt } = causesOf(reviewed);
  const told = sections(reviewed, originOf, costDifference(reviewed), doubt);
  console.log(asMarkdown ? markdown(headline(reviewed), told) : text(headline(reviewed), told, terminal()));
  return reviewed.findings.length > 0 ? 1 : 0;
}

async function folderOf({ stack, outdir = "cdktf.out" }: Given): Promise<string | undefined> {
  if (stack === undefined) {
    return undefined;
  }
  const [only, ...others] = await findStacks([stack], outdir);
  if (only === undefined || others.length > 0) {
    throw new UsageError(`"${stack}" matches several stacks; name the one that the plan is of`);
  }
  return only.folder;
}

function requireStack(stack: string, file: string, wanted: string | undefined): void {
  const all = findPages("environments").flatMap(stacksOf);
  if (!all.includes(stack)) {
    throw new UsageError(
      `${file} is of a plan of "${stack}", which is no stack here; there are: ${all.join(", ")}`,
    );
  }
  if (wanted !== undefined && wanted !== stack) {
    throw new UsageError(`${file} is of a plan of ${stack}, not of ${wanted}; name the right one`);
  }
}

/** Nobody reads colours in a file or a pipe; https://no-color.org */
function terminal() {
  const { isTTY, columns } = process.stdout;
  return { width: isTTY ? columns : 120, colours: isTTY === true && !process.env.NO_COLOR };
}

runCommand(help, process.argv.slice(2), review, options).then((code) => {
  process.exitCode = code;
});
