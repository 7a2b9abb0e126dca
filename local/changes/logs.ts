import type { EnvironmentInput } from "../../src/config/define";
import { type NamedChange, withServices } from "./named-change";

const year = 365;

export const longerLogs: NamedChange = {
  name: "longer-logs",
  says: "CloudWatch keeps all logs for a year at least",
  mayReplace: [],
  appliesTo: (page) => retentions(page).some((days) => days < year),
  change: (page) => {
    const { network, database, cluster } = page;
    return {
      ...withServices(page, (service) => ({
        ...service,
        logs: { ...service.logs, retentionDays: atLeastAYear(service.logs.retentionDays) },
      })),
      network: { ...network, flowLogs: { retentionDays: atLeastAYear(network.flowLogs.retentionDays) } },
      database: "logDays" in database ? { ...database, logDays: atLeastAYear(database.logDays) } : database,
      cluster: { ...cluster, execLogDays: atLeastAYear(cluster.execLogDays) },
    };
  },
};

function atLeastAYear(days: number): number {
  return Math.max(days, year);
}

function retentions({ network, database, cluster, services }: EnvironmentInput): number[] {
  return [
    network.flowLogs.retentionDays,
    ...("logDays" in database ? [database.logDays] : []),
    cluster.execLogDays,
    ...Object.values(services).map(({ logs }) => logs.retentionDays),
  ];
}
