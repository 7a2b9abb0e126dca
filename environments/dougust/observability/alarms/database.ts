import type { EnvironmentInput } from "../../../../src/config/define";

type Alarms = NonNullable<EnvironmentInput["observability"]>["alarms"];

/** Document 001, Recommended Alarms: RDS; its "database connection issues" begin before the database refuses anybody. */
export const databaseAlarms = {
  "database-cpu": {
    watches: "database-cpu",
    above: 80,
    unit: "percent",
    periodSeconds: 60,
    periods: 5,
    severity: "warning",
  },
  // RDS adds to it by itself when a tenth is left, six hours apart and up to 500 GB
  "free-storage": {
    watches: "free-storage",
    below: 20,
    unit: "percent",
    periodSeconds: 300,
    periods: 1,
    severity: "warning",
  },
  "database-connections": {
    watches: "database-connections",
    above: 80,
    unit: "percent",
    periodSeconds: 60,
    periods: 5,
    severity: "warning",
  },
} satisfies Alarms;
