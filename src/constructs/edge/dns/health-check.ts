import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Route53HealthCheck } from "@cdktf/provider-aws/lib/route53-health-check";
import { Construct } from "constructs";

export interface HealthCheckProps {
  /** Of the alarm, and in the check's Name tag. */
  readonly name: string;
  readonly domain: string;
  readonly path: string;
  readonly intervalSeconds: number;
  /** So many checks in a row must fail, or pass again. */
  readonly failureThreshold: number;
  /** From where it is checked. */
  readonly regions: readonly string[];
  readonly alarm: { readonly minutes: number };
}

/**
 * Whether people elsewhere in the world are answered, asked by Route 53 over HTTPS: a status of 2xx or 3xx within
 * four seconds. It stands in us-east-1, the one region that has its metric.
 *
 * Monthly cost: $1.60 for a distribution or load balancer of AWS: $0.50, $1 for HTTPS and $0.10 for the alarm; $1 more
 * for checks every 10 seconds.
 * @example new HealthCheck(usEast1, "health-api", { name: "dougust-prod-health-api", domain: "api.dougust.example", … });
 */
export class HealthCheck extends Construct {
  constructor(scope: Construct, id: string, props: HealthCheckProps) {
    super(scope, id);
    const check = new Route53HealthCheck(this, "Resource", {
      type: "HTTPS",
      fqdn: props.domain,
      port: 443,
      resourcePath: props.path,
      enableSni: true,
      requestInterval: props.intervalSeconds,
      failureThreshold: props.failureThreshold,
      regions: [...props.regions],
      tags: { Name: props.name },
    });
    new CloudwatchMetricAlarm(this, "alarm", {
      alarmName: props.name,
      alarmDescription: `https://${props.domain}${props.path} does not answer people elsewhere for ${props.alarm.minutes} min`,
      namespace: "AWS/Route53",
      metricName: "HealthCheckStatus",
      dimensions: { HealthCheckId: check.id },
      statistic: "Minimum",
      period: 60,
      evaluationPeriods: props.alarm.minutes,
      comparisonOperator: "LessThanThreshold",
      threshold: 1,
      // a check that tells nothing is as bad as one that fails
      treatMissingData: "breaching",
    });
  }
}
