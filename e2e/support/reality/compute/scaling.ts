import {
  ApplicationAutoScalingClient,
  DescribeScalableTargetsCommand,
  DescribeScalingPoliciesCommand,
  type TargetTrackingScalingPolicyConfiguration,
} from "@aws-sdk/client-application-auto-scaling";
import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf } from "../environment";
import { expectSame } from "../expect-same";

type Scaling = NonNullable<Environment["services"][string]["scaling"]>;

/** Every service scales within the range and to the targets of its data; those without scaling do not. */
export async function expectScaling(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const { cluster, services } = environmentOf(stack);
  for (const { name, scaling } of Object.values(services)) {
    const found = await readScaling(cloud, stack, `service/${cluster.name}/${name}`);
    expectSame(`scaling of ${name}`, found, scaling ? wanted(scaling) : { ranges: [], targets: {} });
  }
}

async function readScaling(cloud: Cloud, stack: WrittenStack, resource: string) {
  const client = new ApplicationAutoScalingClient(clientOptions(cloud, stack));
  const ServiceNamespace = "ecs";
  const { ScalableTargets = [] } = await client.send(
    new DescribeScalableTargetsCommand({ ServiceNamespace, ResourceIds: [resource] }),
  );
  const { ScalingPolicies = [] } = await client.send(
    new DescribeScalingPoliciesCommand({ ServiceNamespace, ResourceId: resource }),
  );
  return {
    ranges: ScalableTargets.map(({ MinCapacity, MaxCapacity }) => [MinCapacity, MaxCapacity]),
    targets: Object.fromEntries(
      ScalingPolicies.map(({ TargetTrackingScalingPolicyConfiguration: target }) => target).map((target) => [
        metricOf(target),
        [target?.TargetValue, target?.ScaleOutCooldown, target?.ScaleInCooldown],
      ]),
    ),
  };
}

/** What is held at the target: one of AWS's own metrics, or a queue's depth over the tasks that run. */
function metricOf(target: TargetTrackingScalingPolicyConfiguration | undefined): string {
  const { PredefinedMetricSpecification: own, CustomizedMetricSpecification: math } = target ?? {};
  const named = (id: string) => math?.Metrics?.find(({ Id }) => Id === id)?.MetricStat?.Metric?.MetricName;
  return own?.PredefinedMetricType ?? `${named("backlog")} / ${named("tasks")}`;
}

function wanted({ min, max, backlogPerTask, ...scaling }: Scaling) {
  const { cpuPercent, memoryPercent, requestsPerTask } = scaling;
  const depth = backlogPerTask?.queue.kind === "sqs" ? "ApproximateNumberOfMessagesVisible" : "QueueDepth";
  const targets = {
    ECSServiceAverageCPUUtilization: cpuPercent,
    ECSServiceAverageMemoryUtilization: memoryPercent,
    ALBRequestCountPerTarget: requestsPerTask,
    [`${depth} / RunningTaskCount`]: backlogPerTask?.target,
  };
  const cooldowns = [scaling.scaleOutCooldownSeconds, scaling.scaleInCooldownSeconds];
  return {
    ranges: [[min, max]],
    targets: Object.fromEntries(
      Object.entries(targets).flatMap(([metric, value]) =>
        value === undefined ? [] : [[metric, [value, ...cooldowns]]],
      ),
    ),
  };
}
