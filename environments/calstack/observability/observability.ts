import type { EnvironmentInput } from "../../../src/config/define";
import { alarms } from "./alarms";
import { surroundings } from "./surroundings";

/** Document 004, Operational Excellence: CloudWatch logs and metrics. */
export function observability({
  checked,
  firewall,
}: {
  checked: boolean;
  firewall: boolean;
}): EnvironmentInput["observability"] {
  return {
    notifications: {
      critical: { "on-call": { protocol: "email", endpoint: "on-call@calstack.example" } },
      warning: { team: { protocol: "email", endpoint: "alerts@calstack.example" } },
    },
    alarms: { ...alarms, ...surroundings({ checked, firewall }) },
    events: {
      "deployment-failed": { severity: "critical" },
      "task-failed": { severity: "warning" },
    },
    composites: {
      down: { anyOf: ["no-healthy-hosts", ...(checked ? ["unreachable"] : [])], severity: "critical" },
      failing: {
        anyOf: ["server-errors", "edge-errors", "unhealthy-hosts"],
        unless: "down",
        severity: "critical",
      },
    },
  };
}
