import {
  auroraMetrics,
  type DatabaseMetrics,
  documentDbMetrics,
  instanceMetrics,
} from "../../../../../src/constructs/observability/metrics/database-metrics";

const cluster = { maxConnections: 400, hasReaders: true };
const aurora = auroraMetrics("test-db", { ...cluster, isGlobal: true });
const documentDb = documentDbMetrics("test-db", cluster);
const instance = instanceMetrics("test-db", { maxConnections: 823, allocatedGb: "100" });

test("an instance is told by its own name", () => {
  expect(instance.cpu).toEqual({
    namespace: "AWS/RDS",
    name: "CPUUtilization",
    dimensions: { DBInstanceIdentifier: "test-db" },
    statistic: "Average",
  });
});

test.each<[string, DatabaseMetrics, string]>([
  ["Aurora", aurora, "AWS/RDS"],
  ["DocumentDB", documentDb, "AWS/DocDB"],
])("of %s the worst instance tells, a reader that was added under load among them", (_, metrics, namespace) => {
  for (const worst of [metrics.cpu, metrics.connections, metrics.readLatency, metrics.writeLatency]) {
    expect(worst).toMatchObject({
      namespace,
      dimensions: { DBClusterIdentifier: "test-db" },
      statistic: "Maximum",
    });
    expect(worst.dimensions).not.toHaveProperty("Role");
  }
  expect(metrics.freeableMemory).toMatchObject({ namespace, statistic: "Minimum" });
});

test("lag is that of readers alone", () => {
  const dimensions = { DBClusterIdentifier: "test-db", Role: "READER" };
  expect(aurora.replicaLag).toMatchObject({ name: "AuroraReplicaLag", dimensions, statistic: "Maximum" });
  expect(documentDb.replicaLag).toMatchObject({ name: "DBInstanceReplicaLag", dimensions });
});

test("a database without readers, in one region, lags behind nobody", () => {
  const alone = auroraMetrics("test-db", { maxConnections: 400, hasReaders: false, isGlobal: false });
  expect(alone).not.toHaveProperty("replicaLag");
  expect(alone).not.toHaveProperty("regionLag");
  expect(documentDbMetrics("test-db", { ...cluster, hasReaders: false })).not.toHaveProperty("replicaLag");
});

test("connections are per cent of what one instance takes, where that is known", () => {
  expect(aurora.connectionShare).toMatchObject({
    expression: "100 * connections / 400",
    metrics: { connections: aurora.connections },
  });
  const unknown = instanceMetrics("test-db", { maxConnections: undefined, allocatedGb: "100" });
  expect(unknown.connectionShare).toBeUndefined();
});

test("free storage is per cent of the GiB that are allocated", () => {
  expect(instance.freeStorageShare).toMatchObject({
    expression: "100 * free / (100 * 1073741824)",
    metrics: { free: { name: "FreeStorageSpace", statistic: "Minimum" } },
  });
});

test("storage that grows as it is needed has no free space", () => {
  for (const metrics of [aurora, documentDb]) {
    expect(metrics).not.toHaveProperty("freeStorage");
    expect(metrics).not.toHaveProperty("freeStorageShare");
  }
});
