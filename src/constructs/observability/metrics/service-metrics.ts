import type { Computed, Metric } from "./metric";

/** What CloudWatch tells of an ECS service. */
export interface ServiceMetrics {
  /** Per cent of what its tasks have, on average. */
  readonly cpu: Metric;
  readonly memory: Metric;
  readonly runningTasks: Metric;
  readonly desiredTasks: Metric;
  /** Tasks that are being started. */
  readonly pendingTasks: Metric;
  /** Versions of it that run side by side: one, and one more while a deployment lasts. */
  readonly deployments: Metric;
  /** How many tasks should run and do not. */
  readonly missingTasks: Computed;
}

/** The metrics of a service of a cluster with Container Insights. */
export function serviceMetrics(clusterName: string, serviceName: string): ServiceMetrics {
  const dimensions = { ClusterName: clusterName, ServiceName: serviceName };
  const load = (name: string): Metric => ({ namespace: "AWS/ECS", name, dimensions, statistic: "Average" });
  const tasks = (name: string): Metric => ({
    namespace: "ECS/ContainerInsights",
    name,
    dimensions,
    statistic: "Average",
  });
  const runningTasks = tasks("RunningTaskCount");
  const desiredTasks = tasks("DesiredTaskCount");
  return {
    cpu: load("CPUUtilization"),
    memory: load("MemoryUtilization"),
    runningTasks,
    desiredTasks,
    pendingTasks: tasks("PendingTaskCount"),
    deployments: tasks("DeploymentCount"),
    missingTasks: {
      label: "missing tasks",
      expression: "desired - FILL(running, 0)",
      metrics: { desired: desiredTasks, running: runningTasks },
    },
  };
}
