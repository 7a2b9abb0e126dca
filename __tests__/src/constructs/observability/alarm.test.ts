import { Alarm, type AlarmProps } from "../../../../src/constructs/observability/alarm";
import { synthesized, testStack } from "../../../support/synthesized";

const cpu = {
  namespace: "AWS/ECS",
  name: "CPUUtilization",
  dimensions: { ClusterName: "test-dev", ServiceName: "api" },
  statistic: "Average",
} as const;

function alarm(changes: Partial<AlarmProps> = {}) {
  const stack = testStack();
  new Alarm(stack, "busy", {
    name: "test-dev-busy",
    description: "average CPU of api above 80 percent for 5 min",
    series: cpu,
    alarms: "above",
    threshold: 80,
    periodSeconds: 60,
    periods: 5,
    missing: "notBreaching",
    topicArns: ["arn:topic"],
    ...changes,
  });
  return synthesized(stack).at("aws_cloudwatch_metric_alarm.busy");
}

test("one metric is watched over as many periods as the data says", () => {
  expect(alarm()).toMatchObject({
    alarm_name: "test-dev-busy",
    namespace: "AWS/ECS",
    metric_name: "CPUUtilization",
    dimensions: { ClusterName: "test-dev", ServiceName: "api" },
    statistic: "Average",
    period: 60,
    evaluation_periods: 5,
    comparison_operator: "GreaterThanThreshold",
    threshold: 80,
    treat_missing_data: "notBreaching",
  });
});

test("people are told when it begins and when it is over", () => {
  expect(alarm()).toMatchObject({ alarm_actions: ["arn:topic"], ok_actions: ["arn:topic"] });
  expect(alarm({ topicArns: [] })).not.toHaveProperty("alarm_actions");
});

test("trouble below a threshold is below it, not at it", () => {
  expect(alarm({ alarms: "below", threshold: 1 }).comparison_operator).toBe("LessThanThreshold");
});

test("a percentile is an extended statistic", () => {
  // WHEN
  const slow = alarm({ series: { ...cpu, statistic: "p95" } });
  // THEN
  expect(slow.extended_statistic).toBe("p95");
  expect(slow).not.toHaveProperty("statistic");
});

test("what is computed tells its result alone, of metrics over the same period", () => {
  // WHEN
  const { metric_query, period } = alarm({
    series: { label: "twice", expression: "2 * cpu", metrics: { cpu } },
    periodSeconds: 300,
  });
  // THEN
  expect(period).toBeUndefined();
  expect(metric_query).toEqual([
    {
      id: "cpu",
      return_data: false,
      metric: {
        namespace: "AWS/ECS",
        metric_name: "CPUUtilization",
        dimensions: cpu.dimensions,
        stat: "Average",
        period: 300,
      },
    },
    { id: "result", label: "twice", return_data: true, expression: "2 * cpu" },
  ]);
});
