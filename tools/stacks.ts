import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../src/command";
import { type Configuration, loadConfiguration } from "../src/config/load";
import { UsageError } from "../src/config/problem";

const help = `Tells which stacks there are, where they are, and which roles pipelines have for them.

Usage: npm run stacks -- [--json | --one] [--applied-by WHO] [--changed-from OUTDIR] [--outdir OUTDIR] [GLOB...]

  GLOB                   the environments to tell of, as in 'dougust-*' (default: all)
  --json                 for workflows: a list of objects in one line
  --one                  for workflows: one object, where one environment is meant
  --applied-by WHO       branch: only those that what is merged is applied to; environment: only those that somebody in an
                         environment of GitHub lets go on
  --changed-from OUTDIR  only those whose Terraform JSON differs from that of another synth
  --outdir OUTDIR        where the stacks were written (default: cdktf.out)
  --help                 this text

Accounts and states are not among them: people apply these.
Exit codes: 0 done, 2 a mistake in data or usage.`;

const options = {
  json: { type: "boolean" },
  one: { type: "boolean" },
  "applied-by": { type: "string" },
  "changed-from": { type: "string" },
  outdir: { type: "string" },
} as const;

/** What pipelines know of an environment. */
interface Stack {
  readonly stack: string;
  readonly system: string;
  readonly environment: string;
  readonly account: string;
  /** Of the environment, and of the state of its system. */
  readonly region: string;
  readonly planRole: string;
  readonly applyRole: string;
  /** Who lets applies go on; empty where they follow a branch. */
  readonly githubEnvironment: string;
}

interface Given {
  json?: boolean;
  one?: boolean;
  "applied-by"?: string;
  "changed-from"?: string;
  outdir?: string;
}

async function tellStacks(globs: string[], given: Given): Promise<void> {
  const all = (await loadConfigurationOf(globs)).flatMap(environmentsOf);
  const told = all.filter(appliedBy(given["applied-by"])).filter(changedFrom(given));
  if (given.one) {
    console.log(JSON.stringify(only(told, globs, given)));
  } else if (given.json) {
    console.log(JSON.stringify(told));
  } else {
    for (const { stack, account, region, githubEnvironment } of told) {
      const who = githubEnvironment ? `GitHub's environment ${githubEnvironment}` : "the main branch";
      console.log(`${stack.padEnd(22)} ${account} ${region.padEnd(14)} applied by ${who}`);
    }
  }
}

async function loadConfigurationOf(globs: readonly string[]): Promise<Configuration["systems"]> {
  return (await loadConfiguration(globs)).systems;
}

function environmentsOf({ account, environments }: Configuration["systems"][number]): Stack[] {
  const { delivery } = account;
  if (!delivery) {
    return [];
  }
  return environments.map(({ system, environment, account: number }) => {
    const role = (name: string) => `arn:aws:iam::${number}:role/${system}-account-${name}`;
    return {
      stack: `${system}-${environment}`,
      system,
      environment,
      account: number,
      region: account.region,
      planRole: role("plan"),
      applyRole: role(`apply-${environment}`),
      githubEnvironment: delivery.environments[environment]?.githubEnvironment ?? "",
    };
  });
}

function appliedBy(who: string | undefined): (stack: Stack) => boolean {
  switch (who) {
    case undefined:
      return () => true;
    case "branch":
      return ({ githubEnvironment }) => githubEnvironment === "";
    case "environment":
      return ({ githubEnvironment }) => githubEnvironment !== "";
    default:
      throw new UsageError(
        `"${who}" applies nothing; choose --applied-by branch or --applied-by environment`,
      );
  }
}

/** Whether a stack's JSON is another one, or was not there. */
function changedFrom({ "changed-from": former, outdir = "cdktf.out" }: Given): (stack: Stack) => boolean {
  if (former === undefined) {
    return () => true;
  }
  if (!existsSync(join(former, "stacks"))) {
    throw new UsageError(`${former} holds no stacks; run npm run synth where it shall be`);
  }
  return ({ stack }) => {
    const now = read(outdir, stack);
    if (now === undefined) {
      throw new UsageError(`${outdir} does not hold ${stack}; run npm run synth first`);
    }
    return now !== read(former, stack);
  };
}

function read(outdir: string, stack: string): string | undefined {
  const file = join(outdir, "stacks", stack, "cdk.tf.json");
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function only(stacks: readonly Stack[], globs: readonly string[], given: Given): Stack {
  const [stack, ...others] = stacks;
  if (!stack || others.length > 0) {
    const who = given["applied-by"] ? ` that is applied by ${given["applied-by"]}` : "";
    throw new UsageError(`"${globs.join(" ")}" is not one environment${who}; name one, as in saas-prod`);
  }
  return stack;
}

runCommand(help, process.argv.slice(2), tellStacks, options).then((code) => {
  process.exitCode = code;
});
