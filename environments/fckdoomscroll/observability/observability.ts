import type { EnvironmentInput } from "../../../src/config/define";
import { databaseAlarms } from "./alarms/database";
import { edgeAlarms } from "./alarms/edge";
import { mailAlarms } from "./alarms/mail";
import { natAlarms } from "./alarms/nat";
import { serviceAlarms } from "./alarms/services";
import { dashboard } from "./dashboard";
import { queries } from "./queries";

/** What production has: document 002, Monitoring. */
export const observability: EnvironmentInput["observability"] = {
  notifications: {
    critical: { pager: { protocol: "email", endpoint: "pager@fckdoomscroll.example" } },
    warning: { team: { protocol: "email", endpoint: "alerts@fckdoomscroll.example" } },
  },
  alarms: { ...serviceAlarms, ...databaseAlarms, ...natAlarms, ...mailAlarms, ...edgeAlarms },
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
