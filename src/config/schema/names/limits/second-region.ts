import { bucket, ecs, globalDatabase, loadBalancer, role } from "../name-kinds";
import type { Environment } from "../names";
import type { ComposedName } from "./composed-name";
import { cacheNames, databaseNames, proxyNames } from "./data";
import { observabilityNames } from "./observability";
import { serviceNames } from "./workloads";

export function* secondRegionNames({
  database,
  secondRegion,
}: Pick<Environment, "database" | "secondRegion">): Iterable<ComposedName> {
  if (!secondRegion) {
    return;
  }
  const at = (...keys: string[]) => ["secondRegion", ...keys];
  const { network, database: secondary, databaseProxy } = secondRegion;
  yield { path: at("network", "name"), name: `${network.name}-flow-logs`, rule: role };
  if (secondary) {
    const { engine } = database;
    yield* databaseNames({ engine, identifier: secondary.identifier }, at("database", "identifier"));
    yield {
      path: at("database", "globalIdentifier"),
      name: secondary.globalIdentifier,
      rule: globalDatabase,
    };
  }
  yield* proxyNames(databaseProxy, at("database", "identifier"));
  yield* namesThere(secondRegion);
  yield* observabilityNames(secondRegion.observability);
}

/** What runs in the second region, and what it runs on. */
function* namesThere({ workloads }: NonNullable<Environment["secondRegion"]>): Iterable<ComposedName> {
  if (!workloads) {
    return;
  }
  const at = (...keys: string[]) => ["secondRegion", "workloads", ...keys];
  const { name, accessLogBucket } = workloads.loadBalancer;
  yield { path: at("loadBalancer", "name"), name, rule: loadBalancer };
  yield { path: at("loadBalancer"), name: accessLogBucket, rule: bucket };
  yield { path: at("cluster", "name"), name: workloads.cluster.name, rule: ecs };
  yield* cacheNames(workloads.cache, at("cache", "identifier"));
  for (const [id, service] of Object.entries(workloads.services)) {
    yield* serviceNames(at("services", id), service, ["targetGroup"]);
  }
}
