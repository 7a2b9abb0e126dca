import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Removes what earlier runs wrote for stacks that were not written now: the folder holds one run's output. */
export function removeStaleStacks(outdir: string, written: ReadonlySet<string>): void {
  const folder = join(outdir, "stacks");
  for (const name of readdirSync(folder).filter((stack) => !written.has(stack))) {
    rmSync(join(folder, name), { recursive: true });
  }
}
