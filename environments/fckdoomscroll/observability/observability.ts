import type { EnvironmentInput } from "../../../src/config/define";
import { alarms } from "./alarms";
import { dashboard } from "./dashboard";
import { databaseAlarms } from "./database-alarms";
import { edgeAlarms } from "./edge-alarms";
import { mailAlarms } from "./mail-alarms";
import { natAlarms } from "./nat-alarms";
import { queries } from "./queries";

/** What production has: document 002, Monitoring. */
export const observability: EnvironmentInput["observability"] = {
  notifications: {
    critical: { pager: { protocol: "email", endpoint: "pager@fckdoomscroll.example" } },
    warning: { team: { protocol: "email", endpoint: "alerts@fckdoomscroll.example" } },
  },
  alarms: { ...alarms, ...databaseAlarms, ...natAlarms, ...mailAlarms, ...edgeAlarms },
  queries,
  composites: {
    down: { anyOf: ["no-healthy-hosts", "unreachable"], severity: "critical" },
    failing: {
      anyOf: ["server-errors", "balancer-errors", "edge-errors"],
      unless: "down",
      severity: "critical",
    },
    degraded: { anyOf: ["slow-answers", "missing-tasks"], unless: "down", severity: "warning" },
  },
  events: {
    "deployment-failed": { severity: "critical" },
    "task-failed": { severity: "warning" },
    "database-trouble": { severity: "critical" },
    "backup-failed": { severity: "warning" },
  },
  dashboard,
};
