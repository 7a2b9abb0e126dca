import type { EnvironmentInput } from "../../../../src/config/define";

type Alarms = NonNullable<NonNullable<EnvironmentInput["observability"]>["alarms"]>;

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

/** What of its edge an environment may have. */
export interface Edge {
  https: boolean;
  firewall: boolean;
  /** Whether it is checked from other parts of the world. */
  checked: boolean;
}

/** Alarms on what stands before the application; the thresholds are ours. */
export function edgeAlarms({ https, firewall, checked }: Edge): Alarms {
  return { ...(https && certified), ...(firewall && firewalled), ...(checked && reached) };
}
