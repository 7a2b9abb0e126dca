import { buildApp } from "./app";
import { loadConfiguration } from "./config/load";
import { requestedGlobs } from "./config/pages";
import { removeStaleStacks } from "./stale-stacks";

/** The text of `npm run synth -- --help`. */
export const synthesizeHelp = `Writes Terraform JSON for environments to cdktf.out/stacks/<stack>/cdk.tf.json.

Usage: npm run synth -- [GLOB...]

  GLOB     the stacks to write, as in 'dougust-*' or saas-prod; all of them where none is given
  --help   this text

SLIPWAY_STACKS  globs parted by spaces, for commands that take none, as in
                SLIPWAY_STACKS='dougust-*' npx cdktf diff dougust-dev

What earlier runs wrote for other stacks is removed.
Exit codes: 0 written, 1 failed, 2 a mistake in data or usage (nothing is written).`;

/** Checks the environments that the globs select, all of them where there is none, and writes their stacks. */
export async function synthesize(globs: string[]): Promise<void> {
  const configuration = await loadConfiguration(requestedGlobs(globs));
  const app = buildApp(configuration);
  app.synth();
  removeStaleStacks(app.outdir, configuration.stacks);
  console.log(`${configuration.stacks.size} stacks in ${app.outdir}/stacks`);
}
