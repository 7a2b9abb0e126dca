import { items, loadWith } from "../../../../support/cost";

const group = { node_type: "cache.t4g.micro", engine: "redis", num_cache_clusters: 2 };

test("a cache costs each of its nodes", () => {
  expect(items({ "aws_elasticache_replication_group.cache": group })).toEqual({ "2 cache.t4g.micro": 23.36 });
});

test("in cluster mode, each shard has its replicas", () => {
  const { num_cache_clusters: _, ...rest } = group;
  const sharded = { ...rest, num_node_groups: 3, replicas_per_node_group: 2 };
  expect(items({ "aws_elasticache_replication_group.cache": sharded })).toEqual({
    "9 cache.t4g.micro": 105.12,
  });
});

test("snapshots cost for each day that they are kept", () => {
  const kept = { ...group, snapshot_retention_limit: 7 };
  expect(
    items({ "aws_elasticache_replication_group.cache": kept }, loadWith({ cacheGb: 10 })),
  ).toHaveProperty("snapshots", 5.95);
});
