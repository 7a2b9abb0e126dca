import { CloudwatchLogMetricFilter } from "@cdktf/provider-aws/lib/cloudwatch-log-metric-filter";
import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";

export interface HeartbeatProps {
  /** Of the job: it begins the names of metric and alarm. */
  readonly name: string;
  readonly namespace: string;
  readonly logGroup: string;
  /** What the job writes to its log when it is done. */
  readonly line: string;
  /** Whole days, 7 at most. */
  readonly missedAfterDays: number;
}

/**
 * Alarms when a job has not told for days that it is done, whatever the reason: it failed, it never started, or nobody
 * scheduled it. From its creation until the first success it alarms too.
 *
 * An alarm looks back seven days at most, and one that looks back more than a day is evaluated every hour, over whole
 * hours: a weekly job has until the end of the hour in which it was done a week before. Source: CloudWatch User Guide,
 * "Alarm evaluation"; CloudWatch API Reference, PutMetricAlarm, Period.
 *
 * Monthly cost in us-east-1: $0.10 for the alarm, $0.30 for the metric while it has data.
 * @example new Heartbeat(this, "heartbeat", { name: "dougust-prod-export", namespace: "dougust/prod", logGroup, line: "export finished", missedAfterDays: 7 });
 */
export class Heartbeat extends Construct {
  constructor(scope: Construct, id: string, props: HeartbeatProps) {
    super(scope, id);
    const metric = { name: `${props.name}-finished`, namespace: props.namespace };
    new CloudwatchLogMetricFilter(this, "Resource", {
      name: metric.name,
      logGroupName: props.logGroup,
      pattern: `"${props.line}"`,
      // without a default: silence has to be missing data
      metricTransformation: { ...metric, value: "1" },
    });
    new CloudwatchMetricAlarm(this, "alarm", {
      alarmName: `${props.name}-missed`,
      alarmDescription: `${props.name} has not told "${props.line}" for ${props.missedAfterDays} days`,
      metricQuery: [
        {
          id: "told",
          metric: { namespace: metric.namespace, metricName: metric.name, stat: "Sum", period: 86_400 },
          returnData: false,
        },
        // days without data are days with none: left missing, CloudWatch would look further back for some, and be late
        { id: "result", label: "finished", expression: "FILL(told, 0)", returnData: true },
      ],
      evaluationPeriods: props.missedAfterDays,
      comparisonOperator: "LessThanThreshold",
      threshold: 1,
      treatMissingData: "breaching",
    });
  }
}
