import { CloudwatchLogMetricFilter } from "@cdktf/provider-aws/lib/cloudwatch-log-metric-filter";
import { Construct } from "constructs";
import type { Computed } from "../../observability/metrics/metric";

export interface HeartbeatProps {
  /** Of the job: it begins the name of the metric. */
  readonly name: string;
  readonly namespace: string;
  readonly logGroup: string;
  /** What the job writes to its log when it is done. */
  readonly line: string;
}

/**
 * Counts how often a job tells that it is done. Whatever keeps it from that shows as silence: it failed, it never started,
 * or nobody scheduled it.
 *
 * Monthly cost in us-east-1: $0.30 for the metric while it has data.
 * @example new Heartbeat(this, "heartbeat", { name: "dougust-prod-export", namespace: "dougust/prod", logGroup, line: "export finished" });
 */
export class Heartbeat extends Construct {
  /** How often the job was done; before its first time it was never, too. */
  readonly finished: Computed;

  constructor(scope: Construct, id: string, { name, namespace, logGroup, line }: HeartbeatProps) {
    super(scope, id);
    const metric = { name: `${name}-finished`, namespace };
    new CloudwatchLogMetricFilter(this, "Resource", {
      name: metric.name,
      logGroupName: logGroup,
      pattern: `"${line}"`,
      // without a default: silence has to be missing data
      metricTransformation: { ...metric, value: "1" },
    });
    this.finished = {
      label: "finished",
      // a period without data, of a day as of an hour, is one with none: left missing, CloudWatch would look further back for some, and be late
      expression: "FILL(told, 0)",
      metrics: { told: { ...metric, dimensions: {}, statistic: "Sum" } },
    };
  }
}
