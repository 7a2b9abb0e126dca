import type { Mistake } from "./mistake";

const set = "is set by Slipway on every resource; name the tag otherwise";

/** Mistakes whose value is hard to show, or missing. */
export const oddValues: readonly Mistake[] = [
  {
    name: "a missing choice",
    remove: "loadBalancer.scheme",
    path: "loadBalancer.scheme",
    message: 'is missing; choose "internet-facing", "internal"',
  },
  {
    name: "a missing discriminator",
    remove: "database.engine",
    path: "database.engine",
    message: 'is missing; choose "postgres", "aurora-postgresql", "documentdb", "mongodb-atlas"',
  },
  {
    name: "a number that is none",
    set: { "services.api.cpu": Number.NaN },
    path: "services.api.cpu",
    message: "NaN is not a number; write a number",
    value: "NaN",
  },
  {
    name: "a number of JavaScript's other kind",
    set: { "services.api.cpu": 1024n },
    path: "services.api.cpu",
    message: "1024 is not a number; write a number",
    value: "1024",
  },
  {
    name: "a tag without a name",
    set: { tags: { "": "x" } },
    path: "tags.",
    message: '"" is no name of a tag; use 1 to 128 characters',
    value: '""',
  },
  {
    name: "a tag whose name is too long",
    set: { tags: { ["k".repeat(129)]: "x" } },
    path: `tags.${"k".repeat(129)}`,
    message: `"${"k".repeat(129)}" is no name of a tag; use 1 to 128 characters`,
    value: "kkk",
  },
  ...["aws:createdBy", "AWS:createdBy"].map(
    (tag): Mistake => ({
      name: `a tag of AWS's own, ${tag}`,
      set: { tags: { [tag]: "me" } },
      path: `tags.${tag}`,
      message: `"${tag}" is a tag of AWS's own; leave out "aws:"`,
      value: tag,
    }),
  ),
  ...["System", "Environment", "Stack", "ManagedBy"].map(
    (tag): Mistake => ({
      name: `a tag that hides ${tag}`,
      set: { tags: { [tag]: "other" } },
      path: `tags.${tag}`,
      message: `"${tag}" ${set}`,
      value: tag,
    }),
  ),
];
