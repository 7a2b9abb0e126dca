import type { EnvironmentInput } from "../../../src/config/define";

type Alarms = NonNullable<NonNullable<EnvironmentInput["observability"]>["alarms"]>;

/** Connections and packets that do not get out; what AWS calls worth a look. */
const waysOut = {
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

/** Where SES begins to review an account. */
const mail = {
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

/** Told of what stands before the application. ACM renews 45 days before the end; whoever is told with 30 left finds what keeps it from that. */
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

/** Alarms on what stands around the application; the thresholds are ours, but for mail. */
export const surroundings = { ...waysOut, ...mail, ...waysIn } satisfies Alarms;
