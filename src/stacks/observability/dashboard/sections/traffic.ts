import { graph, lineEach } from "../graphs";
import type { Draft } from "../section";
import type { Shown } from "../shown";

/** How much is asked. */
export function trafficGraphs({ region, services, buckets }: Shown): Draft[] {
  return [
    ...graph(
      region,
      { title: "Requests", unit: "requests", counts: true },
      lineEach(services, ({ traffic }) => traffic?.requests),
    ),
    ...graph(
      region,
      { title: "Requests to buckets", unit: "requests", counts: true },
      lineEach(buckets, ({ metrics }) => metrics?.requests),
    ),
  ];
}
