import { Tracing } from "../../../../../src/constructs/observability/tracing/tracing";
import { synthesized, testStack } from "../../../../support/synthesized";

function tracing() {
  const stack = testStack();
  new Tracing(stack, "tracing", {
    name: "test-dev-api",
    sampling: { perSecond: 2, percent: 2.5, priority: 100 },
    slowSeconds: 0.5,
  });
  return synthesized(stack);
}

test("the rule records the first requests of a second and a share of the others, of this service alone", () => {
  expect(tracing().at("aws_xray_sampling_rule.tracing_sampling")).toMatchObject({
    rule_name: "test-dev-api",
    service_name: "test-dev-api",
    reservoir_size: 2,
    fixed_rate: 0.025,
    priority: 100,
    service_type: "*",
    host: "*",
    http_method: "*",
    url_path: "*",
    resource_arn: "*",
  });
});

test("failed and slow requests are a group, without insights, which cost", () => {
  expect(tracing().at("aws_xray_group.tracing_group")).toMatchObject({
    group_name: "test-dev-api",
    filter_expression: 'service("test-dev-api") { fault = true OR responsetime > 0.5 }',
    insights_configuration: { insights_enabled: false, notifications_enabled: false },
  });
});
