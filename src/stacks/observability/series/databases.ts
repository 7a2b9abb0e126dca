import type { databaseQuantities } from "../../../alarms/quantities/databases";
import type { SeriesOf } from "./series-of";

/** What is watched of a region's database and of the proxy before it. */
export const databaseSeries: Readonly<Record<keyof typeof databaseQuantities, SeriesOf>> = {
  "database-cpu": ({ database }) => database?.metrics?.cpu,
  "database-connections": ({ database }, { unit }) =>
    unit === "percent" ? database?.metrics?.connectionShare : database?.metrics?.connections,
  "free-storage": ({ database }, { unit }) =>
    unit === "percent" ? database?.metrics?.freeStorageShare : database?.metrics?.freeStorage,
  "free-memory": ({ database }) => database?.metrics?.freeableMemory,
  "read-latency": ({ database }) => database?.metrics?.readLatency,
  "write-latency": ({ database }) => database?.metrics?.writeLatency,
  "replica-lag": ({ database }) => database?.metrics?.replicaLag,
  "region-lag": ({ database }) => database?.metrics?.regionLag,
  "database-capacity": ({ database }) => database?.metrics?.acuShare,
  "proxy-wait": ({ databaseProxy }) => databaseProxy?.metrics.wait,
};
