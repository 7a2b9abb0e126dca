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
  expect(composite({ unless: "test-dev-down" }).actions_suppressor).toEqual({
    alarm: "test-dev-down",
    wait_period: 120,
    extension_period: 180,
  });
});
