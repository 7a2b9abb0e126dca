import { CloudWatchLogsClient, DescribeMetricFiltersCommand } from "@aws-sdk/client-cloudwatch-logs";
import type { logQuantities } from "../../../../../src/alarms/quantities/logs";
import { clientOptions } from "../../../emulated";
import { environmentOf } from "../../environment";
import type { Telling } from "./telling";

/** How what is watched of logs comes to CloudWatch: by the filter that stands at the log, into the metric that it names. */
export const logTellings: Readonly<Record<keyof typeof logQuantities, Telling>> = {
  "logged-errors": async ({ cloud, stack }, { of = "" }, level) => {
    const logGroupName = environmentOf(stack).services[of]?.logs.group;
    if (logGroupName === undefined) {
      return undefined;
    }
    const client = new CloudWatchLogsClient(clientOptions(cloud, stack));
    const { metricFilters = [] } = await client.send(new DescribeMetricFiltersCommand({ logGroupName }));
    return metricFilters
      .flatMap(({ metricTransformations = [] }) => metricTransformations)
      .map(({ metricNamespace = "", metricName = "" }) => ({
        namespace: metricNamespace,
        name: metricName,
        dimensions: {},
        value: level,
        unit: "None" as const,
      }));
  },
};
