import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp } from "../src/app";
import { loadConfiguration } from "../src/config/load";

/**
 * The Terraform JSON of the stacks that the globs match, all of them where there is none, as the sources make it now;
 * nothing stays on the disk.
 */
export async function synthesizedStacks<Json>(
  globs: readonly string[] = [],
): Promise<ReadonlyMap<string, Json>> {
  const configuration = await loadConfiguration(globs);
  const outdir = mkdtempSync(join(tmpdir(), "slipway-synthesized-"));
  try {
    buildApp(configuration, outdir).synth();
    const read = (stack: string) =>
      JSON.parse(readFileSync(join(outdir, "stacks", stack, "cdk.tf.json"), "utf8")) as Json;
    return new Map([...configuration.stacks].map((stack) => [stack, read(stack)]));
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
