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

/** Document 001, Backup Strategy: a weekly export, which the whole hour of a week before may still be waiting for. */
const exports = {
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

/** Where the API answers by HTTPS. ACM renews 45 days before the end; whoever is told with 30 left finds what keeps it from that. */
const certified = {
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
    of: "load-balancer",
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
    of: "api",
    below: 1,
    unit: "status",
    periodSeconds: 60,
    periods: 2,
  },
} satisfies Alarms;

/** Which of its surroundings an environment has. */
export interface Surroundings {
  https: boolean;
  firewall: boolean;
  /** Whether it is checked from other parts of the world. */
  checked: boolean;
}

/** Alarms on what stands around the application; the thresholds are ours. */
export function surroundings({ https, firewall, checked }: Surroundings): Alarms {
  return {
    ...waysOut,
    ...exports,
    ...(https && certified),
    ...(firewall && firewalled),
    ...(checked && reached),
  };
}
