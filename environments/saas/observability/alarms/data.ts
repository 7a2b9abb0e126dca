import type { EnvironmentInput } from "../../../../src/config/define";

type Alarms = NonNullable<EnvironmentInput["observability"]>["alarms"];

/** Document 003, Checklist: RDS; what it does not name, but must not be missed, is ours. */
export const databaseAlarms = {
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
  "free-storage": {
    watches: "free-storage",
    below: 20,
    unit: "percent",
    periodSeconds: 300,
    periods: 1,
    severity: "warning",
  },
} satisfies Alarms;

/** Celery's broker throws nothing away: once it is full, no task can be queued. */
export const cacheAlarms = {
  "broker-memory": {
    watches: "cache-memory",
    above: 80,
    unit: "percent",
    periodSeconds: 60,
    periods: 5,
    severity: "critical",
  },
  // of the core that runs commands; AWS recommends 90
  "broker-cpu": {
    watches: "cache-cpu",
    above: 90,
    unit: "percent",
    periodSeconds: 60,
    periods: 5,
    severity: "warning",
  },
} satisfies Alarms;
