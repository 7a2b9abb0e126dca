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
