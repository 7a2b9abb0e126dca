import type { EnvironmentInput } from "../../../src/config/define";
import { alarms } from "./alarms";
import { surroundings } from "./surroundings";

/** Document 000, Monitoring & Observability. */
export function observability({
  checked,
  firewall,
}: {
  checked: boolean;
  firewall: boolean;
}): EnvironmentInput["observability"] {
  return {
    notifications: {
      critical: { "on-call": { protocol: "email", endpoint: "on-call@cosmicspace.app" } },
      warning: { team: { protocol: "email", endpoint: "alerts@cosmicspace.app" } },
    },
    alarms: { ...alarms, ...surroundings({ checked, firewall }) },
    events: {
      "deployment-failed": { severity: "critical" },
      "task-failed": { severity: "warning" },
      "database-trouble": { severity: "critical" },
    },
    composites: {
      down: { anyOf: ["no-healthy-hosts", ...(checked ? ["unreachable"] : [])], severity: "critical" },
      failing: { anyOf: ["server-errors", "edge-errors"], unless: "down", severity: "critical" },
      degraded: {
        anyOf: ["slow-answers", "slowest-answers", "missing-tasks"],
        unless: "down",
        severity: "warning",
      },
    },
  };
}
