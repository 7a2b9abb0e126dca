import type { EnvironmentInput } from "../../../../src/config/define";

type Alarms = NonNullable<NonNullable<EnvironmentInput["observability"]>["alarms"]>;

/** What every environment has before the application; at the edge, in us-east-1, all but the first. ACM renews 45 days before the end; whoever is told with 30 left finds what keeps it from that. */
const waysIn = {
  "certificate-expiry": {
    watches: "certificate-expiry",
    of: "load-balancer",
    below: 30,
    unit: "days",
    periodSeconds: 86400,
    periods: 1,
    severity: "warning",
  },
  "edge-certificate": {
    watches: "certificate-expiry",
    of: "distribution",
    below: 30,
    unit: "days",
    periodSeconds: 86400,
    periods: 1,
    severity: "warning",
  },
  "edge-errors": {
    watches: "distribution-errors",
    of: "distribution",
    above: 5,
    unit: "percent",
    periodSeconds: 300,
    periods: 1,
    severity: "warning",
  },
  // an attack, or a rule that refuses people
  "blocked-requests": {
    watches: "blocked-requests",
    of: "distribution",
    above: 1000,
    unit: "requests",
    periodSeconds: 300,
    periods: 1,
    severity: "warning",
  },
} satisfies Alarms;

/** Nobody elsewhere is answered. It is told in us-east-1, where no composite of Bahrain sees it. */
const reached = {
  unreachable: {
    watches: "health-check",
    of: "api",
    below: 1,
    unit: "status",
    periodSeconds: 60,
    periods: 2,
    severity: "critical",
  },
} satisfies Alarms;

/** Alarms on what stands before the application; the thresholds are ours. */
export function edgeAlarms({ checked }: { checked: boolean }): Alarms {
  return { ...waysIn, ...(checked && reached) };
}
