import { graph, lineEach } from "../graphs";
import type { Draft } from "../section";
import type { Shown } from "../shown";

/** How full the tasks are, and whether all are there. */
export function saturationGraphs({ region, services }: Shown): Draft[] {
  return [
    ...graph(
      region,
      { title: "CPU of tasks", unit: "%", targets: { target: "cpuPercent" } },
      lineEach(services, ({ metrics }) => metrics.cpu),
    ),
    ...graph(
      region,
      { title: "Memory of tasks", unit: "%", targets: { target: "memoryPercent" } },
      lineEach(services, ({ metrics }) => metrics.memory),
    ),
    // what should be there and what should not: a threshold of the one would run through the other on a good day
    ...graph(region, { title: "Tasks", unit: "tasks" }, [
      ...lineEach(services, ({ metrics }) => metrics.runningTasks, { label: "running" }),
      ...lineEach(services, ({ metrics }) => metrics.desiredTasks, { label: "desired" }),
      ...lineEach(services, ({ traffic }) => traffic?.healthyHosts, { label: "healthy" }),
    ]),
    ...graph(region, { title: "Tasks missing or unhealthy", unit: "tasks" }, [
      ...lineEach(services, ({ metrics }) => metrics.missingTasks, { label: "missing" }),
      ...lineEach(services, ({ traffic }) => traffic?.unhealthyHosts, { label: "unhealthy" }),
    ]),
  ];
}
