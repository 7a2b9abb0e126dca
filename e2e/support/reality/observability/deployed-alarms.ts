import {
  CloudWatchClient,
  type CompositeAlarm,
  DescribeAlarmsCommand,
  type MetricAlarm,
} from "@aws-sdk/client-cloudwatch";
import type { Observability } from "../../../../src/config/schema/names/observability-names";
import { clientOptions } from "../../emulated";
import type { Site } from "./faults/telling";

/** An environment's alarms in one region, by their ids in the data, as CloudWatch has them. */
export interface DeployedAlarms {
  readonly alarms: Readonly<Record<string, MetricAlarm>>;
  readonly composites: Readonly<Record<string, CompositeAlarm>>;
}

/** Those of the data that are deployed in the region. */
export async function deployedAlarms(
  { cloud, stack }: Site,
  { alarms, composites }: Observability,
): Promise<DeployedAlarms> {
  const cloudwatch = new CloudWatchClient(clientOptions(cloud, stack));
  const { MetricAlarms = [], CompositeAlarms = [] } = await cloudwatch.send(
    new DescribeAlarmsCommand({
      AlarmNames: [...Object.values(alarms), ...Object.values(composites)].map(({ name }) => name),
      AlarmTypes: ["MetricAlarm", "CompositeAlarm"],
      MaxRecords: 100,
    }),
  );
  return { alarms: byId(alarms, MetricAlarms), composites: byId(composites, CompositeAlarms) };
}

function byId<T extends { readonly AlarmName?: string }>(
  data: Readonly<Record<string, { readonly name: string }>>,
  found: readonly T[],
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(data).flatMap(([id, { name }]) => {
      const alarm = found.find(({ AlarmName }) => AlarmName === name);
      return alarm ? [[id, alarm]] : [];
    }),
  );
}
