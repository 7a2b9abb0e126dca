import type { EnvironmentInput } from "../../../../src/config/define";

type Alarms = NonNullable<NonNullable<EnvironmentInput["observability"]>["alarms"]>;

/** Document 001, Backup Strategy: a weekly export, which the whole hour of a week before may still be waiting for. */
export const exportAlarms = {
  "export-missed": {
    watches: "job-finished",
    of: "export",
    below: 1,
    unit: "runs",
    periodSeconds: 86400,
    periods: 7,
    severity: "warning",
  },
  "export-not-started": {
    watches: "missed-starts",
    of: "export",
    above: 0,
    unit: "starts",
    periodSeconds: 300,
    periods: 1,
    severity: "warning",
  },
} satisfies Alarms;
