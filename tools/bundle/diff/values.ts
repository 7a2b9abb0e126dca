import { embeddedJson } from "../../embedded-json";
import { identities, listsOfOne, sets, setsInJson } from "./sets";

/** What differs in a block: `undefined` where there was, or is, nothing. */
export interface Detail {
  /** As in `network_configuration.subnets`; of JSON within a text, `policy.Statement[0].Action`. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Where a value stands: the name of its argument, and whether it is of JSON within a text or of a policy's condition. */
interface Place {
  readonly path: string;
  readonly name: string;
  readonly inJson: boolean;
  readonly inCondition: boolean;
}

/** What differs in meaning between two values of a block; nothing where only order or form does. */
export function detailsOf(before: unknown, after: unknown, path = ""): Detail[] {
  return compare(before, after, { path, name: path, inJson: false, inCondition: false });
}

function compare(before: unknown, after: unknown, place: Place): Detail[] {
  const [a, b] = [embeddedJson(before), embeddedJson(after)];
  if (a && b) {
    return compare(a, b, { ...place, inJson: true });
  }
  if (canonical(before, place) === canonical(after, place)) {
    return [];
  }
  const [one, other] = alike(before, after, place);
  if (Array.isArray(one) && Array.isArray(other)) {
    return isSet(place) ? compareSets(one, other, place) : compareLists(one, other, place);
  }
  return isObject(one) && isObject(other)
    ? compareObjects(one, other, place)
    : [{ path: place.path, before, after }];
}

function compareObjects(before: Tree, after: Tree, place: Place): Detail[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((key) => compare(before[key], after[key], within(place, key)));
}

function compareLists(before: readonly unknown[], after: readonly unknown[], place: Place): Detail[] {
  const indexes = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index);
  return indexes.flatMap((index) => compare(before[index], after[index], element(place, index)));
}

/** What is in both is let go; of the rest, what has the same name, or is alone, is one thing that changed. */
function compareSets(before: readonly unknown[], after: readonly unknown[], place: Place): Detail[] {
  const [removed, added] = [without(before, after, place), without(after, before, place)];
  const successorOf = (value: unknown) =>
    removed.length === 1 && added.length === 1 && isObject(value)
      ? added[0]
      : added.find((one) => identityOf(one) !== undefined && identityOf(one) === identityOf(value));
  const pairs = removed.map((value) => [value, successorOf(value)] as const);
  const followed = new Set(pairs.map(([, successor]) => successor));
  return [
    ...pairs.flatMap(([value, successor]) =>
      compare(value, successor, element(place, identityOf(value) ?? "")),
    ),
    ...added
      .filter((value) => !followed.has(value))
      .map((after) => ({ path: element(place, identityOf(after) ?? "").path, before: undefined, after })),
  ];
}

function without(values: readonly unknown[], others: readonly unknown[], place: Place): unknown[] {
  const known = new Set(others.map((value) => canonical(value, place)));
  return values.filter((value) => !known.has(canonical(value, place)));
}

/** A value in the one form that all values of its meaning have. */
function canonical(value: unknown, place: Place): string {
  const json = embeddedJson(value);
  if (json) {
    return canonical(json, { ...place, inJson: true });
  }
  if (Array.isArray(value)) {
    const elements = value.map((child) => canonical(child, place));
    return elements.length === 1 && isOneOrList(value, place)
      ? (elements[0] ?? "")
      : `[${(isSet(place) ? elements.sort() : elements).join(",")}]`;
  }
  if (isObject(value)) {
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key], within(place, key))}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "";
}

/** Both as lists, where one is the only thing of a list that the other writes out. */
function alike(before: unknown, after: unknown, place: Place): [unknown, unknown] {
  const list = (value: unknown) => (isOneOrList([value], place) ? [value] : value);
  return [
    Array.isArray(after) && before !== undefined && !Array.isArray(before) ? list(before) : before,
    Array.isArray(before) && after !== undefined && !Array.isArray(after) ? list(after) : after,
  ];
}

/** A block alone needs no list in Terraform's JSON, and a text alone none in policies. */
function isOneOrList([only]: readonly unknown[], { name, inJson, inCondition }: Place): boolean {
  return inJson ? inCondition || listsOfOne.has(name) : isObject(only);
}

function isSet({ name, inJson, inCondition }: Place): boolean {
  return inJson ? inCondition || setsInJson.has(name) : sets.has(name);
}

function within({ path, inJson, inCondition }: Place, name: string): Place {
  return {
    path: path === "" ? name : `${path}.${name}`,
    name,
    inJson,
    inCondition: inCondition || (inJson && name === "Condition"),
  };
}

function element(place: Place, index: number | string): Place {
  return { ...place, path: `${place.path}[${index}]` };
}

function identityOf(value: unknown): string | undefined {
  const key = isObject(value) ? identities.find((one) => typeof value[one] === "string") : undefined;
  return key && isObject(value) ? String(value[key]) : undefined;
}

type Tree = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
