import type { EnvironmentInput } from "../../../../src/config/define";

type Alarms = NonNullable<NonNullable<EnvironmentInput["observability"]>["alarms"]>;

/** Told of what stands before the application; the thresholds are ours. ACM renews 45 days before the end; whoever is told with 30 left finds what keeps it from that. */
export const edgeAlarms = {
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
  "assets-certificate": {
    watches: "certificate-expiry",
    of: "assets",
    below: 30,
    unit: "days",
    periodSeconds: 86400,
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
  unreachable: {
    watches: "health-check",
    of: "app",
    below: 1,
    unit: "status",
    periodSeconds: 60,
    periods: 2,
  },
  // a zone that cannot be proven is answered by nobody
  "dnssec-failure": {
    watches: "dnssec-failure",
    above: 0,
    unit: "count",
    periodSeconds: 14400,
    periods: 1,
    severity: "critical",
  },
} satisfies Alarms;
