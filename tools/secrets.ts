import { findStacks } from "../local/stacks";
import { runCommand } from "../src/command";
import { UsageError } from "../src/config/problem";
import { missing, remedies, report, type States } from "./secrets/report";
import { type StackSecrets, secretsOfStacks } from "./secrets/stack-secrets";
import { standardInput } from "./secrets/standard-input";
import { valueMistake, withoutLineEnd } from "./secrets/value-mistake";
import { Vault, VaultFailure } from "./secrets/vault";

const help = `Lists the secrets of an environment, tells which ones people still have to supply, and takes their values.

Usage: npm run -s secrets -- STACK [--outdir OUTDIR]
       npm run -s secrets -- STACK --check
       npm run -s secrets -- STACK --set NAME < FILE

  STACK            as in calstack-dev; globs as in 'calstack-*', but for --set
  --check          says only what is missing, with the command that fills it, and fails if anything is
  --set NAME       reads the value of a supplied secret from standard input, checks it and writes it
  --outdir OUTDIR  where the stacks were written (default: cdktf.out)
  --help           this text

It needs credentials of the environment's account, and no Terraform. It asks whether there are values, and never reads one.
A value is taken from a file or a pipe, never from an argument, which the list of processes and the shell's history would
keep, and never typed at a terminal, which would show it:

  read -rs value && printf %s "$value" | npm run -s secrets -- calstack-dev --set calstack-dev/sendgrid-api-key

One end of line behind the value is dropped. Refused are: empty and blank values, white space around them, placeholders such
as "changeme", a URI without its scheme or host, JSON without its keys. The value before stays in AWS as AWSPREVIOUS.
docs/runbooks/rotating-secrets.md tells what to do afterwards.
Exit codes: 0 done, 1 a secret is missing or AWS refused, 2 a mistake in usage or in a value; nothing was written then.`;

const options = {
  check: { type: "boolean" },
  set: { type: "string" },
  outdir: { type: "string" },
} as const;

interface Asked {
  readonly check?: boolean;
  readonly set?: string;
  readonly outdir?: string;
}

async function secrets(
  globs: string[],
  { check = false, set, outdir = "cdktf.out" }: Asked,
): Promise<number> {
  if (globs.length === 0) {
    throw new UsageError("name the stack whose secrets you mean, as in: npm run secrets -- calstack-dev");
  }
  if (check && set !== undefined) {
    throw new UsageError("--check writes nothing, and --set does; give one of them");
  }
  const stacks = secretsOfStacks(await findStacks(globs, outdir));
  try {
    return await (set === undefined ? listAll(stacks, check) : setOne(stacks, set));
  } catch (error) {
    if (error instanceof VaultFailure) {
      console.error(error.message);
      return 1;
    }
    throw error;
  }
}

async function listAll(stacks: readonly StackSecrets[], check: boolean): Promise<number> {
  let code = 0;
  for (const stack of stacks) {
    const states = await statesOf(stack);
    const names = missing(stack, states);
    if (!check) {
      console.log(report(stack, states));
    }
    if (names.length > 0) {
      const many = names.length === 1 ? "1 secret waits" : `${names.length} secrets wait`;
      console.log(`${stack.stack}: ${many} for a person:\n${remedies(stack.stack, names, states)}`);
      code = check ? 1 : code;
    } else if (check) {
      console.log(`${stack.stack}: no secret is missing`);
    }
  }
  return code;
}

async function statesOf(stack: StackSecrets): Promise<States> {
  const vault = await Vault.open(stack);
  const states = new Map();
  for (const [name, { from }] of Object.entries(stack.origins)) {
    // RDS chooses the names of its own
    if (from !== "rds") {
      states.set(name, await vault.stateOf(name));
    }
  }
  return states;
}

async function setOne(stacks: readonly StackSecrets[], name: string): Promise<number> {
  const [stack, ...others] = stacks;
  if (!stack || others.length > 0) {
    throw new UsageError("a value belongs to one environment; name one stack");
  }
  if (name.includes("=")) {
    // not shown again: it is in the list of processes and in the shell's history as it is
    throw new UsageError(
      "--set takes a name alone, and a value in an argument is known to others; make a new one, and pipe it in",
    );
  }
  const origin = stack.origins[name];
  if (origin?.from !== "supplied") {
    throw new UsageError(`"${name}" is no secret that people supply; ${suppliedChoices(stack)}`);
  }
  const value = withoutLineEnd(await standardInput(`npm run -s secrets -- ${stack.stack} --set ${name}`));
  const mistake = valueMistake(origin, value);
  if (mistake !== undefined) {
    throw new UsageError(`${name}: ${mistake}`);
  }
  const vault = await Vault.open(stack);
  const state = await vault.stateOf(name);
  if (state === "absent" || state === "being deleted") {
    throw new VaultFailure(
      `${name} is ${state === "absent" ? "not there" : state}; apply ${stack.stack} first`,
    );
  }
  await vault.put(name, value);
  const former =
    state === "filled" ? "; the value before is AWSPREVIOUS, and running tasks still have it" : "";
  console.log(`${name} in ${stack.region} of account ${stack.account} has a value now${former}`);
  return 0;
}

function suppliedChoices({ stack, origins }: StackSecrets): string {
  const names = Object.keys(origins).filter((name) => origins[name]?.from === "supplied");
  return names.length > 0 ? `choose ${names.join(", ")}` : `${stack} has none`;
}

runCommand(help, process.argv.slice(2), secrets, options).then((code) => {
  process.exitCode = code;
});
