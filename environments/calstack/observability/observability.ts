import type { EnvironmentInput } from "../../../src/config/define";
import { databaseAlarms } from "./alarms/database";
import { edgeAlarms } from "./alarms/edge";
import { natAlarms } from "./alarms/nat";
import { serviceAlarms } from "./alarms/services";
import { dashboard } from "./dashboard";

/** Document 004, Operational Excellence: CloudWatch logs and metrics. */
export const observabilityOf = ({
  database,
  dns: { checked },
  firewall,
}: {
  database: EnvironmentInput["database"];
  dns: { checked: boolean };
  firewall: boolean;
}): EnvironmentInput["observability"] => ({
  notifications: {
    critical: { "on-call": { protocol: "email", endpoint: "on-call@calstack.example" } },
    warning: { team: { protocol: "email", endpoint: "alerts@calstack.example" } },
  },
  alarms: {
    ...serviceAlarms,
    ...databaseAlarms(database),
    ...natAlarms,
    ...edgeAlarms({ checked, firewall }),
  },
  composites: {
    down: { anyOf: ["no-healthy-hosts", ...(checked ? ["unreachable"] : [])], severity: "critical" },
    failing: {
      anyOf: ["server-errors", "balancer-errors", "edge-errors", "unhealthy-hosts"],
      unless: "down",
      severity: "critical",
    },
  },
  events: {
    "deployment-failed": { severity: "critical" },
    "task-failed": { severity: "warning" },
  },
  dashboard,
});
