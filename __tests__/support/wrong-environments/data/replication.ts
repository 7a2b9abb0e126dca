import type { Mistake } from "../mistake";

const page = "second-region";
const media = "secondRegion.buckets.media";
const longest = "a".repeat(64);

/** Mistakes in the buckets that a second region has copies of. */
export const replicationMistakes: readonly Mistake[] = [
  {
    name: "a copy of a bucket that is not there",
    page,
    copy: { "secondRegion.buckets.exports": media },
    path: "secondRegion.buckets.exports",
    message: '"exports" is no bucket of this environment; choose one of buckets: media',
    value: '"exports"',
  },
  {
    name: "a copy that may take any time, or not",
    page,
    set: { [`${media}.timeControl`]: 15 },
    path: `${media}.timeControl`,
    message: "15 is not true or false; write true or false",
  },
  {
    name: "a copy in the bucket itself",
    page,
    set: { [`${media}.name`]: "cosmicspace-media-massive-123456789012" },
    path: `${media}.name`,
    message:
      '"cosmicspace-media-massive-123456789012" is also the bucket of buckets.media.name; give each its own',
  },
  {
    name: "a copy in a bucket with too long a name",
    page,
    set: { [`${media}.name`]: longest },
    path: `${media}.name`,
    message: `"${longest}" has 64 characters, and a bucket has at most 63; shorten the name, or the system, environment or part it is made of`,
  },
];
