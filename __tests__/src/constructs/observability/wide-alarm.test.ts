import { WideAlarm } from "../../../../src/constructs/observability/wide-alarm";
import { synthesized, testStack } from "../../../support/synthesized";

test("the parts are watched, and one alarm tells of any of them", () => {
  // GIVEN
  const stack = testStack();
  const part = (node: string) => ({
    namespace: "AWS/ElastiCache",
    name: "EngineCPUUtilization",
    dimensions: { CacheClusterId: node },
    statistic: "Average" as const,
  });
  // WHEN
  new WideAlarm(stack, "busy", {
    name: "test-dev-busy",
    description: "a node is busy",
    series: { label: "CPU", expression: "MAX(METRICS())", metrics: { a: part("a"), b: part("b") } },
    parts: [part("a"), part("b")],
    alarms: "above",
    threshold: 90,
    periodSeconds: 60,
    periods: 5,
    missing: "notBreaching",
    topicArns: ["arn:topic"],
  });
  const json = synthesized(stack);
  // THEN
  for (const [number, node] of Object.entries({ 1: "a", 2: "b" })) {
    const alarm = json.at(`aws_cloudwatch_metric_alarm.busy_part_${number}`);
    expect(alarm).toMatchObject({
      alarm_name: `test-dev-busy-part-${number}`,
      dimensions: { CacheClusterId: node },
      threshold: 90,
    });
    expect(alarm).not.toHaveProperty("alarm_actions");
  }
  expect(json.at("aws_cloudwatch_composite_alarm.busy_any")).toMatchObject({
    alarm_name: "test-dev-busy-any",
    alarm_rule:
      'ALARM("${aws_cloudwatch_metric_alarm.busy_part_1.alarm_name}") OR ALARM("${aws_cloudwatch_metric_alarm.busy_part_2.alarm_name}")',
    alarm_actions: ["arn:topic"],
  });
});
