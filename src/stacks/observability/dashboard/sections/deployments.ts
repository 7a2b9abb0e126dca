import { graph, lineEach } from "../graphs";
import type { Draft } from "../section";
import type { Shown } from "../shown";

/** Whether a new version is on its way. */
export function deploymentGraphs({ region, services }: Shown): Draft[] {
  return [
    ...graph(
      region,
      { title: "Versions side by side", unit: "versions" },
      lineEach(services, ({ metrics }) => metrics.deployments),
    ),
    ...graph(
      region,
      { title: "Tasks that are starting", unit: "tasks" },
      lineEach(services, ({ metrics }) => metrics.pendingTasks),
    ),
  ];
}
