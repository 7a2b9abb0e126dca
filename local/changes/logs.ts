import type { EnvironmentInput } from "../../src/config/define";
import { type NamedChange, withJobs, withServices } from "./named-change";

const year = 365;

export const longerLogs: NamedChange = {
  name: "longer-logs",
  says: "CloudWatch keeps all logs for a year at least",
  mayReplace: [],
  appliesTo: (page) => retentions(page).some((days) => days < year),
  change: (page) => {
    const { network, database, cluster } = page;
    return {
      ...withJobs(withServices(page, longer), longer),
      network: { ...network, flowLogs: { retentionDays: atLeastAYear(network.flowLogs.retentionDays) } },
      database: "logDays" in database ? { ...database, logDays: atLeastAYear(database.logDays) } : database,
      cluster: { ...cluster, execLogDays: atLeastAYear(cluster.execLogDays) },
    };
  },
};

function longer<T extends { logs: { retentionDays: number } }>(task: T): T {
  return { ...task, logs: { ...task.logs, retentionDays: atLeastAYear(task.logs.retentionDays) } };
}

function atLeastAYear(days: number): number {
  return Math.max(days, year);
}

function retentions({ network, database, cluster, services, jobs = {} }: EnvironmentInput): number[] {
  return [
    network.flowLogs.retentionDays,
    ...("logDays" in database ? [database.logDays] : []),
    cluster.execLogDays,
    ...[...Object.values(services), ...Object.values(jobs)].map(({ logs }) => logs.retentionDays),
  ];
}
