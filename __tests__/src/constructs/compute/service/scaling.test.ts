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
