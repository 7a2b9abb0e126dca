import {
  CloudwatchMetricAlarm,
  type CloudwatchMetricAlarmConfig,
  type CloudwatchMetricAlarmMetricQuery,
} from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { type AlarmTimes, timesOf } from "./alarm-times";
import type { Computed, Metric, Series } from "./metrics/metric";

export interface AlarmProps {
  readonly name: string;
  readonly description: string;
  readonly series: Series;
  /** On which side of the threshold trouble is; the threshold itself is none. */
  readonly alarms: "above" | "below";
  /** In CloudWatch's unit. */
  readonly threshold: number;
  readonly periodSeconds: number;
  /** So many periods in a row. */
  readonly periods: number;
  /** What a period without data means. */
  readonly missing: "breaching" | "notBreaching" | "ignore";
  /** Topics that are told when it begins and when it is over. */
  readonly topicArns: readonly string[];
}

/**
 * Watches one series of values.
 *
 * Monthly cost in us-east-1: $0.10 for each metric that the series is made of.
 * @example new Alarm(this, "app-cpu", { name: "dougust-prod-app-cpu", series: service.metrics.cpu, alarms: "above", threshold: 80, … });
 */
export class Alarm extends Construct {
  readonly name: string;
  readonly arn: string;
  readonly ready: ITerraformDependable;
  readonly times: AlarmTimes;
  /** What it watches, as a dashboard draws it. */
  readonly watched: Pick<AlarmProps, "series" | "threshold" | "periodSeconds">;

  constructor(scope: Construct, id: string, props: AlarmProps) {
    super(scope, id);
    const topics = props.topicArns.length > 0 ? [...props.topicArns] : undefined;
    const alarm = new CloudwatchMetricAlarm(this, "Resource", {
      alarmName: props.name,
      alarmDescription: props.description,
      ...watched(props.series, props.periodSeconds),
      comparisonOperator: props.alarms === "above" ? "GreaterThanThreshold" : "LessThanThreshold",
      threshold: props.threshold,
      evaluationPeriods: props.periods,
      treatMissingData: props.missing,
      alarmActions: topics,
      // so that a pager closes what it opened
      okActions: topics,
    });
    this.name = alarm.alarmName;
    this.arn = alarm.arn;
    this.ready = alarm;
    this.times = timesOf(props);
    this.watched = { ...props, series: drawn(props.series) };
  }
}

function watched(series: Series, period: number): Partial<CloudwatchMetricAlarmConfig> {
  if ("expression" in series) {
    return { metricQuery: queries(series, period) };
  }
  const { namespace, name: metricName, dimensions, statistic } = series;
  return {
    namespace,
    metricName,
    ...dimensioned(dimensions),
    period,
    ...(isPercentile(statistic) ? { extendedStatistic: statistic } : { statistic }),
  };
}

function drawn(series: Series): Series {
  return "expression" in series ? (series.drawn ?? series) : series;
}

function isPercentile(statistic: Metric["statistic"]): boolean {
  return statistic.startsWith("p");
}

function queries(
  { metrics, expression, label }: Computed,
  period: number,
): CloudwatchMetricAlarmMetricQuery[] {
  return [
    ...Object.entries(metrics).map(([id, { namespace, name, dimensions, statistic }]) => ({
      id,
      returnData: false,
      metric: { namespace, metricName: name, ...dimensioned(dimensions), stat: statistic, period },
    })),
    { id: "result", label, returnData: true, expression },
  ];
}

/** What logs tell has no dimension. */
function dimensioned(dimensions: Metric["dimensions"]) {
  return Object.keys(dimensions).length > 0 ? { dimensions: { ...dimensions } } : {};
}
