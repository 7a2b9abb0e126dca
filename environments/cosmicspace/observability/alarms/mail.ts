import type { EnvironmentInput } from "../../../../src/config/define";

type Alarms = NonNullable<NonNullable<EnvironmentInput["observability"]>["alarms"]>;

/** Where SES begins to review an account. */
export const mailAlarms = {
  "bounce-rate": {
    watches: "bounce-rate",
    above: 5,
    unit: "percent",
    periodSeconds: 3600,
    periods: 1,
    severity: "warning",
  },
  "complaint-rate": {
    watches: "complaint-rate",
    above: 0.1,
    unit: "percent",
    periodSeconds: 3600,
    periods: 1,
    severity: "warning",
  },
} satisfies Alarms;
