import { list, statements } from "../../../../support/policy";
import { http, testService } from "../../../../support/services";

const shifting = testService({
  http: { ...http, alternateTargetGroup: "test-api-alt" },
  deployment: { strategy: "blue-green", bakeMinutes: 5, rollbackAlarms: [] },
});

test("ECS itself may have the role, without a condition that it could not meet", () => {
  // GIVEN
  const role = shifting.at("aws_iam_role.api_traffic_shift_role");
  // THEN
  expect(role.name).toBe("test-dev-api-traffic");
  expect(statements(role.assume_role_policy)).toEqual([
    { Effect: "Allow", Principal: { Service: "ecs.amazonaws.com" }, Action: "sts:AssumeRole" },
  ]);
});

test("it changes this service's rule and target groups, and only looks at others", () => {
  // GIVEN
  const policy = shifting.at("aws_iam_role_policy.api_traffic_shift_role_move_traffic");
  // THEN
  const [rule, targets, look, ...others] = statements(policy.policy);
  expect(rule).toMatchObject({
    Action: "elasticloadbalancing:ModifyRule",
    Resource: ["${aws_lb_listener_rule.api_traffic_rule.arn}"],
  });
  expect(targets).toMatchObject({
    Action: ["elasticloadbalancing:RegisterTargets", "elasticloadbalancing:DeregisterTargets"],
    Resource: [
      "${aws_lb_target_group.api_traffic_targets.arn}",
      "${aws_lb_target_group.api_traffic_alternate_targets.arn}",
    ],
  });
  expect(list(look?.Action).every((action) => action.startsWith("elasticloadbalancing:Describe"))).toBe(true);
  expect(look).toMatchObject({
    Resource: "*",
    Condition: { StringEquals: { "aws:RequestedRegion": "us-east-1" } },
  });
  expect(others).toEqual([]);
});
