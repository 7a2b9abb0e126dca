import type { EnvironmentInput } from "../../../src/config/define";
import { alarms } from "./alarms";
import { surroundings } from "./surroundings";

/** Document 003, Checklist. */
export function observability({ checked }: { checked: boolean }): EnvironmentInput["observability"] {
  return {
    notifications: {
      critical: { "on-call": { protocol: "email", endpoint: "on-call@saas.example" } },
      warning: { team: { protocol: "email", endpoint: "alerts@saas.example" } },
    },
    alarms: { ...alarms, ...surroundings({ checked }) },
    events: {
      "deployment-failed": { severity: "critical" },
      "task-failed": { severity: "warning" },
      "database-trouble": { severity: "critical" },
    },
    composites: {
      down: { anyOf: ["no-healthy-hosts"], severity: "critical" },
      failing: { anyOf: ["server-errors"], unless: "down", severity: "critical" },
    },
  };
}
