import { DescribeReplicationGroupsCommand, ElastiCacheClient } from "@aws-sdk/client-elasticache";
import type { cacheQuantities } from "../../../../../src/alarms/quantities/caches";
import type { Environment } from "../../../../../src/config/schema/names/names";
import { clientOptions } from "../../../emulated";
import { environmentOf, only } from "../../environment";
import type { Site, Telling, Told } from "./telling";

type Cache = NonNullable<Environment["cache"]>;
type Value = readonly [name: string, value: number, unit: Told["unit"]];

/** Source: ElastiCache User Guide, "Metrics for Valkey and Redis OSS" and "Host-level metrics". */
export const cacheTellings: Readonly<Record<keyof typeof cacheQuantities, Telling>> = {
  "cache-cpu": ofLastNode((level, { nodeType }) =>
    // half of a small node's two cores are all that Redis has
    /\.(micro|small|medium|large)$/.test(nodeType)
      ? ["CPUUtilization", level / 2, "Percent"]
      : ["EngineCPUUtilization", level, "Percent"],
  ),
  "cache-memory": ofLastNode((level) => ["DatabaseMemoryUsagePercentage", level, "Percent"]),
  "cache-evictions": ofLastNode((level) => ["Evictions", level, "Count"]),
  "cache-connections": ofLastNode((level) => ["CurrConnections", level, "Count"]),
  "cache-lag": ofLastNode((level) => ["ReplicationLag", level, "Seconds"]),
};

/** Trouble with one node is enough; the others are idle. */
function ofLastNode(value: (level: number, cache: Cache) => Value): Telling {
  return async (site, _, level) => {
    const { cache } = environmentOf(site.stack);
    if (!cache) {
      return undefined;
    }
    const nodes = await nodesOf(site, cache);
    const [name, amount, unit] = value(level, cache);
    return nodes.map((node, index) => ({
      ...{ namespace: "AWS/ElastiCache", name, unit },
      dimensions: { CacheClusterId: node, CacheNodeId: "0001" },
      value: index === nodes.length - 1 ? amount : 0,
    }));
  };
}

async function nodesOf({ cloud, stack }: Site, { identifier }: Cache): Promise<string[]> {
  const client = new ElastiCacheClient(clientOptions(cloud, stack));
  const { ReplicationGroups } = await client.send(
    new DescribeReplicationGroupsCommand({ ReplicationGroupId: identifier }),
  );
  const { MemberClusters = [] } = only(ReplicationGroups, `replication group ${identifier}`);
  return [...MemberClusters].sort();
}
