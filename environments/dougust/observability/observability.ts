import type { EnvironmentInput } from "../../../src/config/define";
import { alarms } from "./alarms";
import { dashboard } from "./dashboard";
import { databaseAlarms } from "./database-alarms";

/** Document 001, Monitoring & Alerting. */
export const observability: EnvironmentInput["observability"] = {
  notifications: {
    critical: { "on-call": { protocol: "email", endpoint: "on-call@dougust.example" } },
    warning: { team: { protocol: "email", endpoint: "alerts@dougust.example" } },
  },
  alarms: { ...alarms, ...databaseAlarms },
  composites: {
    down: { anyOf: ["no-healthy-hosts"], severity: "critical" },
    failing: { anyOf: ["server-errors", "unhealthy-hosts"], unless: "down", severity: "critical" },
  },
  dashboard,
};
