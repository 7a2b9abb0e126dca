import type { EnvironmentInput } from "../../src/config/define";
import type { NamedChange } from "./named-change";

type Bucket = NonNullable<EnvironmentInput["buckets"]>[string];

export const shorterMediaCache: NamedChange = {
  name: "shorter-media-cache",
  says: "the edge asks for what buckets serve after a minute where an object does not say, and after an hour in any case",
  mayReplace: [],
  appliesTo: ({ buckets = {} }) => Object.values(buckets).some(({ distribution }) => distribution),
  change: (page) =>
    page.buckets ? { ...page, buckets: Object.fromEntries(Object.entries(page.buckets).map(shorter)) } : page,
};

function shorter([part, bucket]: [string, Bucket]): [string, Bucket] {
  const { distribution } = bucket;
  const cache = { policy: "own", defaultSeconds: 60, maxSeconds: 3600 } as const;
  return [part, distribution ? { ...bucket, distribution: { ...distribution, cache } } : bucket];
}
