import type { EnvironmentInput } from "../../../src/config/define";
import { alarms } from "./alarms";
import { dashboard } from "./dashboard";
import { cacheAlarms, databaseAlarms } from "./data-alarms";

/** Document 003, Checklist. */
export const observability = {
  notifications: {
    critical: { "on-call": { protocol: "email", endpoint: "on-call@saas.example" } },
    warning: { team: { protocol: "email", endpoint: "alerts@saas.example" } },
  },
  alarms: { ...alarms, ...databaseAlarms, ...cacheAlarms },
  composites: {
    down: { anyOf: ["no-healthy-hosts"], severity: "critical" },
    failing: { anyOf: ["server-errors"], unless: "down", severity: "critical" },
  },
  dashboard,
} satisfies EnvironmentInput["observability"];
