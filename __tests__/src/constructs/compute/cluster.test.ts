import { Role } from "../../../../src/constructs/security/role";
import { statements } from "../../../support/policy";
import { keyArn, testCluster } from "../../../support/surroundings";
import { synthesized, testStack } from "../../../support/synthesized";

test("the cluster counts what its containers use and logs sessions in them, encrypted", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  testCluster(stack);
  // THEN
  const json = synthesized(stack);
  expect(json.at("aws_ecs_cluster.cluster")).toMatchObject({
    name: "test-dev",
    setting: [{ name: "containerInsights", value: "enabled" }],
    configuration: {
      execute_command_configuration: {
        kms_key_id: keyArn,
        logging: "OVERRIDE",
        log_configuration: {
          cloud_watch_encryption_enabled: true,
          cloud_watch_log_group_name: "${aws_cloudwatch_log_group.cluster_exec_logs.name}",
        },
      },
    },
  });
  expect(json.at("aws_cloudwatch_log_group.cluster_exec_logs")).toMatchObject({
    name: "/ecs/test-dev/exec",
    retention_in_days: 30,
    kms_key_id: keyArn,
  });
});

test("services choose between Fargate and Fargate Spot", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  testCluster(stack);
  // THEN
  expect(synthesized(stack).at("aws_ecs_cluster_capacity_providers.cluster_capacity")).toMatchObject({
    cluster_name: "${aws_ecs_cluster.cluster.name}",
    capacity_providers: ["FARGATE", "FARGATE_SPOT"],
  });
});

test("a role that may open sessions writes their log and decrypts with the key, in its region alone", () => {
  // GIVEN
  const stack = testStack();
  const role = new Role(stack, "role", { name: "r", description: "r", service: "ecs-tasks.amazonaws.com" });
  // WHEN
  testCluster(stack).grantExec(role, "me-south-1");
  // THEN
  expect(statements(synthesized(stack).at("aws_iam_role_policy.role_exec_sessions").policy)).toMatchObject([
    {
      Action: expect.arrayContaining(["ssmmessages:CreateControlChannel", "ssmmessages:OpenDataChannel"]),
      Resource: "*",
      Condition: { StringEquals: { "aws:RequestedRegion": "me-south-1" } },
    },
    {
      Action: expect.arrayContaining(["logs:CreateLogStream", "logs:PutLogEvents"]),
      Resource: "${aws_cloudwatch_log_group.cluster_exec_logs.arn}:*",
    },
    { Action: "kms:Decrypt", Resource: keyArn },
  ]);
});

test("a role that may protect tasks protects those of this cluster alone", () => {
  // GIVEN
  const stack = testStack();
  const role = new Role(stack, "role", { name: "r", description: "r", service: "ecs-tasks.amazonaws.com" });
  // WHEN
  testCluster(stack).grantTaskProtection(role, "me-south-1", "123456789012");
  // THEN
  expect(statements(synthesized(stack).at("aws_iam_role_policy.role_protect_tasks").policy)).toEqual([
    {
      Effect: "Allow",
      Action: ["ecs:GetTaskProtection", "ecs:UpdateTaskProtection"],
      Resource: "arn:aws:ecs:me-south-1:123456789012:task/${aws_ecs_cluster.cluster.name}/*",
    },
  ]);
});
