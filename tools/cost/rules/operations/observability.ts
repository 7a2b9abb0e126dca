import { habits } from "../../assumptions/habits";
import { type Line, lineOf } from "../../line";
import { blocks, type Resource, type Values } from "../../resources";
import type { Rules } from "../rule";

/** CloudWatch without its logs, and X-Ray. */
export const observabilityRules: Rules = {
  aws_cloudwatch_metric_alarm: (alarm) => {
    const metrics = metricsOf(alarm.values);
    const isFast = [alarm.values, ...metrics].some(({ period }) => Number(period) < 60);
    // a band around a metric is two more
    const quantity = Math.max(1, metrics.length) + (alarm.values.threshold_metric_id ? 2 : 0);
    return [line(alarm, "metrics of alarms", isFast ? "alarm high-resolution" : "alarm", quantity)];
  },
  aws_cloudwatch_composite_alarm: (alarm) => [line(alarm, "composite alarms", "alarm composite", 1)],
  // Application Auto Scaling makes two alarms for each
  aws_appautoscaling_policy: (policy) =>
    policy.values.policy_type === "TargetTrackingScaling"
      ? [line(policy, "alarms of scaling", "alarm", 2)]
      : [],
  aws_cloudwatch_dashboard: (dashboard) => [line(dashboard, "dashboards", "dashboard", 1)],
  aws_cloudwatch_log_metric_filter: (filter) => [line(filter, "metrics of logs", "metric", 1)],
  aws_s3_bucket_metric: (metric) => [line(metric, "metrics of requests", "metric", habits.requestMetrics)],
  aws_cloudfront_monitoring_subscription: (subscription) => [
    line(subscription, "further metrics of the distribution", "metric", 8),
  ],
  aws_ecs_cluster: (cluster, { resources }) => {
    const isWatched = blocks(cluster.values.setting).some(
      ({ name, value }) => name === "containerInsights" && value !== "disabled",
    );
    const services = resources
      .ofType("aws_ecs_service")
      .filter(({ values }) => resources.referredTo(values.cluster) === cluster).length;
    const metrics = habits.insights.cluster + services * habits.insights.service;
    return isWatched ? [line(cluster, "metrics of Container Insights", "metric", metrics)] : [];
  },
  aws_synthetics_canary: (canary) => {
    const [{ expression } = {}] = blocks(canary.values.schedule);
    const runs = runsOf(String(expression));
    return [
      line(canary, "runs", "canary-runs", runs),
      line(canary, "runs of their function", "canary-seconds", runs * habits.canarySeconds),
    ];
  },
  aws_xray_sampling_rule: (rule, { load }) => [
    line(rule, "traces", "traces", load.requestsMillions * Number(rule.values.fixed_rate)),
  ],
  aws_xray_group: (group) => {
    const isAnalyzed = blocks(group.values.insights_configuration).some(
      ({ insights_enabled }) => insights_enabled,
    );
    return isAnalyzed ? [line(group, "traces analyzed", "traces-insights", 0)] : [];
  },
};

function line(resource: Resource, item: string, price: string, quantity: number): Line {
  return lineOf("observability", resource, { item, price, quantity });
}

/** The metrics that an alarm's arithmetic reads; none where it has none. */
function metricsOf({ metric_query }: Values): Values[] {
  return blocks(metric_query).flatMap(({ metric }) => blocks(metric));
}

/** Runs a month of `rate(5 minutes)`; once an hour where another way of saying it is not understood. */
function runsOf(expression: string): number {
  const [, number = "60", unit = "minutes"] = /^rate\((\d+) (minute|hour)s?\)$/.exec(expression) ?? [];
  return (730 * 60) / (Number(number) * (unit === "hour" ? 60 : 1));
}
