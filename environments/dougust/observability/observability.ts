import type { EnvironmentInput } from "../../../src/config/define";
import { alarms } from "./alarms";
import { dashboard } from "./dashboard";
import { databaseAlarms } from "./database-alarms";
import { type Surroundings, surroundings } from "./surroundings";

/** Document 001, Monitoring & Alerting. */
export const observabilityOf = (
  environment: Surroundings & { backedUp: boolean },
): EnvironmentInput["observability"] => ({
  notifications: {
    critical: { "on-call": { protocol: "email", endpoint: "on-call@dougust.example" } },
    warning: { team: { protocol: "email", endpoint: "alerts@dougust.example" } },
  },
  alarms: { ...alarms, ...databaseAlarms, ...surroundings(environment) },
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
