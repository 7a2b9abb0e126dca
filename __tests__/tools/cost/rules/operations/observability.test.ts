import type { Values } from "../../../../../tools/cost/resources";
import { costs, items, loadWith } from "../../../../support/cost";

const alarm = (values: Values) => items({ "aws_cloudwatch_metric_alarm.a": values })["metrics of alarms"];

test("an alarm costs each metric that it looks at", () => {
  expect(alarm({ metric_name: "CPUUtilization", period: 60 })).toBe(0.1);
  const query = { metric: { metric_name: "a", period: 60 } };
  expect(alarm({ metric_query: [query, query, { expression: "a / b" }] })).toBe(0.2);
});

test("an alarm that looks several times a minute costs three times as much", () => {
  expect(alarm({ metric_name: "CPUUtilization", period: 10 })).toBe(0.3);
  expect(alarm({ metric_query: [{ metric: { metric_name: "a", period: 10 } }] })).toBe(0.3);
});

test("a band around a metric is two metrics more", () => {
  expect(alarm({ metric_query: [{ metric: { period: 60 } }], threshold_metric_id: "band" })).toBe(0.3);
});

test("Container Insights counts metrics of the cluster and of each of its services", () => {
  const cluster = (value: string) =>
    items({
      "aws_ecs_cluster.c": { setting: [{ name: "containerInsights", value }] },
      "aws_ecs_cluster_capacity_providers.c": {},
      "aws_ecs_service.api": { cluster: "${aws_ecs_cluster.c.id}", desired_count: 0 },
      "aws_ecs_service.other": { cluster: "${aws_ecs_cluster.d.id}", desired_count: 0 },
    });
  expect(cluster("enabled")).toEqual({ "metrics of Container Insights": 11.1 });
  expect(cluster("disabled")).toEqual({});
});

test("a policy that tracks a target makes two alarms", () => {
  const policy = (policy_type: string) => items({ "aws_appautoscaling_policy.p": { policy_type } });
  expect(policy("TargetTrackingScaling")).toEqual({ "alarms of scaling": 0.2 });
  expect(policy("StepScaling")).toEqual({});
});

test.each([
  ["aws_cloudwatch_composite_alarm", 0.5],
  ["aws_cloudwatch_dashboard", 3],
  ["aws_cloudwatch_log_metric_filter", 0.3],
  ["aws_s3_bucket_metric", 4.8],
  ["aws_cloudfront_monitoring_subscription", 2.4],
])("%s costs $%d", (type, usd) => {
  expect(Object.values(items({ [`${type}.a`]: {} }))).toEqual([usd]);
});

test.each([
  ["rate(5 minutes)", 10.51],
  ["rate(1 hour)", 0.88],
  ["rate(1 minute)", 52.56],
])("a canary that runs at %s costs $%d, and its function", (expression, usd) => {
  expect(items({ "aws_synthetics_canary.c": { schedule: { expression } } })).toMatchObject({ runs: usd });
});

test("traces cost the share of requests that is traced, but for the first 100,000", () => {
  const load = loadWith({ requestsMillions: 50 });
  expect(items({ "aws_xray_sampling_rule.r": { fixed_rate: 0.05 } }, load)).toEqual({ traces: 12 });
});

test("the rules of two regions share the requests, and what is free", () => {
  const two = {
    "aws_xray_sampling_rule.r": { fixed_rate: 0.01 },
    "aws_xray_sampling_rule.s": { fixed_rate: 0.01, provider: "aws.there" },
  };
  const { lines } = costs(two, loadWith({ requestsMillions: 1_000 }), "eu-west-1");
  // ten million traces at $5 a million, but for the first 100,000
  expect(lines.map(({ usd }) => usd)).toEqual([24.75, 24.75]);
});

test("a group whose traces are analyzed pays for each of them", () => {
  const group = (insights_enabled: boolean) =>
    items(
      {
        "aws_xray_sampling_rule.r": { fixed_rate: 0.05 },
        "aws_xray_group.g": { insights_configuration: { insights_enabled } },
      },
      loadWith({ requestsMillions: 100 }),
    );
  expect(group(true)).toHaveProperty("traces analyzed", 5);
  expect(group(false)).not.toHaveProperty("traces analyzed");
});
