import type { EnvironmentInput } from "../../../src/config/define";
import { alarms } from "./alarms";
import { dashboard } from "./dashboard";
import { dataAlarms, type HeldData } from "./data-alarms";
import { type Surroundings, surroundings } from "./surroundings";

/** Document 000, Monitoring & Observability. */
export const observabilityOf = ({ dns: { checked }, firewall, ...data }: HeldData & Surroundings) =>
  ({
    notifications: {
      critical: { "on-call": { protocol: "email", endpoint: "on-call@cosmicspace.app" } },
      warning: { team: { protocol: "email", endpoint: "alerts@cosmicspace.app" } },
    },
    alarms: { ...alarms, ...dataAlarms(data), ...surroundings({ checked, firewall }) },
    composites: {
      down: { anyOf: ["no-healthy-hosts", ...(checked ? ["unreachable"] : [])], severity: "critical" },
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
