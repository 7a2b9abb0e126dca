import { asRecord } from "./values";

/** By which a block is told from its neighbours, as a step of a path. */
export type NameOf = (block: unknown) => string | undefined;

/**
 * The blocks of two lists that belong together, by their indices: by name where all have one of their own, else in their order.
 */
export function pairBlocks(
  from: readonly unknown[],
  to: readonly unknown[],
  name: NameOf,
): { old?: number; now?: number }[] {
  const isNamed = [from, to].every((list) => {
    const names = list.map(name);
    return !names.includes(undefined) && new Set(names).size === list.length;
  });
  const partner = (value: unknown, index: number) =>
    isNamed ? to.findIndex((other) => name(other) === name(value)) : index < to.length ? index : -1;
  const pairs = from.map((value, old) => {
    const now = partner(value, old);
    return now < 0 ? { old } : { old, now };
  });
  const taken = new Set(pairs.map((pair) => ("now" in pair ? pair.now : undefined)));
  return [...pairs, ...to.flatMap((_, now) => (taken.has(now) ? [] : [{ now }]))];
}

/** By which people tell a block from its neighbours. */
const identities = ["name", "Sid", "sid", "rule_name", "rule_id", "origin_id", "path_pattern", "id"];

export function nameOf(block: unknown): string | undefined {
  const fields = asRecord(block);
  const name = identities
    .map((key) => fields[key])
    .find((found) => typeof found === "string" && found !== "");
  return name === undefined ? undefined : `[${name}]`;
}
