import {
  CloudWatchClient,
  type CompositeAlarm,
  type MetricAlarm,
  paginateDescribeAlarms,
} from "@aws-sdk/client-cloudwatch";
import type { Observability } from "../../../../src/config/schema/names/observability-names";
import { clientOptions } from "../../emulated";
import type { Site } from "./faults/telling";

/** An environment's alarms in one region, by their ids in the data, as CloudWatch has them. */
export interface DeployedAlarms {
  readonly alarms: Readonly<Record<string, DeployedAlarm>>;
  readonly composites: Readonly<Record<string, CompositeAlarm>>;
}

/** An alarm of the data: the one that tells, and those that watch, which are several where one could not watch all. */
export interface DeployedAlarm {
  readonly telling: MetricAlarm | CompositeAlarm;
  readonly watching: readonly MetricAlarm[];
}

/** Those of the data that are deployed in the region. */
export async function deployedAlarms(
  { cloud, stack }: Site,
  { alarms, composites }: Observability,
): Promise<DeployedAlarms> {
  const cloudwatch = new CloudWatchClient(clientOptions(cloud, stack));
  const prefix = commonStart(
    [...Object.values(alarms), ...Object.values(composites)].map(({ name }) => name),
  );
  const metric: MetricAlarm[] = [];
  const composite: CompositeAlarm[] = [];
  for await (const page of paginateDescribeAlarms(
    { client: cloudwatch },
    { AlarmNamePrefix: prefix, AlarmTypes: ["MetricAlarm", "CompositeAlarm"] },
  )) {
    metric.push(...(page.MetricAlarms ?? []));
    composite.push(...(page.CompositeAlarms ?? []));
  }
  const named = <T extends { readonly AlarmName?: string }>(all: readonly T[], name: string) =>
    all.find(({ AlarmName }) => AlarmName === name);
  const alarm = (name: string): DeployedAlarm | undefined => {
    const own = named(metric, name);
    const joined = named(composite, `${name}-any`);
    const parts = metric.filter(({ AlarmName = "" }) => AlarmName.startsWith(`${name}-part-`));
    return own ? { telling: own, watching: [own] } : joined && { telling: joined, watching: parts };
  };
  return { alarms: byId(alarms, alarm), composites: byId(composites, (name) => named(composite, name)) };
}

function byId<T>(
  data: Readonly<Record<string, { readonly name: string }>>,
  find: (name: string) => T | undefined,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(data).flatMap(([id, { name }]) => {
      const found = find(name);
      return found ? [[id, found] as const] : [];
    }),
  );
}

/** With what all texts begin. */
function commonStart([first = "", ...others]: readonly string[]): string {
  const length = [...first].findIndex((_, at) => others.some((other) => other[at] !== first[at]));
  return length === -1 ? first : first.slice(0, length);
}

/** How bad is what the deployed ones tell of by themselves. */
export function severitiesOf({ alarms, composites }: Observability, deployed: DeployedAlarms): Set<string> {
  const there = Object.keys({ ...deployed.alarms, ...deployed.composites });
  const all = { ...alarms, ...composites };
  return new Set(there.flatMap((id) => all[id]?.severity ?? []));
}

/** All that tell, by the ids of the data. */
export function telling({
  alarms,
  composites,
}: DeployedAlarms): Record<string, MetricAlarm | CompositeAlarm> {
  const alone = Object.entries(alarms).map(([id, alarm]) => [id, alarm.telling] as const);
  return { ...Object.fromEntries(alone), ...composites };
}
