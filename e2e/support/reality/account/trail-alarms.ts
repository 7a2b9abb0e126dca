import { CloudWatchClient, DescribeAlarmsCommand } from "@aws-sdk/client-cloudwatch";
import { CloudWatchLogsClient, DescribeMetricFiltersCommand } from "@aws-sdk/client-cloudwatch-logs";
import { type TrailEventName, trailEvents } from "../../../../src/audit/trail-events";
import type { Account } from "../../../../src/config/validate";
import { type Cloud, clientOptions } from "../../emulated";
import { expectSame } from "../expect-same";
import { accountPart } from "./parts";

/** Each event that the account's data names is counted in the trail's log group and watched, and no other is. */
export async function expectTrailAlarms(cloud: Cloud, account: Account): Promise<void> {
  const { trail } = account.audit ?? {};
  if (!trail) {
    return;
  }
  const found = { filters: await filters(cloud, account), alarms: await alarms(cloud, account) };
  const events = Object.entries(trail.tellOf) as [TrailEventName, number][];
  expectSame("events that somebody is told of", found, {
    filters: Object.fromEntries(events.map(([event]) => [event, trailEvents[event].pattern])),
    alarms: Object.fromEntries(events.map(([event, times]) => [event, { times, missing: "notBreaching" }])),
  });
}

async function filters(cloud: Cloud, account: Account) {
  const logs = new CloudWatchLogsClient(clientOptions(cloud, account));
  const logGroupName = `/cloudtrail/${accountPart(account, "trail")}`;
  const { metricFilters = [] } = await logs.send(new DescribeMetricFiltersCommand({ logGroupName }));
  return Object.fromEntries(
    metricFilters.map(({ metricTransformations, filterPattern }) => [
      metricTransformations?.[0]?.metricName,
      filterPattern,
    ]),
  );
}

async function alarms(cloud: Cloud, account: Account) {
  const cloudWatch = new CloudWatchClient(clientOptions(cloud, account));
  const name = accountPart(account, "audit");
  const { MetricAlarms = [] } = await cloudWatch.send(
    new DescribeAlarmsCommand({ AlarmNamePrefix: `${name}-` }),
  );
  for (const { AlarmActions, AlarmName } of MetricAlarms) {
    expectSame(
      `whom ${AlarmName} tells`,
      AlarmActions?.map((arn) => arn.split(":").at(-1)),
      [name],
    );
  }
  return Object.fromEntries(
    MetricAlarms.map(({ MetricName, Threshold = Number.NaN, TreatMissingData }) => [
      MetricName,
      { times: Threshold + 1, missing: TreatMissingData },
    ]),
  );
}
