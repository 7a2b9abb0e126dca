import type { EnvironmentInput } from "../../../src/config/define";
import { cacheAlarms, databaseAlarms } from "./alarms/data";
import { edgeAlarms } from "./alarms/edge";
import { mailAlarms } from "./alarms/mail";
import { natAlarms } from "./alarms/nat";
import { serviceAlarms } from "./alarms/services";
import { workerAlarms } from "./alarms/workers";
import { dashboard } from "./dashboard";
import { queries } from "./queries";

/** Document 003, Checklist. */
export const observabilityOf = ({ checked }: { checked: boolean }) =>
  ({
    notifications: {
      critical: { "on-call": { protocol: "email", endpoint: "on-call@saas.example" } },
      warning: { team: { protocol: "email", endpoint: "alerts@saas.example" } },
    },
    alarms: {
      ...serviceAlarms,
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
