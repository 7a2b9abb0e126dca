import { graph, line } from "../graphs";
import type { Draft } from "../section";
import type { Shown } from "../shown";

/** How the cache does. */
export function cacheGraphs({ region, cache }: Shown): Draft[] {
  const { metrics } = cache ?? {};
  if (!metrics) {
    return [];
  }
  return [
    ...graph(region, { title: "CPU of Redis", unit: "%" }, line("busiest node", metrics.cpu)),
    ...graph(region, { title: "Memory of Redis", unit: "%" }, line("fullest node", metrics.memory)),
    ...graph(
      region,
      { title: "Keys thrown away", unit: "keys", counts: true },
      line("worst node", metrics.evictions),
    ),
    ...graph(
      region,
      { title: "Connections to Redis", unit: "connections" },
      line("busiest node", metrics.connections),
    ),
    ...graph(region, { title: "Replicas behind", unit: "s" }, line("furthest behind", metrics.replicaLag)),
  ];
}
