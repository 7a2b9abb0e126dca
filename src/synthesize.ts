import { parseArgs } from "node:util";
import { buildApp } from "./app";
import { loadConfiguration } from "./config/load";
import { requestedGlobs } from "./config/pages";
import { UsageError } from "./config/problem";
import { removeStaleStacks } from "./stale-stacks";

const help = `Writes Terraform JSON for environments to cdktf.out/stacks/<stack>/cdk.tf.json.

Usage: npm run synth -- [GLOB...]

  GLOB     the stacks to write, as in 'dougust-*' or saas-prod; all of them where none is given
  --help   this text

SLIPWAY_STACKS  globs parted by spaces, for commands that take none, as in
                SLIPWAY_STACKS='dougust-*' npx cdktf diff dougust-dev

Exit codes: 0 written, 1 failed, 2 a mistake in data or usage (nothing is written).`;

/** Checks the selected environments and writes their stacks; returns the exit code. */
export async function synthesize(words: string[]): Promise<number> {
  try {
    const { values, positionals } = parse(words);
    if (values.help) {
      console.log(help);
      return 0;
    }
    const configuration = await loadConfiguration(requestedGlobs(positionals));
    const app = buildApp(configuration);
    app.synth();
    removeStaleStacks(app.outdir, configuration.stacks);
    console.log(`${configuration.stacks.size} stacks in ${app.outdir}/stacks`);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(error.message);
      return 2;
    }
    throw error;
  }
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${help}`);
  }
}
