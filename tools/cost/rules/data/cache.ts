import { lineOf } from "../../line";
import { hoursOfMonth } from "../../prices/price";
import { numberOf } from "../../unknown";
import type { Rules } from "../rule";

/** ElastiCache. */
export const cacheRules: Rules = {
  aws_elasticache_replication_group: (group, { load }) => {
    const { node_type, num_cache_clusters, engine } = group.values;
    const nodes = num_cache_clusters
      ? numberOf(group, "num_cache_clusters")
      : numberOf(group, "num_node_groups") * (1 + numberOf(group, "replicas_per_node_group"));
    // valkey has prices of its own, which the table does not know
    const price = engine === "redis" ? String(node_type) : `${node_type} ${engine}`;
    const snapshots = numberOf(group, "snapshot_retention_limit", { default: 0 });
    return [
      lineOf("cache", group, { item: `${nodes} ${node_type}`, price, quantity: nodes * hoursOfMonth }),
      lineOf("cache", group, {
        item: "snapshots",
        price: "cache-backup",
        quantity: snapshots * load.cacheGb,
      }),
    ];
  },
};
