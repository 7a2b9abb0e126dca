import type { EnvironmentInput } from "../../../src/config/define";
import { databaseAlarms } from "./alarms/database";
import { type Edge, edgeAlarms } from "./alarms/edge";
import { exportAlarms } from "./alarms/exports";
import { natAlarms } from "./alarms/nat";
import { serviceAlarms } from "./alarms/services";
import { dashboard } from "./dashboard";

/** Document 001, Monitoring & Alerting. */
export const observabilityOf = (
  environment: Edge & { backedUp: boolean },
): EnvironmentInput["observability"] => ({
  notifications: {
    critical: { "on-call": { protocol: "email", endpoint: "on-call@dougust.example" } },
    warning: { team: { protocol: "email", endpoint: "alerts@dougust.example" } },
  },
  alarms: { ...serviceAlarms, ...databaseAlarms, ...natAlarms, ...exportAlarms, ...edgeAlarms(environment) },
  composites: {
    down: {
      anyOf: ["no-healthy-hosts", ...(environment.checked ? ["unreachable"] : [])],
      severity: "critical",
    },
    failing: {
      anyOf: ["server-errors", "balancer-errors", "unhealthy-hosts"],
      unless: "down",
      severity: "critical",
    },
  },
  events: {
    "deployment-failed": { severity: "critical" },
    "task-failed": { severity: "warning" },
    "database-trouble": { severity: "critical" },
    ...(environment.backedUp && { "backup-failed": { severity: "warning" } }),
  },
  dashboard,
});
