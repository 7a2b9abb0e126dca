import { statements } from "../../../../support/policy";
import { testTask } from "../../../../support/services";
import { keyArn } from "../../../../support/surroundings";

const standard = testTask();

test("a task has the size, roles and platform that the data says, and old revisions stay", () => {
  expect(testTask({ architecture: "ARM64" }).at("aws_ecs_task_definition.task")).toMatchObject({
    family: "test-dev-api",
    requires_compatibilities: ["FARGATE"],
    network_mode: "awsvpc",
    cpu: "512",
    memory: "1024",
    runtime_platform: { operating_system_family: "LINUX", cpu_architecture: "ARM64" },
    task_role_arn: "${aws_iam_role.task_role.arn}",
    execution_role_arn: "${aws_iam_role.task_execution_role.arn}",
    skip_destroy: true,
  });
});

test("its one container mounts the volumes of the task", () => {
  // GIVEN
  const task = testTask({ exec: true }).at("aws_ecs_task_definition.task");
  // WHEN
  const containers = JSON.parse(String(task.container_definitions)) as {
    mountPoints: { sourceVolume: string }[];
  }[];
  // THEN
  expect(containers).toHaveLength(1);
  expect(task.volume).toEqual(containers[0]?.mountPoints.map(({ sourceVolume }) => ({ name: sourceVolume })));
  expect(task.volume).toHaveLength(4);
});

test("it logs to the group of the data, encrypted", () => {
  expect(standard.at("aws_ecs_task_definition.task").container_definitions).toContain(
    '"awslogs-group":"${aws_cloudwatch_log_group.task_logs.name}"',
  );
  expect(standard.at("aws_cloudwatch_log_group.task_logs")).toMatchObject({
    name: "/ecs/test",
    retention_in_days: 30,
    kms_key_id: keyArn,
  });
});

test("ECS tasks of this account alone may have the roles of a task", () => {
  expect(standard.at("aws_iam_role.task_role").name).toBe("test-task");
  expect(standard.at("aws_iam_role.task_execution_role").name).toBe("test-execution");
  for (const role of standard.all("aws_iam_role")) {
    expect(statements(role.assume_role_policy)).toMatchObject([
      {
        Principal: { Service: "ecs-tasks.amazonaws.com" },
        Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } },
      },
    ]);
  }
});

test("the execution role pulls from one repository; the token, which has no resource, from the registry of that repository, wherever the task is", () => {
  // WHEN
  const policy = testTask({ region: "me-south-1" }).at("aws_iam_role_policy.task_execution_role_pull_image");
  // THEN
  expect(statements(policy.policy)).toEqual([
    {
      Effect: "Allow",
      Action: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
      Resource: "arn:aws:ecr:us-east-1:123456789012:repository/test",
    },
    {
      Effect: "Allow",
      Action: "ecr:GetAuthorizationToken",
      Resource: "*",
      Condition: { StringEquals: { "aws:RequestedRegion": "us-east-1" } },
    },
  ]);
});

test("the execution role writes to the log of its task alone", () => {
  // GIVEN
  const policy = standard.at("aws_iam_role_policy.task_execution_role_write_logs");
  // THEN
  expect(statements(policy.policy)).toEqual([
    {
      Effect: "Allow",
      Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
      Resource: "${aws_cloudwatch_log_group.task_logs.arn}:*",
    },
  ]);
});

test("the application itself may do nothing until granted", () => {
  expect(standard.ids("aws_iam_role_policy")).toEqual([
    "task_execution_role_pull_image",
    "task_execution_role_write_logs",
  ]);
});
