import { Heartbeat } from "../../../../../src/constructs/compute/job/heartbeat";
import { synthesized, testStack } from "../../../../support/synthesized";

function heartbeat() {
  const stack = testStack();
  const { finished } = new Heartbeat(stack, "heartbeat", {
    name: "test-dev-export",
    namespace: "test/dev",
    logGroup: "/ecs/test-dev/export",
    line: "export finished",
  });
  return { finished, json: synthesized(stack) };
}

test("the line that tells success is counted, and silence is no zero", () => {
  // WHEN
  const filter = heartbeat().json.at("aws_cloudwatch_log_metric_filter.heartbeat");
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

test("days without it are days with none", () => {
  expect(heartbeat().finished).toEqual({
    label: "finished",
    expression: "FILL(told, 0)",
    metrics: {
      told: { namespace: "test/dev", name: "test-dev-export-finished", dimensions: {}, statistic: "Sum" },
    },
  });
});
