import type { EnvironmentInput } from "../../../src/config/define";
import { alarms } from "./alarms";
import { dashboard } from "./dashboard";
import { cacheAlarms, databaseAlarms } from "./data-alarms";
import { queries } from "./queries";

/** Document 003, Checklist. */
export const observability = {
  notifications: {
    critical: { "on-call": { protocol: "email", endpoint: "on-call@saas.example" } },
    warning: { team: { protocol: "email", endpoint: "alerts@saas.example" } },
  },
  alarms: { ...alarms, ...databaseAlarms, ...cacheAlarms },
  queries,
  composites: {
    down: { anyOf: ["no-healthy-hosts"], severity: "critical" },
    failing: { anyOf: ["server-errors"], unless: "down", severity: "critical" },
  },
  dashboard,
} satisfies EnvironmentInput["observability"];
