import type { ElasticacheReplicationGroup } from "@cdktf/provider-aws/lib/elasticache-replication-group";

/** One set of keys with copies of it, or keys dealt out to shards that have copies each. */
export type Mode =
  | { readonly kind: "single"; readonly replicas: number }
  | { readonly kind: "cluster"; readonly shards: number; readonly replicasPerShard: number };

/** How many nodes of what kind; where there is a replica, it takes over from a primary that is lost. */
export function nodes(mode: Mode) {
  return mode.kind === "cluster"
    ? {
        numNodeGroups: mode.shards,
        replicasPerNodeGroup: mode.replicasPerShard,
        // there is no cluster mode without it
        automaticFailoverEnabled: true,
      }
    : { numCacheClusters: 1 + mode.replicas, automaticFailoverEnabled: mode.replicas > 0 };
}

/** Where clients begin. */
export function hosts(redis: ElasticacheReplicationGroup, { kind }: Mode) {
  return kind === "cluster"
    ? { host: redis.configurationEndpointAddress }
    : { host: redis.primaryEndpointAddress, readerHost: redis.readerEndpointAddress };
}

/**
 * The nodes as ElastiCache names them: `<group>-001`, in cluster mode `<group>-0001-001`. A replica takes a primary's place
 * under its own name.
 */
export function members(group: string, mode: Mode): { ids: string[]; hasReplicas: boolean } {
  if (mode.kind === "single") {
    return { ids: numbered(group, 1 + mode.replicas, 3), hasReplicas: mode.replicas > 0 };
  }
  const shards = numbered(group, mode.shards, 4);
  return {
    ids: shards.flatMap((shard) => numbered(shard, 1 + mode.replicasPerShard, 3)),
    hasReplicas: mode.replicasPerShard > 0,
  };
}

function numbered(prefix: string, count: number, digits: number): string[] {
  return Array.from({ length: count }, (_, n) => `${prefix}-${String(n + 1).padStart(digits, "0")}`);
}
