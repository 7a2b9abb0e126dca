import { combined, type Metric, type Series, together } from "./metric";

/** What CloudWatch tells of a Redis; of several nodes, what the worst of them is like. */
export interface CacheMetrics {
  /** Per cent of the one core on which Redis runs commands. */
  readonly cpu: Series;
  /** Per cent of the memory that keys may take. */
  readonly memory: Series;
  /** Keys that were thrown away for others, of all nodes. */
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
  return {
    cpu:
      fewCores === undefined
        ? together("CPU of Redis", metrics("EngineCPUUtilization", "Average"), "maximum")
        : shareOfOneCore(metrics("CPUUtilization", "Average"), fewCores),
    memory: together("memory", metrics("DatabaseMemoryUsagePercentage", "Maximum"), "maximum"),
    evictions: together("evictions", metrics("Evictions", "Sum"), "sum"),
    connections: together("connections", metrics("CurrConnections", "Maximum"), "maximum"),
    ...(hasReplicas && {
      // any node may be the primary, which is behind nobody
      replicaLag: together("replica lag", metrics("ReplicationLag", "Maximum"), "maximum"),
    }),
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
