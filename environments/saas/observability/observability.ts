import type { EnvironmentInput } from "../../../src/config/define";
import { alarms } from "./alarms";
import { dashboard } from "./dashboard";
import { cacheAlarms, databaseAlarms } from "./data-alarms";
import { edgeAlarms } from "./edge-alarms";
import { mailAlarms } from "./mail-alarms";
import { natAlarms } from "./nat-alarms";
import { queries } from "./queries";
import { workerAlarms } from "./worker-alarms";

/** Document 003, Checklist. */
export const observabilityOf = ({ checked }: { checked: boolean }) =>
  ({
    notifications: {
      critical: { "on-call": { protocol: "email", endpoint: "on-call@saas.example" } },
      warning: { team: { protocol: "email", endpoint: "alerts@saas.example" } },
    },
    alarms: {
      ...alarms,
      ...databaseAlarms,
      ...cacheAlarms,
      ...natAlarms,
      ...mailAlarms,
      ...edgeAlarms({ checked }),
      ...workerAlarms,
    },
    queries,
    composites: {
      down: { anyOf: ["no-healthy-hosts"], severity: "critical" },
      failing: { anyOf: ["server-errors", "balancer-errors"], unless: "down", severity: "critical" },
    },
    events: {
      "deployment-failed": { severity: "critical" },
      "task-failed": { severity: "warning" },
      "database-trouble": { severity: "critical" },
    },
    dashboard,
  }) satisfies EnvironmentInput["observability"];
