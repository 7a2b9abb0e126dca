import { Scaling, type ScalingProps } from "../../../../../src/constructs/compute/service/scaling";
import { synthesized, testStack } from "../../../../support/synthesized";

function scaling(targets: Partial<ScalingProps>) {
  const stack = testStack();
  new Scaling(stack, "scaling", {
    min: 2,
    max: 10,
    scaleOutCooldownSeconds: 60,
    scaleInCooldownSeconds: 300,
    clusterName: "test-dev",
    serviceName: "test-dev-api",
    ...targets,
  });
  return synthesized(stack);
}

test("the number of tasks stays between minimum and maximum", () => {
  expect(scaling({ cpuPercent: 70 }).at("aws_appautoscaling_target.scaling")).toMatchObject({
    service_namespace: "ecs",
    scalable_dimension: "ecs:service:DesiredCount",
    resource_id: "service/test-dev/test-dev-api",
    min_capacity: 2,
    max_capacity: 10,
  });
});

test.each([
  ["cpu", { cpuPercent: 70 }, { predefined_metric_type: "ECSServiceAverageCPUUtilization" }, 70],
  ["memory", { memoryPercent: 80 }, { predefined_metric_type: "ECSServiceAverageMemoryUtilization" }, 80],
  [
    "requests",
    { requestsPerTask: 1000, requestLabel: "app/a/1/targetgroup/b/2" },
    { predefined_metric_type: "ALBRequestCountPerTarget", resource_label: "app/a/1/targetgroup/b/2" },
    1000,
  ],
])("%s is kept at its target, with the cooldowns of the data", (id, targets, metric, value) => {
  // WHEN
  const json = scaling(targets);
  // THEN
  expect(json.ids("aws_appautoscaling_policy")).toEqual([`scaling_${id}`]);
  const policy = json.at(`aws_appautoscaling_policy.scaling_${id}`);
  expect(policy).toMatchObject({
    name: `test-dev-api-${id}`,
    policy_type: "TargetTrackingScaling",
    resource_id: "${aws_appautoscaling_target.scaling.resource_id}",
  });
  expect(policy.target_tracking_scaling_policy_configuration).toEqual({
    predefined_metric_specification: metric,
    target_value: value,
    scale_out_cooldown: 60,
    scale_in_cooldown: 300,
  });
});

test("several targets are kept side by side", () => {
  expect(scaling({ cpuPercent: 70, memoryPercent: 80 }).ids("aws_appautoscaling_policy")).toEqual([
    "scaling_cpu",
    "scaling_memory",
  ]);
});

test.each([
  [
    "of SQS",
    { kind: "sqs", queueName: "test-dev-jobs" },
    {
      namespace: "AWS/SQS",
      metric_name: "ApproximateNumberOfMessagesVisible",
      dimensions: [{ name: "QueueName", value: "test-dev-jobs" }],
    },
  ],
  [
    "in Redis, which its tasks measure",
    { kind: "redis", namespace: "test/dev", service: "worker" },
    {
      namespace: "test/dev",
      metric_name: "QueueDepth",
      dimensions: [{ name: "Service", value: "worker" }],
    },
  ],
] as const)("the backlog of a queue %s is kept at its target per running task", (_, queue, metric) => {
  // WHEN
  const policy = scaling({ backlogPerTask: { target: 100, queue } }).at(
    "aws_appautoscaling_policy.scaling_backlog",
  );
  // THEN
  expect(policy).toMatchObject({
    name: "test-dev-api-backlog",
    policy_type: "TargetTrackingScaling",
    target_tracking_scaling_policy_configuration: {
      target_value: 100,
      scale_out_cooldown: 60,
      scale_in_cooldown: 300,
    },
  });
  const { customized_metric_specification: specification } =
    policy.target_tracking_scaling_policy_configuration as { customized_metric_specification: object };
  expect(specification).toEqual({
    metrics: [
      {
        id: "backlog",
        label: "Work that waits",
        metric_stat: { metric, stat: "Maximum" },
        return_data: false,
      },
      {
        id: "tasks",
        label: "Running tasks",
        metric_stat: {
          metric: {
            namespace: "ECS/ContainerInsights",
            metric_name: "RunningTaskCount",
            dimensions: [
              { name: "ClusterName", value: "test-dev" },
              { name: "ServiceName", value: "test-dev-api" },
            ],
          },
          stat: "Average",
        },
        return_data: false,
      },
      {
        id: "per_task",
        label: "Work that waits for each task",
        expression: "backlog / IF(FILL(tasks, REPEAT) > 0, FILL(tasks, REPEAT), 1)",
        return_data: true,
      },
    ],
  });
});
