import type { Difference } from "../changes/differences";
import type { Substitute } from "./page-source";
import type { Literal } from "./source";

/**
 * What a literal would have to be for an attribute to stay as it is, if the literal alone made it another: the same
 * value, a part of a text, another unit of the same number, the opposite, one of a list.
 */
export function substituteFor(literal: Literal, { before, after }: Difference): Substitute | undefined {
  const value = valueFor(literal.value, before, after);
  return value === undefined ? undefined : { literal, value: value === nothing ? undefined : value };
}

const nothing = Symbol("nothing");

function valueFor(value: Literal["value"], before: unknown, after: unknown): unknown {
  if (typeof value === "boolean") {
    return !value;
  }
  if (Array.isArray(after)) {
    const come = after.filter((one) => !(Array.isArray(before) && before.includes(one)));
    return come.includes(value) ? nothing : undefined;
  }
  if (typeof value === "number") {
    return numberFor(value, before, after);
  }
  return typeof after === "string" ? textFor(value, before, after) : undefined;
}

function numberFor(value: number, before: unknown, after: unknown): unknown {
  if (Number(after) === value && before === undefined) {
    return nothing;
  }
  const wanted = (value * Number(before)) / Number(after);
  return isScalar(before) && isScalar(after) && Number.isFinite(wanted) && wanted !== value
    ? Number(wanted.toPrecision(12))
    : undefined;
}

function textFor(value: string, before: unknown, after: string): unknown {
  const at = value === "" ? -1 : after.indexOf(value);
  if (at < 0) {
    return undefined;
  }
  if (before === undefined) {
    return nothing;
  }
  const [head, tail] = [after.slice(0, at), after.slice(at + value.length)];
  return typeof before === "string" &&
    before.startsWith(head) &&
    before.endsWith(tail) &&
    before.length >= head.length + tail.length
    ? before.slice(head.length, before.length - tail.length)
    : undefined;
}

function isScalar(value: unknown): boolean {
  return typeof value === "number" || typeof value === "string";
}
