import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../src/command";
import { findPages, selectStacks } from "../src/config/pages";
import { UsageError } from "../src/config/problem";
import { printReport } from "./support/report";

const help = `Deploys stacks with a real Terraform to an emulator of AWS, and checks what became of them.

Usage: npm run e2e -- [--all | GLOB...] [--report FILE]

  GLOB           the stacks whose life to try, as in 'dougust-*': init, validate, plan, apply, a second plan
                 without changes, outputs, what AWS says of it, changes, destroy
  --all          the life of every stack
  --report FILE  also writes jest's report there, as JSON
  --help         this text

Without --all and GLOB: the life of one environment of each system, an account and the states; faults, drift,
changes over time and cdktf; every stack validated.
Exit codes: 0 passed, 1 failed, 2 a mistake in usage.`;

const options = { all: { type: "boolean" }, report: { type: "string" } } as const;

function test(globs: string[], { all, report }: { all?: boolean; report?: string }): number {
  if (all && globs.length > 0) {
    throw new UsageError(`--all takes every stack, and ${globs.join(", ")} only some; leave out one`);
  }
  const selected = all || globs.length > 0 ? [...selectStacks(findPages("environments"), globs)] : [];
  const lives = join(mkdtempSync(join(tmpdir(), "slipway-lives-")), "lives.json");
  const words = ["jest", "--config", "e2e/jest.config.json"];
  const { status } = spawnSync(
    "npx",
    [
      ...words,
      // in this process a person sees how far it is
      ...(selected.length > 0 ? ["--runInBand", "e2e/lives.test.ts"] : []),
      ...(report ? ["--json", "--outputFile", report] : []),
    ],
    {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, SLIPWAY_STACKS: selected.join(" "), SLIPWAY_LIVES: lives },
    },
  );
  if (existsSync(lives)) {
    printReport(lives);
  }
  return status === 0 ? 0 : 1;
}

runCommand(help, process.argv.slice(2), test, options).then((code) => {
  process.exitCode = code;
});
