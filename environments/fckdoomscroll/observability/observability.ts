import type { EnvironmentInput } from "../../../src/config/define";
import { alarms } from "./alarms";
import { surroundings } from "./surroundings";

/** What production has: document 002, Monitoring. */
export const observability: EnvironmentInput["observability"] = {
  notifications: {
    critical: { pager: { protocol: "email", endpoint: "pager@fckdoomscroll.example" } },
    warning: { team: { protocol: "email", endpoint: "alerts@fckdoomscroll.example" } },
  },
  alarms: { ...alarms, ...surroundings },
  events: {
    "deployment-failed": { severity: "critical" },
    "task-failed": { severity: "warning" },
    "backup-failed": { severity: "warning" },
    "database-trouble": { severity: "critical" },
  },
  composites: {
    down: { anyOf: ["no-healthy-hosts", "unreachable"], severity: "critical" },
    failing: { anyOf: ["server-errors", "edge-errors"], unless: "down", severity: "critical" },
    degraded: { anyOf: ["slow-answers", "missing-tasks"], unless: "down", severity: "warning" },
  },
};
