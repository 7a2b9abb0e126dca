import type { AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecification } from "@cdktf/provider-aws/lib/appautoscaling-policy";
import type { Metric } from "../../observability/metrics/metric";
import { queueMetrics, toldBacklog } from "../../observability/metrics/queue-metrics";
import { serviceMetrics } from "../../observability/metrics/service-metrics";
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

/** How much work waits for each running task, as metric math that target tracking can hold at a value. */
export function backlogPerTask({
  queue,
  clusterName,
  serviceName,
}: BacklogProps): AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecification {
  return {
    metrics: [
      source("backlog", "Work that waits", backlogOf(queue)),
      source("tasks", "Running tasks", serviceMetrics(clusterName, serviceName).runningTasks),
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

/** How much work waits, for whichever task takes it. */
export function backlogOf(queue: BacklogQueue): Metric {
  switch (queue.kind) {
    case "sqs":
      return queueMetrics(queue.queueName).waiting;
    case "redis":
      return toldBacklog(queue.namespace, queue.service);
  }
}

function source(id: string, label: string, { namespace, name, dimensions, statistic }: Metric) {
  return {
    id,
    label,
    metricStat: {
      metric: {
        namespace,
        metricName: name,
        dimensions: Object.entries(dimensions).map(([dimension, value]) => ({ name: dimension, value })),
      },
      stat: statistic,
    },
    returnData: false,
  };
}
