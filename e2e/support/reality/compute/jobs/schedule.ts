import { CloudWatchLogsClient, DescribeMetricFiltersCommand } from "@aws-sdk/client-cloudwatch-logs";
import { GetScheduleCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import type { WrittenStack } from "../../../../../local/stacks";
import type { Environment } from "../../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../../emulated";
import { environmentOf, only } from "../../environment";
import { expectSame } from "../../expect-same";
import { readPlacement, wantedPlacement } from "../tasks";

type Job = Environment["jobs"][string];
type Schedule = NonNullable<Job["schedule"]>;

/** A job starts when its data says, in its place, and its success is watched. */
export async function expectSchedule(
  cloud: Cloud,
  stack: WrittenStack,
  job: Job,
  schedule: Schedule,
): Promise<void> {
  const { cluster, system, environment } = environmentOf(stack);
  expectSame(`schedule ${schedule.name}`, await readSchedule(cloud, stack, schedule.name), {
    state: "ENABLED",
    expression: schedule.expression,
    timezone: schedule.timezone,
    retries: schedule.retries,
    maxAgeMinutes: schedule.maxAgeMinutes,
    cluster: cluster.name,
    // of whichever revision is the newest
    task: job.family,
    deadLetters: schedule.deadLetterName,
    ...wantedPlacement(stack, job),
  });
  if (schedule.heartbeat) {
    expectSame(`heartbeat of ${schedule.name}`, await readHeartbeat(cloud, stack, job), {
      pattern: `"${schedule.heartbeat.line}"`,
      metric: `${schedule.name}-finished`,
      namespace: `${system}/${environment}`,
    });
  }
}

async function readSchedule(cloud: Cloud, stack: WrittenStack, name: string) {
  const scheduler = new SchedulerClient(clientOptions(cloud, stack));
  const found = await scheduler.send(new GetScheduleCommand({ GroupName: name, Name: name }));
  const { Arn, EcsParameters, RetryPolicy, DeadLetterConfig } = found.Target ?? {};
  const { Subnets, SecurityGroups } = EcsParameters?.NetworkConfiguration?.awsvpcConfiguration ?? {};
  return {
    state: found.State,
    expression: found.ScheduleExpression,
    timezone: found.ScheduleExpressionTimezone,
    retries: RetryPolicy?.MaximumRetryAttempts,
    maxAgeMinutes: (RetryPolicy?.MaximumEventAgeInSeconds ?? 0) / 60,
    cluster: Arn?.split("/").at(-1),
    task: EcsParameters?.TaskDefinitionArn?.split("/").at(-1),
    deadLetters: DeadLetterConfig?.Arn?.split(":").at(-1),
    ...(await readPlacement(cloud, stack, { subnets: Subnets, securityGroups: SecurityGroups })),
  };
}

/** The line that is counted, and as what. */
async function readHeartbeat(cloud: Cloud, stack: WrittenStack, { logs }: Job) {
  const cloudWatchLogs = new CloudWatchLogsClient(clientOptions(cloud, stack));
  const { metricFilters } = await cloudWatchLogs.send(
    new DescribeMetricFiltersCommand({ logGroupName: logs.group }),
  );
  const filter = only(metricFilters, `metric filter of ${logs.group}`);
  const metric = only(filter.metricTransformations, `metric of ${filter.filterName}`);
  return { pattern: filter.filterPattern, metric: metric.metricName, namespace: metric.metricNamespace };
}
