import type { Mistake } from "../mistake";

const alarms = "observability.alarms";

/** An alarm in each of the five minutes before. */
function alarm(watches: string, unit: string, threshold: { above: number } | { below: number }) {
  return { watches, unit, ...threshold, periodSeconds: 60, periods: 5, severity: "warning" };
}

const connections = (unit: string, above: number) => alarm("database-connections", unit, { above });

const wide = { "cache.mode": { kind: "cluster", shards: 8, replicasPerShard: 2 } };
const cacheCpu = alarm("cache-cpu", "percent", { above: 80 });

/** The names of the alarms that watch more nodes than one alarm may. */
const wideNameMistakes: readonly Mistake[] = ["busy-any", "busy-part-2", "busy-part-3"].map((id) => ({
  name: `an alarm called ${id} beside one on many nodes`,
  page: "second-region",
  set: {
    ...wide,
    [`${alarms}.busy`]: cacheCpu,
    [`${alarms}.${id}`]: { ...alarm("service-cpu", "percent", { above: 80 }), of: "backend" },
  },
  path: `${alarms}.${id}`,
  message: `"cosmicspace-massive-${id}" is also the alarm of observability.alarms.busy; give each its own`,
  value: `"cosmicspace-massive-${id}"`,
}));

/** Mistakes in what is watched of databases, the proxy before them and caches. */
export const dataAlarmMistakes: readonly Mistake[] = [
  ...wideNameMistakes,
  {
    name: "an alarm on Atlas",
    page: "atlas",
    set: { [`${alarms}.busy`]: alarm("database-cpu", "percent", { above: 80 }) },
    path: `${alarms}.busy.watches`,
    message:
      '"database-cpu" watches MongoDB Atlas, of which CloudWatch knows nothing; remove it, and set the alert in Atlas',
    value: '"database-cpu"',
  },
  {
    name: "storage of Aurora",
    page: "aurora",
    set: { [`${alarms}.full`]: alarm("free-storage", "gigabytes", { below: 5 }) },
    path: `${alarms}.full.watches`,
    message: '"free-storage" watches storage that aurora-postgresql lets grow as it is needed; remove it',
  },
  {
    name: "storage of DocumentDB",
    page: "documentdb",
    set: { [`${alarms}.full`]: alarm("free-storage", "percent", { below: 20 }) },
    path: `${alarms}.full.watches`,
    message: '"free-storage" watches storage that documentdb lets grow as it is needed; remove it',
  },
  {
    name: "storage that is a time",
    set: { [`${alarms}.full`]: alarm("free-storage", "milliseconds", { below: 5 }) },
    path: `${alarms}.full.unit`,
    message: '"milliseconds" is no unit of free storage of the database; use gigabytes or percent',
  },
  {
    name: "too much storage in use",
    set: { [`${alarms}.full`]: alarm("free-storage", "percent", { above: 80 }) },
    path: `${alarms}.full.above`,
    message: "80 is on the side of free storage of the database where nothing is wrong; use below",
  },
  {
    name: "per cent of storage that are taken for GB",
    set: { [`${alarms}.full`]: alarm("free-storage", "gigabytes", { below: 100 }) },
    path: `${alarms}.full.below`,
    message:
      '100 gigabytes are never free of the 100 that are allocated; use less, or use the unit "percent"',
  },
  {
    name: "capacity of an instance",
    set: { [`${alarms}.spent`]: alarm("database-capacity", "percent", { above: 95 }) },
    path: `${alarms}.spent.watches`,
    message:
      '"database-capacity" watches capacity that follows the load, and db.t3.large is always the same; use "database-cpu"',
  },
  {
    name: "the lag of readers that are not there",
    set: { [`${alarms}.late`]: alarm("replica-lag", "seconds", { above: 1 }) },
    path: `${alarms}.late.watches`,
    message: '"replica-lag" watches readers, and the database has none; remove it, or add readers',
  },
  {
    name: "the lag of readers of a DocumentDB of one instance",
    page: "documentdb",
    set: {
      "database.instances": 1,
      "database.failover": false,
      [`${alarms}.late`]: alarm("replica-lag", "seconds", { above: 1 }),
    },
    path: `${alarms}.late.watches`,
    message: '"replica-lag" watches readers, and the database has none; remove it, or add readers',
  },
  {
    name: "the lag of a region that is not there",
    page: "aurora",
    set: { [`${alarms}.late`]: alarm("region-lag", "seconds", { above: 10 }) },
    path: `${alarms}.late.watches`,
    message:
      '"region-lag" watches a database that follows this one; remove it, or add secondRegion.database and workloads',
  },
  {
    name: "per cent of the connections of a class that nobody knows",
    page: "worker",
    set: {
      "database.instanceClass": "db.t4g.nano",
      [`${alarms}.crowded`]: connections("percent", 80),
    },
    path: `${alarms}.crowded.unit`,
    message:
      '"percent" of how many connections is not known here, since src/database-connections.ts does not list db.t4g.nano; add it there, set database.parameters.max_connections, or use the unit "connections"',
  },
  {
    name: "per cent of a formula",
    set: {
      "database.parameters": { max_connections: "LEAST({DBInstanceClassMemory/9531392},5000)" },
      [`${alarms}.crowded`]: connections("percent", 80),
    },
    path: `${alarms}.crowded.unit`,
    message:
      '"percent" of how many connections is not known here, since database.parameters.max_connections is the formula "LEAST({DBInstanceClassMemory/9531392},5000)"; set a number, or use the unit "connections"',
  },
  {
    name: "per cent of connections that are taken for their number",
    page: "explicit",
    set: { [`${alarms}.crowded`]: connections("connections", 100) },
    path: `${alarms}.crowded.above`,
    message:
      '100 connections are never passed, since an instance takes 100 at most; use less, or use the unit "percent"',
  },
  {
    name: "connections of a proxy that is not there",
    page: "aurora-alone",
    set: { [`${alarms}.waiting`]: alarm("proxy-wait", "milliseconds", { above: 500 }) },
    path: `${alarms}.waiting.watches`,
    message:
      '"proxy-wait" watches a part that this environment does not have; remove the alarm, or add database.proxy',
  },
  {
    name: "a cache that is not there",
    set: { [`${alarms}.full`]: alarm("cache-memory", "percent", { above: 80 }) },
    path: `${alarms}.full.watches`,
    message:
      '"cache-memory" watches a part that this environment does not have; remove the alarm, or add cache',
  },
  {
    name: "evictions of a broker",
    page: "worker",
    set: { [`${alarms}.full`]: alarm("cache-evictions", "count", { above: 0 }) },
    path: `${alarms}.full.watches`,
    message:
      '"cache-evictions" watches what "noeviction" never does: a full cache refuses to write instead; use "cache-memory"',
  },
  {
    name: "the lag of replicas that are not there",
    page: "worker",
    set: {
      "cache.mode": { kind: "single", replicas: 0 },
      "cache.multiAz": false,
      [`${alarms}.late`]: alarm("cache-lag", "seconds", { above: 1 }),
    },
    path: `${alarms}.late.watches`,
    message: '"cache-lag" watches replicas, and the cache has none; remove it, or add replicas',
  },
  {
    name: "a cache's memory in bytes",
    page: "worker",
    set: { [`${alarms}.full`]: alarm("cache-memory", "megabytes", { above: 400 }) },
    path: `${alarms}.full.unit`,
    message: '"megabytes" is no unit of memory in use of the fullest cache node; use percent',
  },
];
