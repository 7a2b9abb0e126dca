import type { cacheQuantities } from "../../../alarms/quantities/caches";
import type { SeriesOf } from "./series-of";

/** What is watched of a region's cache. */
export const cacheSeries: Readonly<Record<keyof typeof cacheQuantities, SeriesOf>> = {
  "cache-cpu": ({ cache }) => cache?.metrics.cpu,
  "cache-memory": ({ cache }) => cache?.metrics.memory,
  "cache-evictions": ({ cache }) => cache?.metrics.evictions,
  "cache-connections": ({ cache }) => cache?.metrics.connections,
  "cache-lag": ({ cache }) => cache?.metrics.replicaLag,
};
