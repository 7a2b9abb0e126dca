import {
  ApplicationAutoScalingClient,
  DescribeScalableTargetsCommand,
  DescribeScalingPoliciesCommand,
} from "@aws-sdk/client-application-auto-scaling";
import type { WrittenStack } from "../../../../../local/stacks";
import { type Cloud, clientOptions } from "../../../emulated";
import { environmentOf } from "../../environment";
import { expectSame } from "../../expect-same";

const metrics: Readonly<Record<string, string>> = {
  RDSReaderAverageCPUUtilization: "cpuPercent",
  RDSReaderAverageDatabaseConnections: "connections",
};

/** AWS adds readers to the database in the range and at the load that the data says, or never. */
export async function expectReaderScaling(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const { database } = environmentOf(stack);
  if (database.engine === "aurora-postgresql") {
    const wanted = database.readerScaling ? [database.readerScaling] : [];
    expectSame(
      `scaled readers of ${stack.name}`,
      await readScaling(cloud, stack, database.identifier),
      wanted,
    );
  }
}

async function readScaling(cloud: Cloud, stack: WrittenStack, identifier: string) {
  const client = new ApplicationAutoScalingClient(clientOptions(cloud, stack));
  const of = { ServiceNamespace: "rds", ResourceId: `cluster:${identifier}` } as const;
  const { ScalableTargets = [] } = await client.send(
    new DescribeScalableTargetsCommand({ ServiceNamespace: "rds", ResourceIds: [of.ResourceId] }),
  );
  const { ScalingPolicies = [] } = await client.send(new DescribeScalingPoliciesCommand(of));
  return ScalableTargets.map(({ MinCapacity, MaxCapacity }) => ({
    min: MinCapacity,
    max: MaxCapacity,
    ...Object.assign(
      {},
      ...ScalingPolicies.map(({ TargetTrackingScalingPolicyConfiguration: goal }) => goal && target(goal)),
    ),
  }));
}

function target(goal: {
  TargetValue?: number | undefined;
  ScaleOutCooldown?: number | undefined;
  ScaleInCooldown?: number | undefined;
  PredefinedMetricSpecification?: { PredefinedMetricType?: string | undefined } | undefined;
}) {
  const metric = goal.PredefinedMetricSpecification?.PredefinedMetricType ?? "";
  return {
    [metrics[metric] ?? metric]: goal.TargetValue,
    scaleOutCooldownSeconds: goal.ScaleOutCooldown,
    scaleInCooldownSeconds: goal.ScaleInCooldown,
  };
}
