import type { Block } from "../stack-json";
import { namedBlocks } from "./named-blocks";
import type { Bundle, BundledStack } from "./read";
import { type Detail, detailsOf } from "./values";

/** What became of a block, by the name that people call it by. */
export interface Change {
  readonly kind: "added" | "removed" | "changed" | "moved";
  readonly name: string;
  /** Where it has moved to. */
  readonly to?: string;
  readonly details: readonly Detail[];
}

/** What differs between two versions of a stack. */
export interface StackDifference {
  readonly stack: string;
  /** Whether only one of the bundles has it. */
  readonly only?: "before" | "after";
  readonly changes: readonly Change[];
  /** Texts for people that are others, new or gone. */
  readonly texts: readonly string[];
}

/** What differs between two bundles, stack by stack; those without any difference are left out. */
export function differences(before: Bundle, after: Bundle): StackDifference[] {
  const stacks = [...new Set([...before.keys(), ...after.keys()])].sort();
  return stacks
    .map((stack) => differenceOf(stack, before.get(stack), after.get(stack)))
    .filter(({ changes, texts }) => changes.length > 0 || texts.length > 0);
}

function differenceOf(stack: string, before?: BundledStack, after?: BundledStack): StackDifference {
  const blocks = (bundled?: BundledStack) => (bundled ? namedBlocks(bundled.json) : new Map<string, Block>());
  return {
    stack,
    ...(before && after ? {} : { only: before ? "before" : "after" }),
    changes: changesOf(blocks(before), blocks(after)),
    texts: before && after ? changedTexts(before.texts, after.texts) : [],
  };
}

function changesOf(before: ReadonlyMap<string, Block>, after: ReadonlyMap<string, Block>): Change[] {
  const moves = movesOf(before, after);
  const targets = new Set(moves.values());
  const removed = [...before.keys()].filter((name) => !after.has(name) && !moves.has(name));
  const added = [...after.keys()].filter((name) => !before.has(name) && !targets.has(name));
  const changed = [...before.keys()].flatMap((name) => {
    const details = after.has(name) ? detailsOf(before.get(name), after.get(name)) : [];
    return details.length > 0 ? [{ kind: "changed", name, details } as const] : [];
  });
  return [
    ...removed.map((name) => ({ kind: "removed", name, details: [] }) as const),
    ...[...moves].map(
      ([name, to]) =>
        ({ kind: "moved", name, to, details: detailsOf(before.get(name), after.get(to)) }) as const,
    ),
    ...changed,
    ...added.map((name) => ({ kind: "added", name, details: [] }) as const),
  ];
}

/** The addresses that a `moved` block takes to another one, by where they were. */
function movesOf(before: ReadonlyMap<string, Block>, after: ReadonlyMap<string, Block>): Map<string, string> {
  const moves = [...after].filter(([name]) => name.startsWith("moved from "));
  return new Map(
    moves
      .map(([, { from, to }]) => [String(from), String(to)] as const)
      .filter(([from, to]) => before.has(from) && !after.has(from) && !before.has(to) && after.has(to)),
  );
}

function changedTexts(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.filter((path) => before.get(path) !== after.get(path));
}
