import type { AwsEvent } from "./event-rule";

/** The cluster whose services and tasks are told of. */
export interface EventsOfCluster {
  readonly clusterName: string;
  readonly clusterArn: string;
  readonly region: string;
}

/**
 * A deployment that does not come through, whether ECS goes back to the one before or not.
 * Source: ECS Developer Guide, "Amazon ECS service deployment state change events".
 */
export function deploymentFailed(cluster: EventsOfCluster, serviceArns: readonly string[]): AwsEvent {
  return {
    pattern: {
      source: ["aws.ecs"],
      "detail-type": ["ECS Deployment State Change"],
      resources: serviceArns,
      detail: { eventName: ["SERVICE_DEPLOYMENT_FAILED"] },
    },
    title: `A deployment to ${cluster.clusterName} failed`,
    says: `<service> did not get its deployment <deployment>: <reason> See ${consoleOf(cluster, "services")}`,
    fields: { service: "$.resources[0]", deployment: "$.detail.deploymentId", reason: "$.detail.reason" },
  };
}

/**
 * A task that ended by itself with an error, that never began, or whose health check failed; those that scaling,
 * deployments and people stop are left out. Only the application's own exit counts: what runs beside it (the collector
 * of traces, ECS's and GuardDuty's own) is killed after it, also where it ended well.
 * Sources: ECS Developer Guide, "Amazon ECS task state change events", "Viewing Amazon ECS stopped task errors".
 */
export function taskFailed(cluster: EventsOfCluster, containers: readonly string[]): AwsEvent {
  return {
    pattern: {
      source: ["aws.ecs"],
      "detail-type": ["ECS Task State Change"],
      detail: {
        clusterArn: [cluster.clusterArn],
        lastStatus: ["STOPPED"],
        $or: [
          { stopCode: ["TaskFailedToStart"] },
          {
            stopCode: ["EssentialContainerExited"],
            // both of one container: EventBridge takes no two fields from different elements of an array (aws/event-ruler, "JSON Array Matching")
            containers: { name: containers, exitCode: [{ "anything-but": 0 }] },
          },
          { stoppedReason: [{ prefix: "Task failed" }] },
        ],
      },
    },
    title: `A task of ${cluster.clusterName} stopped with an error`,
    says: `<group>, <task>: <reason> (<code>). See ${consoleOf(cluster, "tasks")}`,
    fields: {
      group: "$.detail.group",
      task: "$.detail.taskArn",
      reason: "$.detail.stoppedReason",
      code: "$.detail.stopCode",
    },
  };
}

function consoleOf({ clusterName, region }: EventsOfCluster, what: "services" | "tasks"): string {
  return `https://${region}.console.aws.amazon.com/ecs/v2/clusters/${clusterName}/${what}?region=${region}`;
}
