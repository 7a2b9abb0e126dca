import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";

export interface TrafficAlarmsProps {
  /** Begins the alarms' names. */
  readonly name: string;
  readonly loadBalancer: string;
  /** The target groups to watch, as CloudWatch calls them. */
  readonly targetGroups: readonly [string, ...string[]];
  readonly serverErrors?: {
    readonly threshold: number;
    readonly unit: "count" | "percent";
    readonly minutes: number;
  };
  readonly unhealthyHosts?: { readonly threshold: number; readonly minutes: number };
}

/**
 * Alarms on what a load balancer sees of a service; deployments watch them and roll back.
 *
 * Monthly cost: $0.10 per metric of an alarm.
 * @example new TrafficAlarms(this, "alarms", { name: "dougust-dev-api", loadBalancer: lb.arnSuffix, targetGroups: [group.arnSuffix], serverErrors: { threshold: 10, unit: "count", minutes: 5 } });
 */
export class TrafficAlarms extends Construct {
  readonly names: readonly string[];

  constructor(scope: Construct, id: string, props: TrafficAlarmsProps) {
    super(scope, id);
    this.names = [
      ...(props.serverErrors ? [this.addServerErrors(props, props.serverErrors)] : []),
      ...(props.unhealthyHosts ? [this.addUnhealthyHosts(props, props.unhealthyHosts)] : []),
    ];
  }

  private addServerErrors(
    props: TrafficAlarmsProps,
    { threshold, unit, minutes }: NonNullable<TrafficAlarmsProps["serverErrors"]>,
  ): string {
    const errors = props.targetGroups.map((_, n) => `errors${n}`).join(" + ");
    const requests = props.targetGroups.map((_, n) => `requests${n}`).join(" + ");
    return new CloudwatchMetricAlarm(this, "server-errors", {
      alarmName: `${props.name}-server-errors`,
      alarmDescription: `Answers with status 5xx: more than ${threshold} ${unit === "percent" ? "per cent" : "in a period"}`,
      comparisonOperator: "GreaterThanThreshold",
      threshold,
      evaluationPeriods: 1,
      // no answer at all is no error; unhealthy hosts have an alarm of their own
      treatMissingData: "notBreaching",
      metricQuery: [
        ...metricsOf(props, "errors", "HTTPCode_Target_5XX_Count", minutes),
        ...(unit === "percent" ? metricsOf(props, "requests", "RequestCount", minutes) : []),
        {
          id: "result",
          label: "5xx",
          returnData: true,
          // a target group without traffic has no data, and IF keeps a quiet minute from dividing by zero
          expression:
            unit === "percent" ? `IF(${requests} > 0, 100 * (${errors}) / (${requests}), 0)` : errors,
        },
      ],
    }).alarmName;
  }

  private addUnhealthyHosts(
    { name, loadBalancer, targetGroups }: TrafficAlarmsProps,
    { threshold, minutes }: NonNullable<TrafficAlarmsProps["unhealthyHosts"]>,
  ): string {
    return new CloudwatchMetricAlarm(this, "unhealthy-hosts", {
      alarmName: `${name}-unhealthy-hosts`,
      alarmDescription: `More than ${threshold} tasks fail the load balancer's health check`,
      namespace: "AWS/ApplicationELB",
      metricName: "UnHealthyHostCount",
      dimensions: { LoadBalancer: loadBalancer, TargetGroup: targetGroups[0] },
      statistic: "Maximum",
      comparisonOperator: "GreaterThanThreshold",
      threshold,
      period: 60,
      evaluationPeriods: minutes,
      // no tasks are no unhealthy tasks
      treatMissingData: "notBreaching",
    }).alarmName;
  }
}

function metricsOf(
  { loadBalancer, targetGroups }: TrafficAlarmsProps,
  prefix: string,
  metricName: string,
  minutes: number,
) {
  return targetGroups.map((targetGroup, n) => ({
    id: `${prefix}${n}`,
    returnData: false,
    metric: {
      namespace: "AWS/ApplicationELB",
      metricName,
      dimensions: { LoadBalancer: loadBalancer, TargetGroup: targetGroup },
      stat: "Sum",
      period: minutes * 60,
    },
  }));
}
