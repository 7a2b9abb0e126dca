import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { UsageError } from "../../src/config/problem";

/** What other commands and programs write anew, and with it whatever else lies there. */
const generated = ["cdktf.out", join("local", ".cloud"), "node_modules", ".git"];

/**
 * Writes files into a new folder: all of them, or nothing.
 * @throws UsageError where the folder has something in it, is a file, belongs to what is generated or cannot be written
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  const target = free(folder);
  let beside: string | undefined;
  try {
    mkdirSync(dirname(target), { recursive: true });
    beside = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
    for (const [path, text] of files) {
      writeFile(join(beside, path), text);
    }
    chmodSync(beside, 0o755);
    renameSync(beside, target);
  } catch (error) {
    if (beside !== undefined) {
      rmSync(beside, { recursive: true, force: true });
    }
    throw new UsageError(`${folder} cannot be written: ${(error as Error).message}; name another folder`);
  }
}

/** Rights are the same whatever the umask is: who copies a bundle with them gets the same one everywhere. */
function writeFile(path: string, text: string): void {
  makeFolder(dirname(path));
  writeFileSync(path, text);
  chmodSync(path, 0o644);
}

function makeFolder(path: string): void {
  if (!existsSync(path)) {
    makeFolder(dirname(path));
    mkdirSync(path);
    chmodSync(path, 0o755);
  }
}

/** The folder's whole path, where something may be written. */
export function free(folder: string): string {
  const target = real(resolve(folder));
  const taken = generated.find((name) => isWithin(target, real(resolve(name))));
  if (taken !== undefined) {
    throw new UsageError(`${folder} is in ${taken}, which is generated anew; name a folder outside of it`);
  }
  if (existsSync(target)) {
    if (!statSync(target).isDirectory()) {
      throw new UsageError(`${folder} is a file; name a folder that does not exist yet`);
    }
    if (readdirSync(target).length > 0) {
      throw new UsageError(`${folder} is not empty; name a folder that does not exist yet, or empty it`);
    }
  }
  return target;
}

/** A path with its links followed, as far as it exists. */
function real(path: string): string {
  return existsSync(path) || dirname(path) === path
    ? realpathSync(path)
    : join(real(dirname(path)), basename(path));
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`));
}
