import { CloudwatchLogMetricFilter } from "@cdktf/provider-aws/lib/cloudwatch-log-metric-filter";
import { Construct } from "constructs";
import { type LogFormat, logFormats } from "../../../log-formats";
import type { Metric } from "../metrics/metric";

export interface LoggedErrorsProps {
  /** Of the filter and of its metric. */
  readonly name: string;
  readonly namespace: string;
  readonly logGroup: string;
  readonly format: LogFormat;
}

/**
 * Counts the lines of a log that tell an error.
 *
 * Monthly cost in us-east-1: $0.30 for the metric, as long as anything is logged.
 * @example new LoggedErrors(this, "errors", { name: "dougust-prod-api-logged-errors", namespace: "dougust/prod", logGroup: group.name, format: "pino" });
 */
export class LoggedErrors extends Construct {
  readonly metric: Metric;

  constructor(scope: Construct, id: string, { name, namespace, logGroup, format }: LoggedErrorsProps) {
    super(scope, id);
    new CloudwatchLogMetricFilter(this, "Resource", {
      name,
      logGroupName: logGroup,
      pattern: logFormats[format],
      // a log without errors counts none, so that an alarm ends with the errors; one without lines tells nothing
      metricTransformation: { name, namespace, value: "1", defaultValue: "0" },
    });
    this.metric = { namespace, name, dimensions: {}, statistic: "Sum" };
  }
}
