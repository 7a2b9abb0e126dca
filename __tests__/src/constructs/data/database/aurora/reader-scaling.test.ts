import {
  ReaderScaling,
  type ReaderScalingProps,
} from "../../../../../../src/constructs/data/database/aurora/reader-scaling";
import { synthesized, testStack } from "../../../../../support/synthesized";

function scaling(target: Pick<ReaderScalingProps, "cpuPercent" | "connections">) {
  const stack = testStack();
  new ReaderScaling(stack, "scaling", {
    clusterIdentifier: "test-db",
    instances: [],
    min: 2,
    max: 8,
    scaleOutCooldownSeconds: 60,
    scaleInCooldownSeconds: 300,
    ...target,
  });
  return synthesized(stack);
}

test("the readers of a cluster keep to their range", () => {
  expect(scaling({ cpuPercent: 70 }).at("aws_appautoscaling_target.scaling")).toMatchObject({
    service_namespace: "rds",
    scalable_dimension: "rds:cluster:ReadReplicaCount",
    resource_id: "cluster:test-db",
    min_capacity: 2,
    max_capacity: 8,
  });
});

test.each([
  [{ cpuPercent: 70 }, "RDSReaderAverageCPUUtilization", 70],
  [{ connections: 400 }, "RDSReaderAverageDatabaseConnections", 400],
])("%j is kept by adding and removing readers", (target, metric, value) => {
  expect(scaling(target).at("aws_appautoscaling_policy.scaling_policy")).toMatchObject({
    name: "test-db-readers",
    policy_type: "TargetTrackingScaling",
    resource_id: "${aws_appautoscaling_target.scaling.resource_id}",
    target_tracking_scaling_policy_configuration: {
      predefined_metric_specification: { predefined_metric_type: metric },
      target_value: value,
      scale_out_cooldown: 60,
      scale_in_cooldown: 300,
    },
  });
});

test.each([[{}], [{ cpuPercent: 70, connections: 400 }]])("%j is not one target", (target) => {
  expect(() => scaling(target)).toThrow("readers scale on one target; give cpuPercent or connections");
});
