import type { EnvironmentInput } from "../../../src/config/define";
import { alarms } from "./alarms";
import { dashboard } from "./dashboard";
import { databaseAlarms } from "./database-alarms";

/** Document 004, Operational Excellence: CloudWatch logs and metrics. */
export const observabilityOf = (
  database: EnvironmentInput["database"],
): EnvironmentInput["observability"] => ({
  notifications: {
    critical: { "on-call": { protocol: "email", endpoint: "on-call@calstack.example" } },
    warning: { team: { protocol: "email", endpoint: "alerts@calstack.example" } },
  },
  alarms: { ...alarms, ...databaseAlarms(database) },
  composites: {
    down: { anyOf: ["no-healthy-hosts"], severity: "critical" },
    failing: { anyOf: ["server-errors", "unhealthy-hosts"], unless: "down", severity: "critical" },
  },
  dashboard,
});
