import {
  CloudWatchLogsClient,
  DescribeMetricFiltersCommand,
  DescribeSubscriptionFiltersCommand,
} from "@aws-sdk/client-cloudwatch-logs";
import type { WrittenStack } from "../../../../local/stacks";
import { logFormats } from "../../../../src/log-formats";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf } from "../environment";
import { expectSame } from "../expect-same";

/** Errors in the log of every service are counted as its data says how they are known, and its lines go where it says. */
export async function expectLogFilters(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const { system, environment, services } = environmentOf(stack);
  const client = new CloudWatchLogsClient(clientOptions(cloud, stack));
  for (const { logs, name } of Object.values(services)) {
    const { errors, subscription } = logs;
    const namespace = `${system}/${environment}`;
    expectSame(
      `what counts errors of ${name}`,
      await counters(client, logs.group),
      errors
        ? [{ pattern: logFormats[errors.format], counts: `${namespace} ${errors.metric}`, none: 0 }]
        : [],
    );
    expectSame(
      `where lines of ${name} go`,
      await receivers(client, logs.group),
      subscription ? [{ to: subscription.to, pattern: subscription.pattern ?? "" }] : [],
    );
  }
}

async function counters(client: CloudWatchLogsClient, logGroupName: string) {
  const { metricFilters = [] } = await client.send(new DescribeMetricFiltersCommand({ logGroupName }));
  return metricFilters.flatMap(({ filterPattern, metricTransformations = [] }) =>
    metricTransformations.map(({ metricNamespace, metricName, defaultValue }) => ({
      pattern: filterPattern,
      counts: `${metricNamespace} ${metricName}`,
      none: defaultValue,
    })),
  );
}

async function receivers(client: CloudWatchLogsClient, logGroupName: string) {
  const { subscriptionFilters = [] } = await client.send(
    new DescribeSubscriptionFiltersCommand({ logGroupName }),
  );
  return subscriptionFilters.map(({ destinationArn, filterPattern }) => ({
    to: destinationArn,
    pattern: filterPattern ?? "",
  }));
}
