import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scratch } from "./scratch";
import { readStack, type Synthesized } from "./terraform-json";

const prefix = "slipway-stacks-";
const day = 24 * 60 * 60 * 1000;

/**
 * All stacks of `environments/`, or those of one system, as the app writes them. They are written once for all
 * test files, into a folder named after the contents of everything they are made from.
 */
export async function writtenStacks(system?: string): Promise<ReadonlyMap<string, Synthesized>> {
  const kept = join(tmpdir(), prefix + digest());
  const folder = existsSync(kept) ? kept : await writeAll();
  const names = readdirSync(join(folder, "stacks")).filter((name) => name.startsWith(system ?? ""));
  return new Map(names.map((name) => [name, readStack(folder, name)]));
}

async function writeAll(): Promise<string> {
  const before = digest();
  // loading the app takes longer than reading what it wrote
  const { loadConfiguration } = await import("../../src/config/load");
  const { writeTo } = await import("./whole-app");
  const { outdir } = writeTo(scratch(), await loadConfiguration([]));
  const kept = join(tmpdir(), prefix + before);
  // somebody may have edited meanwhile
  if (digest() === before) {
    keep(outdir, kept);
    removeOld();
  }
  return existsSync(outdir) ? outdir : kept;
}

function keep(outdir: string, kept: string): void {
  try {
    renameSync(outdir, kept);
  } catch (error) {
    // another worker may have been faster
    if (!existsSync(kept)) {
      throw error;
    }
  }
}

function removeOld(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    if (Date.now() - statSync(folder).mtimeMs > day) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

function digest(): string {
  const hash = createHash("sha256");
  for (const folder of ["src", "environments", "package-lock.json"]) {
    for (const file of filesBelow(folder)) {
      hash.update(file).update("\0").update(readFileSync(file)).update("\0");
    }
  }
  return hash.digest("hex").slice(0, 32);
}

function filesBelow(path: string): string[] {
  return statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesBelow(join(path, name)))
    : [path];
}
