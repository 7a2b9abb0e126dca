import { Role, type RoleProps } from "../../../../src/constructs/security/role";
import { statements } from "../../../support/policy";
import { account } from "../../../support/surroundings";
import { synthesized, testStack } from "../../../support/synthesized";

function taskRole(changes: Partial<RoleProps> = {}) {
  const stack = testStack();
  const role = new Role(stack, "task-role", {
    name: "test-task",
    description: "What test may do",
    service: "ecs-tasks.amazonaws.com",
    account,
    ...changes,
  });
  return { stack, role };
}

test("only the named service may assume a role, and only for this account", () => {
  // WHEN
  const role = synthesized(taskRole().stack).at("aws_iam_role.task_role");
  // THEN
  expect(role).toMatchObject({ name: "test-task", description: "What test may do" });
  expect(statements(role.assume_role_policy)).toEqual([
    {
      Effect: "Allow",
      Principal: { Service: "ecs-tasks.amazonaws.com" },
      Action: "sts:AssumeRole",
      Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } },
    },
  ]);
});

test("a service that does not say for whom it acts has no condition to fail on", () => {
  // WHEN
  const json = synthesized(taskRole({ account: undefined, service: "ecs.amazonaws.com" }).stack);
  // THEN
  expect(statements(json.at("aws_iam_role.task_role").assume_role_policy)).toEqual([
    { Effect: "Allow", Principal: { Service: "ecs.amazonaws.com" }, Action: "sts:AssumeRole" },
  ]);
});

test("each grant is an inline policy of its own whose name says what it is for", () => {
  // GIVEN
  const { stack, role } = taskRole();
  // WHEN
  role.grant("read-media", { Action: "s3:GetObject", Resource: "arn:aws:s3:::media/*" });
  role.grant("send-mail", {
    Action: "ses:SendEmail",
    Resource: "arn:aws:ses:us-east-1:123456789012:identity/a",
  });
  // THEN
  const json = synthesized(stack);
  expect(json.ids("aws_iam_role_policy")).toEqual(["task_role_read_media", "task_role_send_mail"]);
  const policy = json.at("aws_iam_role_policy.task_role_read_media");
  expect(policy).toMatchObject({ name: "read-media", role: "${aws_iam_role.task_role.name}" });
  expect(statements(policy.policy)).toEqual([
    { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::media/*" },
  ]);
});

test("a service that acts for one resource may not assume the role for another", () => {
  // WHEN
  const json = synthesized(taskRole({ sourceArn: "arn:aws:scheduler:eu-west-1:1:schedule-group/a" }).stack);
  // THEN
  const [trust] = statements(json.at("aws_iam_role.task_role").assume_role_policy);
  expect(trust?.Condition).toEqual({
    StringEquals: { "aws:SourceAccount": "123456789012" },
    ArnEquals: { "aws:SourceArn": "arn:aws:scheduler:eu-west-1:1:schedule-group/a" },
  });
});
