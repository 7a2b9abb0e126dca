import { AppautoscalingPolicy } from "@cdktf/provider-aws/lib/appautoscaling-policy";
import { AppautoscalingTarget } from "@cdktf/provider-aws/lib/appautoscaling-target";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";

export interface ReaderScalingProps {
  readonly clusterIdentifier: string;
  /** Readers, those that always stand among them. */
  readonly min: number;
  readonly max: number;
  /** Average CPU of the readers, in per cent, to keep. AWS takes one target for a cluster: this or the other. */
  readonly cpuPercent?: number;
  /** Average connections of a reader to keep. */
  readonly connections?: number;
  readonly scaleOutCooldownSeconds: number;
  readonly scaleInCooldownSeconds: number;
  /** The cluster's instances. */
  readonly instances: readonly ITerraformDependable[];
}

/**
 * Adds readers to an Aurora cluster under load, and removes those that it added; they are called
 * `application-autoscaling-…` and stand in no state. See docs/runbooks/aurora-readers.md.
 *
 * Monthly cost in us-east-1: $0.20 for its two alarms, and the readers it adds.
 * @example new ReaderScaling(this, "reader-scaling", { clusterIdentifier, min: 2, max: 8, cpuPercent: 70, … });
 */
export class ReaderScaling extends Construct {
  constructor(scope: Construct, id: string, props: ReaderScalingProps) {
    super(scope, id);
    const target = new AppautoscalingTarget(this, "Resource", {
      serviceNamespace: "rds",
      scalableDimension: "rds:cluster:ReadReplicaCount",
      resourceId: `cluster:${props.clusterIdentifier}`,
      minCapacity: props.min,
      maxCapacity: props.max,
      // without a writer AWS takes no target
      dependsOn: [...props.instances],
    });
    const { metric, value } = goal(props);
    new AppautoscalingPolicy(this, "policy", {
      name: `${props.clusterIdentifier}-readers`,
      policyType: "TargetTrackingScaling",
      serviceNamespace: target.serviceNamespace,
      scalableDimension: target.scalableDimension,
      resourceId: target.resourceId,
      targetTrackingScalingPolicyConfiguration: {
        predefinedMetricSpecification: { predefinedMetricType: metric },
        targetValue: value,
        scaleOutCooldown: props.scaleOutCooldownSeconds,
        scaleInCooldown: props.scaleInCooldownSeconds,
      },
    });
  }
}

function goal({ cpuPercent, connections }: ReaderScalingProps) {
  if (cpuPercent !== undefined && connections === undefined) {
    return { metric: "RDSReaderAverageCPUUtilization", value: cpuPercent };
  }
  if (connections !== undefined && cpuPercent === undefined) {
    return { metric: "RDSReaderAverageDatabaseConnections", value: connections };
  }
  throw new Error("readers scale on one target; give cpuPercent or connections");
}
