import { CloudwatchLogMetricFilter } from "@cdktf/provider-aws/lib/cloudwatch-log-metric-filter";
import { Construct } from "constructs";
import { type TrailEventName, trailEvents } from "../../../audit/trail-events";
import { Alarm } from "../../observability/alarm";

export interface TrailAlarmsProps {
  /** Begins the names of filters and alarms, and is the namespace of their metrics. */
  readonly name: string;
  readonly logGroup: string;
  /** What is watched, and how often it happens within five minutes before somebody is told. */
  readonly events: Readonly<Partial<Record<TrailEventName, number>>>;
  readonly topicArn: string;
}

/**
 * Tells a topic when something happens in the account that people should know of.
 *
 * Monthly cost: $0.10 for each alarm; its metric, $0.30 in full, counts only in the hours in which something happened.
 * @example new TrailAlarms(this, "alarms", { name: "dougust-account", logGroup: trail.logGroup, events: { "root-use": 1 }, topicArn });
 */
export class TrailAlarms extends Construct {
  constructor(scope: Construct, id: string, { events, ...props }: TrailAlarmsProps) {
    super(scope, id);
    for (const [event, times] of Object.entries(events) as [TrailEventName, number][]) {
      this.addAlarm(event, times, props);
    }
  }

  private addAlarm(
    event: TrailEventName,
    times: number,
    { name: prefix, logGroup, topicArn }: Omit<TrailAlarmsProps, "events">,
  ): void {
    const { pattern, says } = trailEvents[event];
    const name = `${prefix}-${event}`;
    const { metricTransformation: metric } = new CloudwatchLogMetricFilter(this, event, {
      name,
      logGroupName: logGroup,
      pattern,
      metricTransformation: { name: event, namespace: prefix, value: "1" },
    });
    new Alarm(this, `${event}-alarm`, {
      name,
      description: `${prefix}: ${says}, ${often(times)}; see docs/runbooks/audit-alarm.md`,
      series: { namespace: metric.namespace, name: metric.name, dimensions: {}, statistic: "Sum" },
      alarms: "above",
      threshold: times - 1,
      periodSeconds: 300,
      periods: 1,
      // the metric is there only when it happened
      missing: "notBreaching",
      topicArns: [topicArn],
    });
  }
}

function often(times: number): string {
  return times === 1 ? "at least once in five minutes" : `${times} times or more in five minutes`;
}
