import type { Cloud, Place } from "../../../emulated";

/**
 * What AWS has in one place: every value that a dimension of CloudWatch's may have there.
 * @param asked values that somebody asks for, where AWS is better asked for each
 */
export type Listing = (cloud: Cloud, place: Place, asked: readonly string[]) => Promise<readonly string[]>;

/** Listings by namespace, and by dimension below it. */
export type Listings = Readonly<Record<string, Readonly<Record<string, Listing>>>>;

/** The last part of an ARN after a word: what CloudWatch calls a load balancer. */
export function suffix(arn: string | undefined, after: string): string {
  return arn?.split(after)[1] ?? "";
}

/** Those that have a name. */
export function named(names: readonly (string | undefined)[] | undefined): string[] {
  return (names ?? []).flatMap((name) => name ?? []);
}

/** A dimension that says which of a part's metrics is meant. */
export function words(...all: readonly string[]): Listing {
  return async () => all;
}
