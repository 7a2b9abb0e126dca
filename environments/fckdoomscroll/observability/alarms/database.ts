import type { EnvironmentInput } from "../../../../src/config/define";

type Alarms = NonNullable<EnvironmentInput["observability"]>["alarms"];

/** Document 002, CloudWatch Alarms: RDS. */
export const databaseAlarms = {
  "database-cpu": {
    watches: "database-cpu",
    above: 75,
    unit: "percent",
    periodSeconds: 60,
    periods: 10,
    severity: "critical",
  },
  "little-free-storage": {
    watches: "free-storage",
    below: 10,
    unit: "gigabytes",
    periodSeconds: 300,
    periods: 1,
    severity: "warning",
  },
  "hardly-any-free-storage": {
    watches: "free-storage",
    below: 5,
    unit: "gigabytes",
    periodSeconds: 300,
    periods: 1,
    severity: "critical",
  },
  // of the 100 that database.parameters sets
  "database-connections": {
    watches: "database-connections",
    above: 80,
    unit: "percent",
    periodSeconds: 60,
    periods: 5,
    severity: "warning",
  },
} satisfies Alarms;
