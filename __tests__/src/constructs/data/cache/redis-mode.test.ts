import { members } from "../../../../../src/constructs/data/cache/redis-mode";

test("the nodes of a group are numbered", () => {
  expect(members("test-cache", { kind: "single", replicas: 2 })).toEqual({
    ids: ["test-cache-001", "test-cache-002", "test-cache-003"],
    hasReplicas: true,
  });
  expect(members("test-cache", { kind: "single", replicas: 0 })).toEqual({
    ids: ["test-cache-001"],
    hasReplicas: false,
  });
});

test("in cluster mode shards are numbered, and the nodes of each", () => {
  expect(members("test-cache", { kind: "cluster", shards: 2, replicasPerShard: 1 })).toEqual({
    ids: ["test-cache-0001-001", "test-cache-0001-002", "test-cache-0002-001", "test-cache-0002-002"],
    hasReplicas: true,
  });
});
