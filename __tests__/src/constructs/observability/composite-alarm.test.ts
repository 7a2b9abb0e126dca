import {
  CompositeAlarm,
  type CompositeAlarmProps,
} from "../../../../src/constructs/observability/composite-alarm";
import { synthesized, testStack } from "../../../support/synthesized";

function composite(changes: Partial<CompositeAlarmProps> = {}) {
  const stack = testStack();
  new CompositeAlarm(stack, "failing", {
    name: "test-dev-failing",
    description: "One of: errors, slow",
    anyOf: ["test-dev-errors", "test-dev-slow"],
    topicArns: ["arn:topic"],
    ...changes,
  });
  return synthesized(stack).at("aws_cloudwatch_composite_alarm.failing");
}

test("one of its alarms is enough", () => {
  expect(composite()).toMatchObject({
    alarm_rule: 'ALARM("test-dev-errors") OR ALARM("test-dev-slow")',
    alarm_actions: ["arn:topic"],
    ok_actions: ["arn:topic"],
  });
  expect(composite()).not.toHaveProperty("actions_suppressor");
});

test("it waits whether another one tells enough, and keeps quiet while that lasts", () => {
  // GIVEN
  const stack = testStack();
  const told = { description: "", topicArns: ["arn:topic"] };
  const down = new CompositeAlarm(stack, "down", {
    ...told,
    name: "test-dev-down",
    anyOf: ["test-dev-gone"],
  });
  // WHEN
  new CompositeAlarm(stack, "failing", {
    ...told,
    name: "test-dev-failing",
    anyOf: ["test-dev-errors"],
    unless: { alarm: down, waitSeconds: 395, extensionSeconds: 420 },
  });
  const json = synthesized(stack);
  // THEN
  expect(json.at("aws_cloudwatch_composite_alarm.failing")).toMatchObject({
    actions_suppressor: {
      alarm: "${aws_cloudwatch_composite_alarm.down.alarm_name}",
      wait_period: 395,
      extension_period: 420,
    },
    // neither goes while the other names it
    lifecycle: { replace_triggered_by: ["terraform_data.failing_joined", "terraform_data.down_joined"] },
  });
  expect(json.at("terraform_data.failing_joined").triggers_replace).toMatchObject({
    anyOf: ["test-dev-errors"],
  });
});
