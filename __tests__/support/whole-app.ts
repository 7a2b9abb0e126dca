import { buildApp } from "../../src/app";
import type { Configuration } from "../../src/config/load";
import { withoutTraces } from "../../src/without-traces";
import { scratch } from "./scratch";
import { readStack, type Synthesized } from "./terraform-json";

/** The stacks of a configuration, as the app writes them. */
export function write(configuration: Configuration): ReadonlyMap<string, Synthesized> {
  const { outdir } = writeTo(scratch(), configuration);
  return new Map([...configuration.stacks].map((stack) => [stack, readStack(outdir, stack)]));
}

/** Writes the stacks of a configuration to a folder. */
export function writeTo(folder: string, configuration: Configuration): { outdir: string } {
  const app = buildApp(configuration, folder);
  withoutTraces(() => app.synth());
  return app;
}
