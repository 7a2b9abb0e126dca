import type { EnvironmentInput } from "../../src/config/define";
import type { NamedChange } from "./named-change";

type Cache = NonNullable<EnvironmentInput["cache"]>;

/** The next larger type of each that the pages name. */
const largerTypes: Readonly<Record<string, string>> = {
  "cache.t4g.micro": "cache.t4g.small",
  "cache.r7g.large": "cache.r7g.xlarge",
  "cache.r7g.xlarge": "cache.r7g.2xlarge",
};

export const largerCache: NamedChange = {
  name: "larger-cache",
  says: "the nodes of the cache get the next larger type",
  mayReplace: [],
  appliesTo: ({ cache }) => cache !== undefined && largerTypes[cache.nodeType] !== undefined,
  change: (page) => withCache(page, (cache) => ({ nodeType: largerTypes[cache.nodeType] ?? cache.nodeType })),
};

export const anotherShard: NamedChange = {
  name: "another-shard",
  says: "the cache deals its keys out to one shard more, while it goes on answering",
  mayReplace: [],
  appliesTo: ({ cache }) => cache?.mode.kind === "cluster",
  change: (page) =>
    withCache(page, ({ mode }) => ({
      mode: mode.kind === "cluster" ? { ...mode, shards: mode.shards + 1 } : mode,
    })),
};

function withCache(page: EnvironmentInput, change: (cache: Cache) => Partial<Cache>): EnvironmentInput {
  return page.cache ? { ...page, cache: { ...page.cache, ...change(page.cache) } } : page;
}
