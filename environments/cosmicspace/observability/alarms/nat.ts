import type { EnvironmentInput } from "../../../../src/config/define";

type Alarms = NonNullable<NonNullable<EnvironmentInput["observability"]>["alarms"]>;

/** Connections and packets that do not get out; what AWS calls worth a look, the thresholds are ours. */
export const natAlarms = {
  "nat-refused-connections": {
    watches: "nat-refused-connections",
    above: 0,
    unit: "count",
    periodSeconds: 300,
    periods: 1,
    severity: "warning",
  },
  // a few are lost in passing
  "nat-dropped-packets": {
    watches: "nat-dropped-packets",
    above: 100,
    unit: "count",
    periodSeconds: 300,
    periods: 3,
    severity: "warning",
  },
} satisfies Alarms;
