import type { EnvironmentInput } from "../../../src/config/define";
import { alarms } from "./alarms";
import { dashboard } from "./dashboard";
import { dataAlarms, type HeldData } from "./data-alarms";
import { type Edge, edgeAlarms } from "./edge-alarms";
import { mailAlarms } from "./mail-alarms";
import { natAlarms } from "./nat-alarms";

/** Document 000, Monitoring & Observability. */
export const observabilityOf = ({ dns, firewall, ...data }: HeldData & Edge) =>
  ({
    notifications: {
      critical: { "on-call": { protocol: "email", endpoint: "on-call@cosmicspace.app" } },
      warning: { team: { protocol: "email", endpoint: "alerts@cosmicspace.app" } },
    },
    alarms: { ...alarms, ...dataAlarms(data), ...natAlarms, ...mailAlarms, ...edgeAlarms({ dns, firewall }) },
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
