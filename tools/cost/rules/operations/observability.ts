import { habits } from "../../assumptions/habits";
import { type Line, lineOf } from "../../line";
import { blocks, type Resource, type Values } from "../../resources";
import { numberOf, UnknownCost } from "../../unknown";
import { type Rules, type Surroundings, shareOf } from "../rule";

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
    const runs = runsOf(expression);
    return [
      line(canary, "runs", "canary-runs", runs),
      line(canary, "runs of their function", "canary-seconds", runs * habits.canarySeconds),
    ];
  },
  aws_xray_sampling_rule: (rule, around) => [
    lineOf("observability", rule, {
      item: "traces",
      price: "traces",
      quantity: tracesOf(rule, around),
      of: tracesIn(around),
    }),
  ],
  aws_xray_group: (group, around) => {
    const groups = around.resources.ofType(group.type).filter(isAnalyzed).length;
    return isAnalyzed(group)
      ? [line(group, "traces analyzed", "traces-insights", tracesIn(around) / groups)]
      : [];
  },
};

function line(resource: Resource, item: string, price: string, quantity: number): Line {
  return lineOf("observability", resource, { item, price, quantity });
}

/** Millions of traces that a rule takes of its share of the requests. */
function tracesOf(rule: Resource, around: Surroundings): number {
  return shareOf(around.load.requestsMillions, rule.type, around) * numberOf(rule, "fixed_rate");
}

function tracesIn(around: Surroundings): number {
  const rules = around.resources.ofType("aws_xray_sampling_rule");
  return rules.reduce((sum, rule) => sum + tracesOf(rule, around), 0);
}

function isAnalyzed({ values }: Resource): boolean {
  return blocks(values.insights_configuration).some(({ insights_enabled }) => insights_enabled);
}

/** The metrics that an alarm's arithmetic reads; none where it has none. */
function metricsOf({ metric_query }: Values): Values[] {
  return blocks(metric_query).flatMap(({ metric }) => blocks(metric));
}

/**
 * Runs a month of `rate(5 minutes)`.
 * @throws UnknownCost where it is said in another way
 */
function runsOf(expression: unknown): number {
  const [, number, unit] = /^rate\(([1-9]\d*) (minute|hour)s?\)$/.exec(String(expression)) ?? [];
  if (number === undefined) {
    throw new UnknownCost(
      `"expression" is ${JSON.stringify(expression)}; it is counted as in "rate(5 minutes)"`,
    );
  }
  return (730 * 60) / (Number(number) * (unit === "hour" ? 60 : 1));
}
