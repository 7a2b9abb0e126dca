import type { EnvironmentInput } from "../../src/config/define";
import { type NamedChange, withJobs, withServices } from "./named-change";
import { wafsOf, withWafs } from "./waf";

type Observability = NonNullable<EnvironmentInput["observability"]>;
type SecondRegion = NonNullable<EnvironmentInput["secondRegion"]>;

const year = 365;

export const longerLogs: NamedChange = {
  name: "longer-logs",
  says: "CloudWatch keeps all logs for a year at least",
  mayReplace: [],
  appliesTo: (page) => retentions(page).some((days) => days < year),
  change: (page) => {
    const { network, database, cluster, observability, secondRegion } = page;
    return {
      ...withWafs(withJobs(withServices(page, longer), longer), longer),
      network: withLongerFlowLogs(network),
      ...(observability && { observability: withLongerCanaries(observability) }),
      ...(secondRegion && { secondRegion: longerThere(secondRegion) }),
      database: "logDays" in database ? { ...database, logDays: atLeastAYear(database.logDays) } : database,
      cluster: { ...cluster, execLogDays: atLeastAYear(cluster.execLogDays) },
    };
  },
};

function longer<T extends { logs: { retentionDays: number } }>(task: T): T {
  return { ...task, logs: { ...task.logs, retentionDays: atLeastAYear(task.logs.retentionDays) } };
}

function longerThere({ network, workloads, ...rest }: SecondRegion): SecondRegion {
  return {
    ...rest,
    network: withLongerFlowLogs(network),
    workloads: workloads && {
      ...workloads,
      cluster: { ...workloads.cluster, execLogDays: atLeastAYear(workloads.cluster.execLogDays) },
    },
  };
}

function withLongerFlowLogs(network: EnvironmentInput["network"]): EnvironmentInput["network"] {
  return { ...network, flowLogs: { retentionDays: atLeastAYear(network.flowLogs.retentionDays) } };
}

function withLongerCanaries(observability: Observability): Observability {
  const { canaries = {} } = observability;
  const longer = Object.entries(canaries).map(([id, canary]) => [
    id,
    { ...canary, retentionDays: atLeastAYear(canary.retentionDays) },
  ]);
  return { ...observability, canaries: Object.fromEntries(longer) };
}

function atLeastAYear(days: number): number {
  return Math.max(days, year);
}

function retentions(page: EnvironmentInput): number[] {
  return [...wafsOf(page).map(({ logs }) => logs.retentionDays), ...otherRetentions(page)];
}

function otherRetentions({
  network,
  database,
  cluster,
  services,
  jobs = {},
  observability,
  secondRegion,
}: EnvironmentInput): number[] {
  return [
    network.flowLogs.retentionDays,
    ...(secondRegion ? [secondRegion.network.flowLogs.retentionDays] : []),
    ...("logDays" in database ? [database.logDays] : []),
    cluster.execLogDays,
    ...Object.values(observability?.canaries ?? {}).map(({ retentionDays }) => retentionDays),
    ...[...Object.values(services), ...Object.values(jobs)].map(({ logs }) => logs.retentionDays),
  ];
}
