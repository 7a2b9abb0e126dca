import { percent, type Quantity } from "../quantity";

/** What may be watched of a Redis. Source: ElastiCache User Guide, "Metrics for Valkey and Redis OSS" and "Which metrics should I monitor?". */
export const cacheQuantities = {
  "cache-cpu": {
    of: "cache",
    name: "CPU that the busiest cache node has for commands",
    units: { percent },
    alarms: "above",
    finestSeconds: 60,
    // a node that is being replaced does nothing, and the others still tell
    missing: "notBreaching",
  },
  "cache-memory": {
    of: "cache",
    name: "memory in use of the fullest cache node",
    units: { percent },
    alarms: "above",
    finestSeconds: 60,
    // a node that is being replaced is empty, and the others still tell
    missing: "notBreaching",
  },
  "cache-evictions": {
    of: "cache",
    name: "keys that a cache node throws away for others",
    units: { count: {} },
    alarms: "above",
    finestSeconds: 60,
    // none were thrown away
    missing: "notBreaching",
  },
  "cache-connections": {
    of: "cache",
    name: "connections of the cache node that has most",
    // as many as 65,000 on every node
    units: { connections: { most: 65_000 } },
    alarms: "above",
    finestSeconds: 60,
    // nobody is connected to a node that is being replaced
    missing: "notBreaching",
  },
  "cache-lag": {
    of: "cache",
    name: "time that the last of the cache's replicas is behind",
    units: { seconds: {} },
    alarms: "above",
    finestSeconds: 60,
    // a replica that is being made does not lag yet
    missing: "notBreaching",
  },
} as const satisfies Readonly<Record<string, Quantity>>;
