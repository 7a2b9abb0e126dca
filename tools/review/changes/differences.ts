import { isDeepStrictEqual } from "node:util";
import { nameOf, pairBlocks } from "./blocks";
import { asList, asRecord, below, type Fields, hasTrue, isNothing, isRecord, opened } from "./values";

/** The way to a place in a resource; a block is a number, or `[name]` where it has a name among its neighbours. */
export type Path = readonly (string | number)[];

/** One place in a resource that becomes another. */
export interface Difference {
  readonly path: Path;
  /** `undefined` where there was nothing. */
  readonly before: unknown;
  /** `undefined` where there is nothing any more. Where only an apply will tell, the expression that tells how, if any. */
  readonly after: unknown;
  /** Whether only an apply will tell all of what it becomes. */
  readonly unknown: boolean;
  /** Whether Terraform calls it, or all that surrounds it, sensitive: its values are for comparing, never for showing. */
  readonly hidden: boolean;
}

/** Two values at the same place, with Terraform's maps of what is unknown or sensitive in them. */
export interface Compared {
  readonly before: unknown;
  readonly after: unknown;
  readonly unknown?: unknown;
  readonly sensitiveBefore?: unknown;
  readonly sensitiveAfter?: unknown;
}

/** Every place that differs, in the order of the values before. */
export function differences(compared: Compared, path: Path = []): Difference[] {
  const { before, after, unknown } = compared;
  if (unknown === true) {
    return [leaf(compared, path)];
  }
  const [from, to] = [opened(before), opened(after)];
  if (isDeepStrictEqual(from, to) && !hasTrue(unknown)) {
    return [];
  }
  if (isRecord(from) && isRecord(to)) {
    const keys = new Set([...Object.keys(from), ...Object.keys(to), ...Object.keys(asRecord(unknown))]);
    return [...keys].flatMap((key) => differences(at(compared, from, to, key), [...path, key]));
  }
  if (areBlocks(from, to, unknown)) {
    return blockDifferences(compared, [asList(from), asList(to)], path);
  }
  return isDeepStrictEqual(from, to) || (isNothing(from) && isNothing(to)) ? [] : [leaf(compared, path)];
}

/** What a path looks like in a text: `ingress[0].cidr_blocks`, `container_definitions[app].image`. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") {
      return `${text}[${step}]`;
    }
    return text === "" || step.startsWith("[") ? `${text}${step}` : `${text}.${step}`;
  }, "");
}

/** A path without what tells one block from its neighbours, as in `rule.expiration.days`. */
export function pattern(path: Path): string {
  return path.filter((step) => typeof step === "string" && !step.startsWith("[")).join(".");
}

function leaf({ before, after, unknown, sensitiveBefore, sensitiveAfter }: Compared, path: Path): Difference {
  return {
    path,
    before: before === null ? undefined : before,
    after: after === null || unknown === true ? undefined : after,
    unknown: unknown === true,
    hidden: hasTrue(sensitiveBefore) || hasTrue(sensitiveAfter),
  };
}

function at(compared: Compared, from: Fields, to: Fields, key: string): Compared {
  return {
    before: from[key],
    after: to[key],
    unknown: below(compared.unknown, key),
    sensitiveBefore: below(compared.sensitiveBefore, key),
    sensitiveAfter: below(compared.sensitiveAfter, key),
  };
}

/** Blocks have no order that people know: those of one name, rule or number belong together. */
function blockDifferences(
  { unknown, sensitiveBefore, sensitiveAfter }: Compared,
  [from, to]: readonly [readonly unknown[], readonly unknown[]],
  path: Path,
): Difference[] {
  // what is hidden may be in a name
  const name = sensitiveBefore === true || sensitiveAfter === true ? () => undefined : nameOf;
  return pairBlocks(from, to, name).flatMap(({ old, now }) =>
    differences(
      {
        before: old === undefined ? undefined : from[old],
        after: now === undefined ? undefined : to[now],
        unknown: now === undefined ? undefined : below(unknown, now),
        sensitiveBefore: old === undefined ? undefined : below(sensitiveBefore, old),
        sensitiveAfter: now === undefined ? undefined : below(sensitiveAfter, now),
      },
      [...path, name(to[now ?? -1] ?? from[old ?? -1]) ?? now ?? old ?? 0],
    ),
  );
}

/** Lists of scalars are shown whole; those of blocks, one by one. */
function areBlocks(from: unknown, to: unknown, unknown: unknown): boolean {
  const all = [...asList(from), ...asList(to)];
  const known = all.length > 0 && all.every(isRecord);
  return (
    (Array.isArray(from) || Array.isArray(to)) && (known || (all.length === 0 && Array.isArray(unknown)))
  );
}
