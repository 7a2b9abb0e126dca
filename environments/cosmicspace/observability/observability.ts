import type { EnvironmentInput } from "../../../src/config/define";
import { alarms } from "./alarms";
import { dashboard } from "./dashboard";
import { dataAlarms, type HeldData } from "./data-alarms";

/** Document 000, Monitoring & Observability. */
export const observabilityOf = (data: HeldData) =>
  ({
    notifications: {
      critical: { "on-call": { protocol: "email", endpoint: "on-call@cosmicspace.app" } },
      warning: { team: { protocol: "email", endpoint: "alerts@cosmicspace.app" } },
    },
    alarms: { ...alarms, ...dataAlarms(data) },
    composites: {
      down: { anyOf: ["no-healthy-hosts"], severity: "critical" },
      failing: { anyOf: ["server-errors"], unless: "down", severity: "critical" },
      degraded: {
        anyOf: ["slow-answers", "slowest-answers", "missing-tasks"],
        unless: "down",
        severity: "warning",
      },
    },
    dashboard,
  }) satisfies EnvironmentInput["observability"];
