import { cacheMetrics } from "../../../../../src/constructs/observability/metrics/cache-metrics";
import type { Computed } from "../../../../../src/constructs/observability/metrics/metric";

const ids = ["test-cache-001", "test-cache-002"];
const small = cacheMetrics({ ids, hasReplicas: true, fewCores: 2 });
const large = cacheMetrics({ ids, hasReplicas: true, fewCores: undefined });

test("the node that is in trouble tells, whichever it is", () => {
  expect(large.memory).toMatchObject({
    expression: "MAX([m0, m1])",
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

test("of more nodes than an alarm can look at, each ten or fewer are a part", () => {
  // GIVEN
  const nodes = Array.from({ length: 12 }, (_, n) => `test-cache-0001-${n}`);
  const { cpu, evictions } = cacheMetrics({ ids: nodes, hasReplicas: true, fewCores: 2 });
  // THEN graphs draw the whole, and alarms look at parts
  for (const series of [cpu, evictions]) {
    const { metrics = {}, parts = [] } = series as Computed;
    expect(Object.keys(metrics)).toHaveLength(12);
    expect(parts.map((part) => Object.keys((part as Computed).metrics).length)).toEqual([10, 2]);
  }
  expect((cpu as Computed).parts?.[1]).toMatchObject({ expression: "2 * MAX([m0, m1])" });
  expect(large.cpu).not.toHaveProperty("parts");
});

test("CPU is that of the one core on which commands run: the engine's own, or the whole of a small node's", () => {
  expect(large.cpu).toMatchObject({ metrics: { m0: { name: "EngineCPUUtilization" } } });
  expect(small.cpu).toMatchObject({
    expression: "2 * MAX([m0, m1])",
    metrics: { m0: { name: "CPUUtilization" } },
  });
});

test("a node alone is one metric, and lags behind nobody", () => {
  const alone = cacheMetrics({ ids: ["test-cache-001"], hasReplicas: false, fewCores: undefined });
  expect(alone.memory).toMatchObject({ name: "DatabaseMemoryUsagePercentage", statistic: "Maximum" });
  expect(alone).not.toHaveProperty("replicaLag");
  expect(large.replicaLag).toMatchObject({ metrics: { m1: { name: "ReplicationLag" } } });
});
