import { combined, inParts, type Metric, type Series, together } from "./metric";

/** What CloudWatch tells of a Redis; of several nodes, what the worst of them is like. */
export interface CacheMetrics {
  /** Per cent of the one core on which Redis runs commands. */
  readonly cpu: Series;
  /** Per cent of the memory that keys may take. */
  readonly memory: Series;
  /** Keys that were thrown away for others. */
  readonly evictions: Series;
  readonly connections: Series;
  /** In seconds; of the replica that is furthest behind, where there are some. */
  readonly replicaLag?: Series;
}

export interface CacheNodes {
  readonly ids: readonly string[];
  readonly hasReplicas: boolean;
  /** How many cores each has, where they are so few that what runs beside Redis gets in its way. */
  readonly fewCores: number | undefined;
}

/** The metrics of a Redis, read off each of its nodes: ElastiCache tells of no group as a whole. */
export function cacheMetrics({ ids, hasReplicas, fewCores }: CacheNodes): CacheMetrics {
  const metrics = (name: string, statistic: Metric["statistic"]): Metric[] =>
    ids.map((node) => ({
      namespace: "AWS/ElastiCache",
      name,
      // a node of Redis is a cluster of one
      dimensions: { CacheClusterId: node, CacheNodeId: "0001" },
      statistic,
    }));
  const worst = (label: string, name: string, statistic: Metric["statistic"]): Series =>
    inParts(metrics(name, statistic), (some) => together(label, some, "maximum"));
  return {
    cpu:
      fewCores === undefined
        ? worst("CPU of Redis", "EngineCPUUtilization", "Average")
        : inParts(metrics("CPUUtilization", "Average"), (some) => shareOfOneCore(some, fewCores)),
    memory: worst("memory", "DatabaseMemoryUsagePercentage", "Maximum"),
    evictions: worst("evictions", "Evictions", "Sum"),
    connections: worst("connections", "CurrConnections", "Maximum"),
    // any node may be the primary, which is behind nobody
    ...(hasReplicas && { replicaLag: worst("replica lag", "ReplicationLag", "Maximum") }),
  };
}

/**
 * Commands run on one core: half of a node's two are all that Redis has.
 * Source: ElastiCache User Guide, "Which metrics should I monitor?": of small nodes the whole CPU, against 90 % by the cores.
 */
function shareOfOneCore(cpu: readonly Metric[], cores: number): Series {
  const named = Object.fromEntries(cpu.map((metric, n) => [`m${n}`, metric]));
  const busiest = combined(Object.keys(named), "maximum");
  return { label: "CPU of Redis", expression: `${cores} * ${busiest}`, metrics: named };
}
