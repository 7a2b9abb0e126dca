import type { AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecification } from "@cdktf/provider-aws/lib/appautoscaling-policy";
import type { Role } from "../../security/role";

/** Where the work waits that a service's tasks take from. */
export type BacklogQueue =
  | { readonly kind: "sqs"; readonly queueName: string }
  /** The tasks tell the depth themselves, as `QueueDepth` of their service; see docs/images.md. */
  | { readonly kind: "redis"; readonly namespace: string; readonly service: string };

export interface BacklogProps {
  readonly queue: BacklogQueue;
  readonly clusterName: string;
  readonly serviceName: string;
}

interface Metric {
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions: readonly { readonly name: string; readonly value: string }[];
}

/** How much work waits for each running task, as metric math that target tracking can hold at a value. */
export function backlogPerTask({
  queue,
  clusterName,
  serviceName,
}: BacklogProps): AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecification {
  const tasks = {
    namespace: "ECS/ContainerInsights",
    metricName: "RunningTaskCount",
    dimensions: [
      { name: "ClusterName", value: clusterName },
      { name: "ServiceName", value: serviceName },
    ],
  };
  return {
    metrics: [
      // several tasks tell the same depth, so it is never a sum
      source("backlog", "Work that waits", depth(queue), "Maximum"),
      source("tasks", "Running tasks", tasks, "Average"),
      {
        id: "per_task",
        label: "Work that waits for each task",
        // tasks are counted a minute late: until then as many as before. No task is taken for one; a backlog that nobody
        // measured stays unknown, and nothing is scaled on it
        expression: "backlog / IF(FILL(tasks, REPEAT) > 0, FILL(tasks, REPEAT), 1)",
        returnData: true,
      },
    ],
  };
}

/** Lets tasks tell the depth of a queue that only they can see. */
export function grantPublishing(role: Role, queue: BacklogQueue | undefined): void {
  if (queue?.kind === "redis") {
    role.grant("publish-metrics", {
      Action: "cloudwatch:PutMetricData",
      // this API knows no resources
      Resource: "*",
      Condition: { StringEquals: { "cloudwatch:namespace": queue.namespace } },
    });
  }
}

function depth(queue: BacklogQueue): Metric {
  switch (queue.kind) {
    case "sqs":
      return {
        namespace: "AWS/SQS",
        metricName: "ApproximateNumberOfMessagesVisible",
        dimensions: [{ name: "QueueName", value: queue.queueName }],
      };
    case "redis":
      return {
        namespace: queue.namespace,
        metricName: "QueueDepth",
        dimensions: [{ name: "Service", value: queue.service }],
      };
  }
}

function source(id: string, label: string, { dimensions, ...metric }: Metric, stat: string) {
  return {
    id,
    label,
    metricStat: { metric: { ...metric, dimensions: [...dimensions] }, stat },
    returnData: false,
  };
}
