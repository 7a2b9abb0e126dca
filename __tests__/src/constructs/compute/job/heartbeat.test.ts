import { Heartbeat } from "../../../../../src/constructs/compute/job/heartbeat";
import { synthesized, testStack } from "../../../../support/synthesized";

function heartbeat() {
  const stack = testStack();
  new Heartbeat(stack, "heartbeat", {
    name: "test-dev-export",
    namespace: "test/dev",
    logGroup: "/ecs/test-dev/export",
    line: "export finished",
    missedAfterDays: 7,
  });
  return synthesized(stack);
}

test("the line that tells success is counted, and silence is no zero", () => {
  // WHEN
  const filter = heartbeat().at("aws_cloudwatch_log_metric_filter.heartbeat");
  // THEN
  expect(filter).toEqual(
    expect.objectContaining({
      name: "test-dev-export-finished",
      log_group_name: "/ecs/test-dev/export",
      pattern: '"export finished"',
      metric_transformation: { name: "test-dev-export-finished", namespace: "test/dev", value: "1" },
    }),
  );
});

test("days without it alarm, whatever the reason", () => {
  expect(heartbeat().at("aws_cloudwatch_metric_alarm.heartbeat_alarm")).toMatchObject({
    alarm_name: "test-dev-export-missed",
    alarm_description: 'test-dev-export has not told "export finished" for 7 days',
    metric_query: [
      {
        id: "told",
        metric: {
          namespace: "test/dev",
          metric_name: "test-dev-export-finished",
          stat: "Sum",
          period: 86_400,
        },
        return_data: false,
      },
      { id: "result", expression: "FILL(told, 0)", return_data: true },
    ],
    evaluation_periods: 7,
    comparison_operator: "LessThanThreshold",
    threshold: 1,
    treat_missing_data: "breaching",
  });
});
