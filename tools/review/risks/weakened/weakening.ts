import type { Values } from "../../input/shown-plan";
import type { Concern } from "../finding";

/** Tells whether an attribute that becomes another protects less; `undefined` is nothing, `now` all of the resource. */
export type Weaker = (before: unknown, after: unknown, now: Values) => boolean;

/** What protects less when an attribute changes. */
export interface Weakening {
  /** Its path, without numbers and names of blocks, as in `rule.expiration.days`. */
  readonly at: string;
  readonly weaker: Weaker;
  readonly concern: Concern;
  readonly says: string;
}

export type Weakenings = Readonly<Record<string, readonly Weakening[]>>;

export const turnedOff: Weaker = (before, after) => isOn(before) && !isOn(after);

export const turnedOn: Weaker = (before, after) => !isOn(before) && isOn(after);

/** Fewer of something, as days; none at all is the least. */
export const fewer: Weaker = (before, after) => Number(before) > Number(after ?? 0);

/** Fewer days of what is kept, where 0 and nothing mean that it is kept for ever. */
export const shorter: Weaker = (before, after) => days(after) < days(before);

export const gone: Weaker = (before, after) =>
  before !== undefined && before !== "" && (after === undefined || after === "");

/** No longer the value that it was. */
export const leaves =
  (...safe: readonly unknown[]): Weaker =>
  (before, after) =>
    safe.includes(before) && !safe.includes(after);

/** Now a value that it was not. */
export const becomes =
  (...unsafe: readonly unknown[]): Weaker =>
  (before, after) =>
    !unsafe.includes(before) && unsafe.includes(after);

export const changed: Weaker = () => true;

/** A list that loses some of what it had. */
export const losesSome: Weaker = (before, after) => {
  const now = Array.isArray(after) ? after : [];
  return Array.isArray(before) && before.some((one) => !now.includes(one));
};

/** A list that had something, and has nothing any more, of which it would mean all. */
export const emptied: Weaker = (before, after) =>
  Array.isArray(before) && before.length > 0 && (!Array.isArray(after) || after.length === 0);

/** The lowest TLS that a policy's or a protocol's name lets in: `ELBSecurityPolicy-TLS13-1-2-2021-06`, `TLSv1.2_2021`. */
export const lowerTls: Weaker = (before, after) => {
  const [old, now] = [tlsOf(before), tlsOf(after)];
  // nobody knows of a name that tells no version
  return old === undefined || now === undefined ? before !== undefined : now < old;
};

function tlsOf(name: unknown): number | undefined {
  const text = String(name);
  const [, elb, cloudFront] = /TLS(?:13)?-1-(\d)|TLSv1(?:\.(\d))?/.exec(text) ?? [];
  if (/TLSv1(_|$)|SSLv3|^ELBSecurityPolicy-(2015|2016)/.test(text)) {
    return 0;
  }
  const version = elb ?? cloudFront;
  return version === undefined ? undefined : Number(version);
}

function isOn(value: unknown): boolean {
  return value === true || value === "true" || value === 1 || value === "1";
}

function days(value: unknown): number {
  return value === undefined || value === 0 ? Number.POSITIVE_INFINITY : Number(value);
}
