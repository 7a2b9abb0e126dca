import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { UsageError } from "../../../src/config/problem";
import { checksumFile, readChecksums, sha256 } from "../checksums";
import type { StackJson } from "../stack-json";

/** A stack of a bundle: what Terraform reads of it, and the sums of what people read, by path. */
export interface BundledStack {
  readonly json: StackJson;
  readonly texts: ReadonlyMap<string, string>;
}

/** A bundle by the names of its stacks; texts that stand above them are under the name "". */
export type Bundle = ReadonlyMap<string, BundledStack>;

/** What a Terraform or an OpenTofu would read of a folder. */
const isTerraform = (path: string) => /^[^/]+\.(tf|tofu)(\.json)?$/.test(path);

/**
 * Reads a bundle, or the folder of one of its stacks.
 * @throws UsageError where it is none, or is not what its sums say
 */
export function readBundle(folder: string): Bundle {
  const whole = resolve(folder);
  if (!existsSync(whole) || !statSync(whole).isDirectory()) {
    throw new UsageError(`${folder} is no bundle: there is no such folder; write one with npm run bundle`);
  }
  const above = sumsOf(folder, whole);
  const names = [...above.keys()].flatMap((path) => /^([^/]+)\/SHA256SUMS$/.exec(path)?.[1] ?? []);
  const folders = names.length > 0 ? names.map((name) => join(whole, name)) : [whole];
  const problems = [whole, ...folders].flatMap((one) => problemsOf(whole, one));
  if (problems.length > 0) {
    throw new UsageError(
      [
        `${folder} is not what its ${checksumFile} say; take it from where it was written:`,
        ...new Set(problems),
      ].join("\n  "),
    );
  }
  return new Map([
    ...folders.map((one) => [basename(one), readStack(one)] as const),
    ...(names.length > 0 ? [["", { json: {} as StackJson, texts: textsOf(above) }] as const] : []),
  ]);
}

function sumsOf(folder: string, whole: string): ReadonlyMap<string, string> {
  try {
    return readChecksums(readFileSync(join(whole, checksumFile), "utf8"));
  } catch {
    throw new UsageError(
      `${folder} is no bundle: it has no ${checksumFile}; name a folder that npm run bundle wrote`,
    );
  }
}

function problemsOf(whole: string, folder: string): string[] {
  const shown = (path: string) => join(folder === whole ? "" : basename(folder), path);
  if (!existsSync(join(folder, checksumFile))) {
    return [`missing: ${shown(checksumFile)}`];
  }
  const sums = readChecksums(readFileSync(join(folder, checksumFile), "utf8"));
  const listed = [...sums].flatMap(([path, sum]) => {
    const file = join(folder, path);
    return !existsSync(file)
      ? [`missing: ${shown(path)}`]
      : sha256(readFileSync(file)) === sum
        ? []
        : [`changed: ${shown(path)}`];
  });
  const added = readdirSync(folder).filter((path) => isTerraform(path) && !sums.has(path));
  return [...listed, ...added.map((path) => `added: ${shown(path)}`)];
}

function readStack(folder: string): BundledStack {
  const sums = readChecksums(readFileSync(join(folder, checksumFile), "utf8"));
  const files = [...sums.keys()].filter(isTerraform);
  const parts = files.map((path) => JSON.parse(readFileSync(join(folder, path), "utf8")) as Tree);
  return { json: parts.reduce(joined, {}) as unknown as StackJson, texts: textsOf(sums) };
}

function textsOf(sums: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...sums].filter(([path]) => !isTerraform(path) && !path.endsWith(checksumFile)));
}

type Tree = Readonly<Record<string, unknown>>;

/** Two files of one stack as Terraform sees them: no block is in both. */
function joined(a: Tree, b: Tree): Tree {
  const both = Object.keys(b).filter((key) => key in a);
  return {
    ...a,
    ...b,
    ...Object.fromEntries(both.map((key) => [key, joined(a[key] as Tree, b[key] as Tree)])),
  };
}
