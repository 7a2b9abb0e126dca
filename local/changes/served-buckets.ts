import type { EnvironmentInput } from "../../src/config/define";
import type { NamedChange } from "./named-change";

type Bucket = NonNullable<EnvironmentInput["buckets"]>[string];

/** What stands before a bucket that people read. */
export type ServedBucket = NonNullable<Bucket["distribution"]>;

export const shorterMediaCache: NamedChange = {
  name: "shorter-media-cache",
  says: "the edge asks for what buckets serve after a minute where an object does not say, and after an hour in any case",
  mayReplace: [],
  appliesTo: (page) => servedBuckets(page).length > 0,
  change: (page) =>
    withServedBuckets(page, (served) => ({
      ...served,
      cache: { policy: "own", defaultSeconds: 60, maxSeconds: 3600 },
    })),
};

/** A page with all that stands before its buckets changed. */
export function withServedBuckets(
  page: EnvironmentInput,
  change: (served: ServedBucket, part: string) => ServedBucket,
): EnvironmentInput {
  const changed = (part: string, { distribution, ...bucket }: Bucket): Bucket =>
    distribution ? { ...bucket, distribution: change(distribution, part) } : bucket;
  const { buckets } = page;
  return buckets
    ? {
        ...page,
        buckets: Object.fromEntries(
          Object.entries(buckets).map(([part, bucket]) => [part, changed(part, bucket)]),
        ),
      }
    : page;
}

/** What stands before buckets, by the bucket's part. */
export function servedBuckets({ buckets = {} }: EnvironmentInput): [part: string, served: ServedBucket][] {
  return Object.entries(buckets).flatMap(([part, { distribution }]) =>
    distribution ? [[part, distribution]] : [],
  );
}
