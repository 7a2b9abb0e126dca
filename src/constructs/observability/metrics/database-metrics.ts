import type { Computed, Metric } from "./metric";

/** What CloudWatch tells of a database; of several instances, what the worst of them is like. */
export interface DatabaseMetrics {
  /** Per cent. */
  readonly cpu: Metric;
  readonly connections: Metric;
  /** Per cent of the connections that an instance takes; left out where nobody knows how many those are. */
  readonly connectionShare?: Computed;
  /** In bytes. */
  readonly freeableMemory: Metric;
  /** In seconds. */
  readonly readLatency: Metric;
  readonly writeLatency: Metric;
  /** Sessions that work or wait, on average; left out where Performance Insights tells it of each instance alone. */
  readonly load?: Metric;
  /** In bytes; left out where storage grows as it is needed. */
  readonly freeStorage?: Metric;
  /** Per cent of what was allocated when Terraform last looked. */
  readonly freeStorageShare?: Computed;
  /** In milliseconds; of the reader that is furthest behind, where the engine has readers. */
  readonly replicaLag?: Metric;
  /** In milliseconds; how far this region is behind that of the writer, where a database spans two. */
  readonly regionLag?: Metric;
  /** Aurora capacity units, and how many per cent of the most that it may take. */
  readonly acu?: Metric;
  readonly acuShare?: Metric;
}

/** RDS counts storage in GB that are GiB. */
const bytesPerGb = 1024 ** 3;

/**
 * The metrics of an RDS instance.
 * @param allocatedGb a reference to its storage, which grows by itself: as long as it grew since, the share is told too high
 */
export function instanceMetrics(
  identifier: string,
  { maxConnections, allocatedGb }: { maxConnections: number | undefined; allocatedGb: string },
): DatabaseMetrics {
  const metric = (name: string, statistic: Metric["statistic"]): Metric => ({
    namespace: "AWS/RDS",
    name,
    dimensions: { DBInstanceIdentifier: identifier },
    statistic,
  });
  const connections = metric("DatabaseConnections", "Maximum");
  const freeStorage = metric("FreeStorageSpace", "Minimum");
  return {
    cpu: metric("CPUUtilization", "Average"),
    connections,
    connectionShare: connectionShare(connections, maxConnections),
    freeableMemory: metric("FreeableMemory", "Minimum"),
    readLatency: metric("ReadLatency", "Average"),
    writeLatency: metric("WriteLatency", "Average"),
    load: metric("DBLoad", "Average"),
    freeStorage,
    freeStorageShare: {
      label: "free storage, per cent",
      expression: `100 * free / (${allocatedGb} * ${bytesPerGb})`,
      metrics: { free: freeStorage },
    },
  };
}

/** A cluster's instances come and go with readers that are added under load; it tells of all of them under its own name. */
function clusterMetric(namespace: string, cluster: string) {
  return (name: string, statistic: Metric["statistic"], role?: "READER"): Metric => ({
    namespace,
    name,
    dimensions: { DBClusterIdentifier: cluster, ...(role && { Role: role }) },
    statistic,
  });
}

/** What clusters of either engine tell. The maximum of all instances is the one that is in trouble. */
function clusterMetrics(metric: ReturnType<typeof clusterMetric>, maxConnections: number | undefined) {
  const connections = metric("DatabaseConnections", "Maximum");
  return {
    cpu: metric("CPUUtilization", "Maximum"),
    connections,
    // each instance takes so many
    connectionShare: connectionShare(connections, maxConnections),
    freeableMemory: metric("FreeableMemory", "Minimum"),
    readLatency: metric("ReadLatency", "Maximum"),
    writeLatency: metric("WriteLatency", "Maximum"),
  } satisfies DatabaseMetrics;
}

/** What of a cluster decides which metrics there are. */
export interface ClusterProps {
  /** Of each of its instances. */
  readonly maxConnections: number | undefined;
  readonly hasReaders: boolean;
}

/** The metrics of an Aurora Serverless v2 cluster, in the region that it stands in. */
export function auroraMetrics(
  cluster: string,
  { maxConnections, hasReaders, isGlobal }: ClusterProps & { readonly isGlobal: boolean },
): DatabaseMetrics {
  const metric = clusterMetric("AWS/RDS", cluster);
  return {
    ...clusterMetrics(metric, maxConnections),
    ...(hasReaders && { replicaLag: metric("AuroraReplicaLag", "Maximum", "READER") }),
    // told by the cluster that follows, whichever of two regions that is in
    ...(isGlobal && { regionLag: metric("AuroraGlobalDBReplicationLag", "Maximum") }),
    acu: metric("ServerlessDatabaseCapacity", "Maximum"),
    acuShare: metric("ACUUtilization", "Maximum"),
  };
}

/** The metrics of a DocumentDB cluster. */
export function documentDbMetrics(
  cluster: string,
  { maxConnections, hasReaders }: ClusterProps,
): DatabaseMetrics {
  const metric = clusterMetric("AWS/DocDB", cluster);
  return {
    ...clusterMetrics(metric, maxConnections),
    ...(hasReaders && { replicaLag: metric("DBInstanceReplicaLag", "Maximum", "READER") }),
  };
}

function connectionShare(connections: Metric, maximum: number | undefined): Computed | undefined {
  return maximum === undefined
    ? undefined
    : {
        label: "connections, per cent",
        expression: `100 * connections / ${maximum}`,
        metrics: { connections },
      };
}
