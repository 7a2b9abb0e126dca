import type { CreatedName, Creating } from "./created-name";
import { proxyNames } from "./database-proxy";
import { observabilityNames } from "./observability";
import { serviceNames } from "./workloads";

export function* secondRegionNames({ secondRegion }: Creating): Iterable<CreatedName> {
  if (!secondRegion) {
    return;
  }
  const { region, network, database, databaseProxy, workloads } = secondRegion;
  const at = (...keys: string[]) => ["secondRegion", ...keys];
  yield { kind: "role", name: `${network.name}-flow-logs`, path: at("network", "name"), within: "account" };
  if (database) {
    const path = at("database", "identifier");
    yield { kind: "database", name: database.identifier, path, within: "region", region };
    yield { kind: "role", name: `${database.identifier}-monitoring`, path, within: "account" };
    yield {
      kind: "global database",
      name: database.globalIdentifier,
      path: at("database", "globalIdentifier"),
      within: "account",
    };
  }
  if (databaseProxy) {
    yield* proxyNames(databaseProxy, at("database", "identifier"), region);
  }
  yield* namesThere(secondRegion);
  yield* observabilityNames(secondRegion.observability, { region, cache: workloads?.cache });
}

/** What runs in the second region, and what it runs on. */
function* namesThere({ region, workloads }: NonNullable<Creating["secondRegion"]>): Iterable<CreatedName> {
  if (!workloads) {
    return;
  }
  const { loadBalancer, cluster, cache, services } = workloads;
  const at = (...keys: string[]) => ["secondRegion", "workloads", ...keys];
  const there = { within: "region", region } as const;
  yield { kind: "load balancer", name: loadBalancer.name, path: at("loadBalancer", "name"), ...there };
  if (loadBalancer.waf) {
    yield { kind: "web ACL", name: loadBalancer.waf.name, path: at("loadBalancer"), ...there };
  }
  yield {
    kind: "bucket",
    name: loadBalancer.accessLogBucket,
    path: at("loadBalancer"),
    within: "everything",
  };
  yield { kind: "cluster", name: cluster.name, path: at("cluster", "name"), ...there };
  yield { kind: "log group", name: `/ecs/${cluster.name}/exec`, path: at("cluster", "name"), ...there };
  if (cache) {
    yield { kind: "cache", name: cache.identifier, path: at("cache", "identifier"), ...there };
  }
  yield* serviceNames(services, at("services"), region);
}
