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
    const errors = metricsOf(props, {
      prefix: "errors",
      metricName: "HTTPCode_Target_5XX_Count",
      stat: "Sum",
      minutes,
    });
    const requests = metricsOf(props, {
      prefix: "requests",
      metricName: "RequestCount",
      stat: "Sum",
      minutes,
    });
    const share = `IF(${sum(requests)} > 0, 100 * (${sum(errors)}) / (${sum(requests)}), 0)`;
    return new CloudwatchMetricAlarm(this, "server-errors", {
      alarmName: `${props.name}-server-errors`,
      alarmDescription: `Answers with status 5xx: more than ${threshold}${unit === "percent" ? " per cent" : ""} within ${minutes} min`,
      comparisonOperator: "GreaterThanThreshold",
      threshold,
      evaluationPeriods: 1,
      // no answer at all is no error; unhealthy hosts have an alarm of their own
      treatMissingData: "notBreaching",
      metricQuery:
        unit === "percent"
          ? [...errors, ...requests, result("5xx, per cent", share)]
          : [...errors, result("5xx", sum(errors))],
    }).alarmName;
  }

  private addUnhealthyHosts(
    props: TrafficAlarmsProps,
    { threshold, minutes }: NonNullable<TrafficAlarmsProps["unhealthyHosts"]>,
  ): string {
    const hosts = metricsOf(props, {
      prefix: "hosts",
      metricName: "UnHealthyHostCount",
      stat: "Maximum",
      minutes: 1,
    });
    return new CloudwatchMetricAlarm(this, "unhealthy-hosts", {
      alarmName: `${props.name}-unhealthy-hosts`,
      alarmDescription: `More than ${threshold} tasks fail the load balancer's health check`,
      comparisonOperator: "GreaterThanThreshold",
      threshold,
      evaluationPeriods: minutes,
      // no tasks are no unhealthy tasks
      treatMissingData: "notBreaching",
      metricQuery: [...hosts, result("unhealthy hosts", sum(hosts))],
    }).alarmName;
  }
}

/** The same metric of every target group. */
function metricsOf(
  { loadBalancer, targetGroups }: TrafficAlarmsProps,
  {
    prefix,
    metricName,
    stat,
    minutes,
  }: { prefix: string; metricName: string; stat: string; minutes: number },
) {
  return targetGroups.map((targetGroup, n) => ({
    id: `${prefix}${n}`,
    returnData: false,
    metric: {
      namespace: "AWS/ApplicationELB",
      metricName,
      dimensions: { LoadBalancer: loadBalancer, TargetGroup: targetGroup },
      stat,
      period: minutes * 60,
    },
  }));
}

/** All of them together: a target group without traffic has no data, which would leave the sum without any. */
function sum(metrics: readonly { readonly id: string }[]): string {
  return metrics.map(({ id }) => `FILL(${id}, 0)`).join(" + ");
}

function result(label: string, expression: string) {
  return { id: "result", label, returnData: true, expression };
}
