import { LoggedErrors } from "../../../../../src/constructs/observability/logs/logged-errors";
import { synthesized, testStack } from "../../../../support/synthesized";

function errors() {
  const stack = testStack();
  const made = new LoggedErrors(stack, "errors", {
    name: "test-dev-api-logged-errors",
    namespace: "test/dev",
    logGroup: "/ecs/test",
    format: "pino",
  });
  return { made, json: synthesized(stack) };
}

test("lines that tell errors are counted, and a log without any counts none", () => {
  expect(errors().json.at("aws_cloudwatch_log_metric_filter.errors")).toMatchObject({
    name: "test-dev-api-logged-errors",
    log_group_name: "/ecs/test",
    pattern: "{ $.level >= 50 }",
    metric_transformation: { value: "1", default_value: "0" },
  });
});

test("the metric to watch is the one that is counted", () => {
  // GIVEN
  const { made, json } = errors();
  const { metric_transformation } = json.at("aws_cloudwatch_log_metric_filter.errors");
  // THEN
  expect(metric_transformation).toMatchObject({ name: made.metric.name, namespace: made.metric.namespace });
  expect(made.metric).toMatchObject({ dimensions: {}, statistic: "Sum" });
});
