import type { EnvironmentInput } from "../../../../src/config/define";

type Alarms = NonNullable<EnvironmentInput["observability"]>["alarms"];

/** What of a phase decides which of its data stores there are to watch. */
export interface HeldData {
  readonly database: { readonly readers: number; readonly proxy: boolean };
  readonly cache?: object | undefined;
  readonly secondRegion?: object | undefined;
}

/** The alarms on what holds a phase's data. */
export const dataAlarms = ({ database, cache, secondRegion }: HeldData): Alarms => ({
  ...databaseAlarms,
  ...(database.readers > 0 && readerAlarms),
  ...(database.proxy && proxyAlarms),
  ...(secondRegion && secondRegionAlarms),
  ...(cache && cacheAlarms),
});

/** Document 000, Alarms: connections above 80 % of the maximum; what follows the load, and may not any more, is ours. */
const databaseAlarms = {
  "database-connections": {
    watches: "database-connections",
    above: 80,
    unit: "percent",
    periodSeconds: 60,
    periods: 5,
    severity: "warning",
  },
  "database-cpu": {
    watches: "database-cpu",
    above: 80,
    unit: "percent",
    periodSeconds: 60,
    periods: 5,
    severity: "warning",
  },
  // at its maximum it takes no more load
  "database-capacity": {
    watches: "database-capacity",
    above: 95,
    unit: "percent",
    periodSeconds: 60,
    periods: 15,
    severity: "warning",
  },
} satisfies Alarms;

/** Of readers in the same region, which are behind by some 20 ms. */
const readerAlarms = {
  "replica-lag": {
    watches: "replica-lag",
    above: 1,
    unit: "seconds",
    periodSeconds: 60,
    periods: 5,
    severity: "warning",
  },
} satisfies Alarms;

/** Who waits for a connection waits on top of the answer. */
const proxyAlarms = {
  "proxy-wait": {
    watches: "proxy-wait",
    above: 500,
    unit: "milliseconds",
    periodSeconds: 60,
    periods: 5,
    severity: "warning",
  },
} satisfies Alarms;

/** What is lost with a region is what the other has not got yet; usually less than a second. */
const secondRegionAlarms = {
  "region-lag": {
    watches: "region-lag",
    above: 10,
    unit: "seconds",
    periodSeconds: 60,
    periods: 5,
    severity: "warning",
  },
} satisfies Alarms;

/** A cache that is full throws keys away, as it should: so many a minute that hardly any is found again is another matter. */
const cacheAlarms = {
  "cache-cpu": {
    watches: "cache-cpu",
    above: 90,
    unit: "percent",
    periodSeconds: 60,
    periods: 5,
    severity: "warning",
  },
  "cache-evictions": {
    watches: "cache-evictions",
    above: 10_000,
    unit: "count",
    periodSeconds: 60,
    periods: 15,
    severity: "warning",
  },
  "cache-lag": {
    watches: "cache-lag",
    above: 10,
    unit: "seconds",
    periodSeconds: 60,
    periods: 5,
    severity: "warning",
  },
} satisfies Alarms;
