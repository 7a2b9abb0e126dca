import type { EnvironmentInput } from "../../../../src/config/define";

type Alarms = NonNullable<NonNullable<EnvironmentInput["observability"]>["alarms"]>;

/** What every environment has before the application. ACM renews 45 days before the end; whoever is told with 30 left finds what keeps it from that. */
const waysIn = {
  "edge-errors": {
    watches: "distribution-errors",
    of: "distribution",
    above: 5,
    unit: "percent",
    periodSeconds: 300,
    periods: 1,
  },
  "certificate-expiry": {
    watches: "certificate-expiry",
    of: "load-balancer",
    below: 30,
    unit: "days",
    periodSeconds: 86400,
    periods: 1,
    severity: "warning",
  },
} satisfies Alarms;

/** An attack, or a rule that refuses people. */
const firewalled = {
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

/** Nobody elsewhere is answered; told by the composite. */
const reached = {
  unreachable: {
    watches: "health-check",
    of: "app",
    below: 1,
    unit: "status",
    periodSeconds: 60,
    periods: 2,
  },
} satisfies Alarms;

/** Alarms on what stands before the application; the thresholds are ours. */
export function edgeAlarms({ checked, firewall }: { checked: boolean; firewall: boolean }): Alarms {
  return { ...waysIn, ...(firewall && firewalled), ...(checked && reached) };
}
