import { CloudWatchLogsClient, DescribeMetricFiltersCommand } from "@aws-sdk/client-cloudwatch-logs";
import type { jobQuantities } from "../../../../../src/alarms/quantities/jobs";
import { clientOptions } from "../../../emulated";
import { environmentOf, only } from "../../environment";
import { ofQueue, waiting } from "./queues";
import type { Telling } from "./telling";

/** What a filter counts in a job's log, and what SQS tells of the starts that were given up. */
export const jobTellings: Readonly<Record<keyof typeof jobQuantities, Telling>> = {
  "job-finished": async ({ cloud, stack }, { of = "" }, level) => {
    const job = environmentOf(stack).jobs[of];
    if (!job) {
      return undefined;
    }
    const logs = new CloudWatchLogsClient(clientOptions(cloud, stack));
    const { metricFilters } = await logs.send(
      new DescribeMetricFiltersCommand({ logGroupName: job.logs.group }),
    );
    const { metricTransformations } = only(
      metricFilters?.filter(({ filterName }) => filterName?.endsWith("-finished")),
      `filter of ${job.logs.group}`,
    );
    const { metricName = "", metricNamespace = "" } = only(metricTransformations, `metric of ${of}`);
    return [{ namespace: metricNamespace, name: metricName, dimensions: {}, value: level, unit: "None" }];
  },
  "missed-starts": (site, { of = "" }, level) =>
    ofQueue(site, environmentOf(site.stack).jobs[of]?.schedule?.deadLetterName, waiting(level)),
};
