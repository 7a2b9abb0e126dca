import type { Cloud, Place } from "../../../emulated";

/** What AWS has in one place: every value that a dimension of CloudWatch's may have there. */
export type Listing = (cloud: Cloud, place: Place) => Promise<readonly string[]>;

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
