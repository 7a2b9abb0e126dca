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

/** Document 003, Celery: work that the workers do not get to, however many there are. */
const work = {
  "celery-backlog": {
    watches: "told-backlog",
    of: "worker",
    above: 500,
    unit: "messages",
    periodSeconds: 300,
    periods: 3,
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

/** Alarms on what stands around the application; the thresholds are ours. */
export function surroundings({ checked }: { checked: boolean }): Alarms {
  return { ...waysOut, ...mail, ...waysIn, ...work, ...(checked && reached) };
}
