import {
  AppautoscalingPolicy,
  type AppautoscalingPolicyTargetTrackingScalingPolicyConfiguration,
} from "@cdktf/provider-aws/lib/appautoscaling-policy";
import { AppautoscalingTarget } from "@cdktf/provider-aws/lib/appautoscaling-target";
import { Construct } from "constructs";
import { type BacklogQueue, backlogPerTask } from "./backlog";

export interface ScalingProps {
  readonly min: number;
  readonly max: number;
  /** Average CPU of the service, in per cent, to keep. */
  readonly cpuPercent?: number;
  /** Average memory of the service, in per cent, to keep. */
  readonly memoryPercent?: number;
  /** Requests per task and minute to keep. */
  readonly requestsPerTask?: number;
  /** Work that waits, per running task, to keep. */
  readonly backlogPerTask?: { readonly target: number; readonly queue: BacklogQueue };
  readonly scaleOutCooldownSeconds: number;
  readonly scaleInCooldownSeconds: number;
  readonly clusterName: string;
  readonly serviceName: string;
  /** `app/<balancer>/<id>/targetgroup/<group>/<id>`; needed to scale on requests. */
  readonly requestLabel?: string;
}

/**
 * Keeps a service's load at targets by starting and stopping tasks.
 *
 * Monthly cost in us-east-1: $0.20 per target, for its two alarms, and the tasks it adds.
 * @example new Scaling(this, "scaling", { ...environment.services.api.scaling, clusterName, serviceName, requestLabel });
 */
export class Scaling extends Construct {
  constructor(scope: Construct, id: string, props: ScalingProps) {
    super(scope, id);
    const target = new AppautoscalingTarget(this, "Resource", {
      serviceNamespace: "ecs",
      scalableDimension: "ecs:service:DesiredCount",
      resourceId: `service/${props.clusterName}/${props.serviceName}`,
      minCapacity: props.min,
      maxCapacity: props.max,
    });
    const predefined = [
      { id: "cpu", metric: "ECSServiceAverageCPUUtilization", value: props.cpuPercent },
      { id: "memory", metric: "ECSServiceAverageMemoryUtilization", value: props.memoryPercent },
      {
        id: "requests",
        metric: "ALBRequestCountPerTarget",
        value: props.requestsPerTask,
        label: props.requestLabel,
      },
    ];
    for (const { id, metric, value: targetValue, label: resourceLabel } of predefined) {
      if (targetValue !== undefined) {
        const predefinedMetricSpecification = { predefinedMetricType: metric, resourceLabel };
        this.addTarget(target, id, { predefinedMetricSpecification, targetValue }, props);
      }
    }
    if (props.backlogPerTask) {
      const { target: targetValue, queue } = props.backlogPerTask;
      const customizedMetricSpecification = backlogPerTask({ ...props, queue });
      this.addTarget(target, "backlog", { customizedMetricSpecification, targetValue }, props);
    }
  }

  private addTarget(
    target: AppautoscalingTarget,
    id: string,
    goal: AppautoscalingPolicyTargetTrackingScalingPolicyConfiguration,
    props: ScalingProps,
  ): void {
    new AppautoscalingPolicy(this, id, {
      name: `${props.serviceName}-${id}`,
      policyType: "TargetTrackingScaling",
      serviceNamespace: target.serviceNamespace,
      scalableDimension: target.scalableDimension,
      resourceId: target.resourceId,
      targetTrackingScalingPolicyConfiguration: {
        ...goal,
        scaleOutCooldown: props.scaleOutCooldownSeconds,
        scaleInCooldown: props.scaleInCooldownSeconds,
      },
    });
  }
}
