import type { EnvironmentInput } from "../../../src/config/define";
import { alarms } from "./alarms";
import { type Surroundings, surroundings } from "./surroundings";

/** Document 001, Monitoring & Alerting. */
export function observability(
  environment: Surroundings & { backedUp: boolean },
): EnvironmentInput["observability"] {
  return {
    notifications: {
      critical: { "on-call": { protocol: "email", endpoint: "on-call@dougust.example" } },
      warning: { team: { protocol: "email", endpoint: "alerts@dougust.example" } },
    },
    alarms: { ...alarms, ...surroundings(environment) },
    events: {
      "deployment-failed": { severity: "critical" },
      "task-failed": { severity: "warning" },
      "database-trouble": { severity: "critical" },
      ...(environment.backedUp && { "backup-failed": { severity: "warning" } }),
    },
    composites: {
      down: {
        anyOf: ["no-healthy-hosts", ...(environment.checked ? ["unreachable"] : [])],
        severity: "critical",
      },
      failing: { anyOf: ["server-errors", "unhealthy-hosts"], unless: "down", severity: "critical" },
    },
  };
}
