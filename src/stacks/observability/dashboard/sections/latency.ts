import { graph, lineEach } from "../graphs";
import type { Draft } from "../section";
import type { Shown } from "../shown";

/** Milliseconds of a second. */
const scale = 1000;

/** How long answers take. */
export function latencyGraphs({ region, services, buckets }: Shown): Draft[] {
  return [
    ...graph(region, { title: "Response time", unit: "ms", targets: { target: "responseMilliseconds" } }, [
      ...lineEach(services, ({ traffic }) => traffic?.responseTime("Average"), { label: "average", scale }),
      ...lineEach(services, ({ traffic }) => traffic?.responseTime("p95"), { label: "p95", scale }),
      ...lineEach(services, ({ traffic }) => traffic?.responseTime("p99"), { label: "p99", scale }),
    ]),
    ...graph(
      region,
      { title: "First byte from buckets", unit: "ms" },
      lineEach(buckets, ({ metrics }) => metrics?.firstByteLatency),
    ),
  ];
}
