import type { EnvironmentInput } from "../../../../src/config/define";

type Alarms = NonNullable<EnvironmentInput["observability"]>["alarms"];

/** Of DocumentDB; document 004 leaves the thresholds to us. Atlas has alerts of its own. */
export function databaseAlarms(database: EnvironmentInput["database"]): Alarms {
  if (database.engine !== "documentdb") {
    return {};
  }
  return {
    "database-cpu": {
      watches: "database-cpu",
      above: 80,
      unit: "percent",
      periodSeconds: 60,
      periods: 5,
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
    // the application reads from replicas: what was just written must soon be there
    ...(database.instances > 1 && {
      "replica-lag": {
        watches: "replica-lag",
        above: 1,
        unit: "seconds",
        periodSeconds: 60,
        periods: 5,
        severity: "warning",
      },
    }),
  };
}
