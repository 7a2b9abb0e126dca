import { workloadsOf } from "../compute/workloads";
import type { EnvironmentData } from "../environment-fields";
import { checkTier } from "../network/tiers";
import { type Finding, show } from "../rule";
import { type Cache, copiesOf } from "./cache";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

/** Whether the cache finds its subnets, and each copy of a key a zone of its own where losing one must not stop it. */
export function* checkCachePlace({ cache, network }: Part<"cache" | "network">): Iterable<Finding> {
  if (cache) {
    yield* checkTier(["cache", "tier"], cache.tier, network);
    yield* checkZones(cache, network);
  }
}

/** The same of its like in the second region. */
export function* checkCacheThere({
  cache,
  database,
  secondRegion,
}: Part<"cache" | "database" | "secondRegion">): Iterable<Finding> {
  if (!cache || !secondRegion?.workloads?.cache) {
    return;
  }
  const { network } = secondRegion;
  // where the database stands in the same tier, its own rule tells
  if (!("tier" in database) || database.tier !== cache.tier) {
    yield* checkTier(["secondRegion", "network", "subnets"], cache.tier, network);
  }
  yield* checkZones(cache, network);
}

function* checkZones(cache: Cache, network: EnvironmentData["network"]): Iterable<Finding> {
  const { count, path } = copiesOf(cache.mode);
  const zones = network.zones.length;
  if (cache.multiAz && count + 1 > zones) {
    yield {
      path: ["cache", ...path],
      message: `${count} is too many for ${zones} zones, since each copy needs one of its own; use ${zones - 1}, add zones, or set multiAz to false`,
    };
  }
}

/** Whether services and jobs that use the cache have one, and whether those that are told of it may reach it. */
export function* checkCacheUses({
  cache,
  ...running
}: Part<"cache" | "services" | "jobs">): Iterable<Finding> {
  for (const { path, data } of workloadsOf(running)) {
    if (data.uses.cache && !cache) {
      yield {
        path: [...path, "uses", "cache"],
        message: "true asks for a cache, and this environment has none; add cache, or remove it",
      };
    }
    for (const [name, value] of Object.entries(data.variables)) {
      if (cache && !data.uses.cache && typeof value !== "string" && value.from.startsWith("cache-")) {
        yield {
          path: [...path, "variables", name],
          message: `${show(value.from)} tells of a cache that is out of reach; add uses: { cache: true }, or remove it`,
        };
      }
    }
  }
}

/** Whether a service that scales on work in Redis reaches it: its tasks count what waits. */
export function* checkCacheBacklog({ services }: Part<"services">): Iterable<Finding> {
  for (const [id, { scaling, uses }] of Object.entries(services)) {
    if (scaling?.backlogPerTask?.queue.kind === "redis" && !uses.cache) {
      yield {
        path: ["services", id, "scaling", "backlogPerTask", "queue", "kind"],
        message: '"redis" is out of reach of the tasks that count what waits; add uses: { cache: true }',
      };
    }
  }
}
