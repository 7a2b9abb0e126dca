import type { Quantity } from "../quantity";

/** What may be watched of the log of a service. Source: CloudWatch Logs User Guide, "Creating metrics from log events using filters". */
export const logQuantities = {
  "logged-errors": {
    of: "log",
    name: "lines in the log that tell errors",
    units: { count: {} },
    alarms: "above",
    finestSeconds: 60,
    // nothing was logged at all: that is the business of tasks that are missing
    missing: "notBreaching",
  },
} as const satisfies Readonly<Record<string, Quantity>>;
