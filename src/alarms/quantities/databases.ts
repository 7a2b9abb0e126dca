import { percent, type Quantity } from "../quantity";

/** A GB of memory or storage is 2^30 bytes, as RDS counts what it allocates, and a MB 2^20. */
const kilo = 1024;

/**
 * What may be watched of a database, whatever its engine, and of the proxy before it. Sources: RDS User Guide, "Amazon CloudWatch
 * instance-level metrics for Amazon RDS"; Aurora User Guide, "Amazon CloudWatch metrics for Amazon Aurora" and "Monitoring RDS
 * Proxy metrics"; DocumentDB Developer Guide, "Monitoring Amazon DocumentDB with CloudWatch".
 */
export const databaseQuantities = {
  "database-cpu": {
    of: "database",
    name: "CPU of the busiest database instance",
    units: { percent },
    alarms: "above",
    finestSeconds: 60,
    // one that is too busy to tell is not well again
    missing: "ignore",
  },
  "database-connections": {
    of: "database",
    name: "connections of the database instance that has most",
    units: { connections: {}, percent },
    alarms: "above",
    finestSeconds: 60,
    // one that falls silent at its limit is not well again
    missing: "ignore",
  },
  "free-storage": {
    of: "database",
    name: "free storage of the database",
    units: { gigabytes: { factor: kilo ** 3 }, percent },
    alarms: "below",
    finestSeconds: 60,
    // one that stops because its storage is full tells nothing
    missing: "ignore",
  },
  "free-memory": {
    of: "database",
    name: "free memory of the database instance that has least",
    units: { megabytes: { factor: kilo ** 2 }, gigabytes: { factor: kilo ** 3 } },
    alarms: "below",
    finestSeconds: 60,
    // one without memory may stop telling
    missing: "ignore",
  },
  "read-latency": {
    of: "database",
    name: "time that the database's storage takes to read",
    units: { milliseconds: { factor: 0.001 } },
    alarms: "above",
    finestSeconds: 60,
    // nothing was read
    missing: "notBreaching",
  },
  "write-latency": {
    of: "database",
    name: "time that the database's storage takes to write",
    units: { milliseconds: { factor: 0.001 } },
    alarms: "above",
    finestSeconds: 60,
    // nothing was written
    missing: "notBreaching",
  },
  "replica-lag": {
    of: "database",
    name: "time that the last of the database's readers is behind",
    units: { milliseconds: {}, seconds: { factor: 1000 } },
    alarms: "above",
    finestSeconds: 60,
    // between a failover and the next reader there is none that lags
    missing: "notBreaching",
  },
  "region-lag": {
    of: "database",
    name: "time that the database is behind its writer in another region",
    units: { milliseconds: {}, seconds: { factor: 1000 } },
    alarms: "above",
    finestSeconds: 60,
    // the region that has the writer is behind nobody
    missing: "notBreaching",
  },
  "database-capacity": {
    of: "database",
    name: "capacity in use of the database instance that has most",
    units: { percent },
    alarms: "above",
    finestSeconds: 60,
    // one that is too busy to tell is not well again
    missing: "ignore",
  },
  "proxy-wait": {
    of: "database-proxy",
    name: "time that clients wait for one of the database's connections",
    units: { milliseconds: { factor: 1000 }, seconds: { factor: 1_000_000 } },
    alarms: "above",
    finestSeconds: 60,
    // nobody asked for one
    missing: "notBreaching",
  },
} as const satisfies Readonly<Record<string, Quantity>>;
