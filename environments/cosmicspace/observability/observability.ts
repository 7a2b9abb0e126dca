import type { EnvironmentInput } from "../../../src/config/define";
import { dataAlarms, type HeldData } from "./alarms/data";
import { type Edge, edgeAlarms } from "./alarms/edge";
import { mailAlarms } from "./alarms/mail";
import { natAlarms } from "./alarms/nat";
import { serviceAlarms } from "./alarms/services";
import { dashboard } from "./dashboard";

/** Document 000, Monitoring & Observability. */
export const observabilityOf = ({ dns, firewall, ...data }: HeldData & Edge) =>
  ({
    notifications: {
      critical: { "on-call": { protocol: "email", endpoint: "on-call@cosmicspace.app" } },
      warning: { team: { protocol: "email", endpoint: "alerts@cosmicspace.app" } },
    },
    alarms: {
      ...serviceAlarms,
      ...dataAlarms(data),
      ...natAlarms,
      ...mailAlarms,
      ...edgeAlarms({ dns, firewall }),
    },
    composites: {
      down: { anyOf: ["no-healthy-hosts", ...(dns.checked ? ["unreachable"] : [])], severity: "critical" },
      failing: {
        anyOf: ["server-errors", "balancer-errors", "edge-errors"],
        unless: "down",
        severity: "critical",
      },
      degraded: {
        anyOf: ["slow-answers", "slowest-answers", "missing-tasks"],
        unless: "down",
        severity: "warning",
      },
    },
    events: {
      "deployment-failed": { severity: "critical" },
      "task-failed": { severity: "warning" },
      "database-trouble": { severity: "critical" },
    },
    dashboard,
  }) satisfies EnvironmentInput["observability"];
