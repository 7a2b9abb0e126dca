import type { EnvironmentInput } from "../../../src/config/define";
import { alarms } from "./alarms";

/** Document 000, Monitoring & Observability. */
export const observability = {
  notifications: {
    critical: { "on-call": { protocol: "email", endpoint: "on-call@cosmicspace.app" } },
    warning: { team: { protocol: "email", endpoint: "alerts@cosmicspace.app" } },
  },
  alarms,
  composites: {
    down: { anyOf: ["no-healthy-hosts"], severity: "critical" },
    failing: { anyOf: ["server-errors"], unless: "down", severity: "critical" },
    degraded: {
      anyOf: ["slow-answers", "slowest-answers", "missing-tasks"],
      unless: "down",
      severity: "warning",
    },
  },
} satisfies EnvironmentInput["observability"];
