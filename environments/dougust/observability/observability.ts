import type { EnvironmentInput } from "../../../src/config/define";
import { alarms } from "./alarms";
import { type Surroundings, surroundings } from "./surroundings";

/** Document 001, Monitoring & Alerting. */
export function observability(environment: Surroundings): EnvironmentInput["observability"] {
  return {
    notifications: {
      critical: { "on-call": { protocol: "email", endpoint: "on-call@dougust.example" } },
      warning: { team: { protocol: "email", endpoint: "alerts@dougust.example" } },
    },
    alarms: { ...alarms, ...surroundings(environment) },
    composites: {
      down: {
        anyOf: ["no-healthy-hosts", ...(environment.checked ? ["unreachable"] : [])],
        severity: "critical",
      },
      failing: { anyOf: ["server-errors", "unhealthy-hosts"], unless: "down", severity: "critical" },
    },
  };
}
