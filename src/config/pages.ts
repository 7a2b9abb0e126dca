import { readdirSync } from "node:fs";
import { join } from "node:path";
import picomatch from "picomatch";
import { UsageError } from "./problem";

/** One file of data under `environments/`. */
export interface DataFile {
  /** As people write it: `environments/dougust/prod.ts`. */
  readonly file: string;
  readonly system: string;
  /** `account`, or the name of an environment. */
  readonly page: string;
}

/** The pages of data below a folder, by name; `system.ts` is what the pages of a system share, not a page. */
export function findPages(folder: string): DataFile[] {
  return directories(folder).flatMap((system) =>
    readdirSync(join(folder, system))
      .filter((name) => name.endsWith(".ts") && name !== "system.ts")
      .sort()
      .map((name) => ({ file: join(folder, system, name), system, page: name.slice(0, -".ts".length) })),
  );
}

/** The stacks that come of a page: an account's page makes two. */
export function stacksOf({ system, page }: DataFile): string[] {
  return page === "account" ? [`${system}-account`, `${system}-state`] : [`${system}-${page}`];
}

/** The stacks that at least one of the globs matches; all of them where there is no glob. */
export function selectStacks(pages: readonly DataFile[], globs: readonly string[]): Set<string> {
  return matchStacks(pages.flatMap(stacksOf), globs);
}

/** Those of the stacks that at least one of the globs matches; all of them where there is no glob. */
export function matchStacks(stacks: readonly string[], globs: readonly string[]): Set<string> {
  for (const glob of globs) {
    if (matching(stacks, [glob]).length === 0) {
      throw new UsageError(`no stack matches "${glob}"; there are: ${stacks.join(", ")}`);
    }
  }
  return new Set(globs.length === 0 ? stacks : matching(stacks, globs));
}

/** The globs that select stacks: the command's own, else those of `SLIPWAY_STACKS`, parted by spaces. */
export function requestedGlobs(words: readonly string[]): string[] {
  return words.length > 0
    ? [...words]
    : (process.env.SLIPWAY_STACKS ?? "").split(" ").filter((glob) => glob !== "");
}

function matching(stacks: readonly string[], globs: readonly string[]): string[] {
  // picomatch throws on an empty glob, which matches nothing
  const matches = picomatch(globs.filter((glob) => glob !== ""));
  return stacks.filter((stack) => matches(stack));
}

function directories(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
