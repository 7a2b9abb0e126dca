import { cacheMetrics } from "../../../../../src/constructs/observability/metrics/cache-metrics";

const ids = ["test-cache-001", "test-cache-002"];
const small = cacheMetrics({ ids, hasReplicas: true, fewCores: 2 });
const large = cacheMetrics({ ids, hasReplicas: true, fewCores: undefined });

test("the node that is in trouble tells, whichever it is", () => {
  expect(large.memory).toMatchObject({
    expression: "MAX([FILL(m0, 0), FILL(m1, 0)])",
    metrics: {
      m0: {
        namespace: "AWS/ElastiCache",
        name: "DatabaseMemoryUsagePercentage",
        dimensions: { CacheClusterId: "test-cache-001", CacheNodeId: "0001" },
      },
      m1: { dimensions: { CacheClusterId: "test-cache-002", CacheNodeId: "0001" } },
    },
  });
});

test("evictions of all nodes count together", () => {
  expect(large.evictions).toMatchObject({ expression: "FILL(m0, 0) + FILL(m1, 0)" });
});

test("CPU is that of the one core on which commands run: the engine's own, or the whole of a small node's", () => {
  expect(large.cpu).toMatchObject({ metrics: { m0: { name: "EngineCPUUtilization" } } });
  expect(small.cpu).toMatchObject({
    expression: "2 * MAX([FILL(m0, 0), FILL(m1, 0)])",
    metrics: { m0: { name: "CPUUtilization" } },
  });
});

test("a node alone is one metric, and lags behind nobody", () => {
  const alone = cacheMetrics({ ids: ["test-cache-001"], hasReplicas: false, fewCores: undefined });
  expect(alone.memory).toMatchObject({ name: "DatabaseMemoryUsagePercentage", statistic: "Maximum" });
  expect(alone).not.toHaveProperty("replicaLag");
  expect(large.replicaLag).toMatchObject({ metrics: { m1: { name: "ReplicationLag" } } });
});
