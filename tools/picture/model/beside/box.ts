import type { Resource } from "../../../cost/resources";
import type { Box, Kind, Link } from "../../diagram";
import { block, type Stack } from "../../stack";

/** The resources of some types in one region. */
export type Own = (...types: readonly string[]) => readonly Resource[];

export function ownIn(stack: Stack, region: string): Own {
  return (...types) => stack.ofType(...types).filter((each) => each.region === region);
}

/** A box in a region, outside its network. */
export function boxBeside(
  id: string,
  kind: Kind,
  region: string,
  what: string,
  name: string,
  lines: readonly string[] = [],
  rank = 0,
): Box {
  return { id, kind, what, name, lines, side: "beside", place: { region, rank } };
}

export function use(from: string, to: string): Link {
  return { from, to, meaning: "uses", hub: "to" };
}

export function copy(from: string, to: string): Link {
  return { from, to, meaning: "copies", hub: "to" };
}

export function isVersioned(stack: Stack, bucket: Resource): boolean {
  return stack
    .ofType("aws_s3_bucket_versioning")
    .filter(({ values }) => stack.one(values.bucket, "aws_s3_bucket") === bucket)
    .some(({ values }) => block(values.versioning_configuration).status === "Enabled");
}
