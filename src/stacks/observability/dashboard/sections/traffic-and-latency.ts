import { graph, lineEach } from "../graphs";
import type { Draft } from "../section";
import type { Shown } from "../shown";

/** Milliseconds of a second. */
const scale = 1000;

/** How much is asked, and how long answers take. */
export function trafficAndLatencyGraphs({ region, services }: Shown): Draft[] {
  return [
    ...graph(
      region,
      { title: "Requests", unit: "requests", counts: true },
      lineEach(services, ({ traffic }) => traffic?.requests),
    ),
    ...graph(region, { title: "Response time", unit: "ms", targets: { target: "responseMilliseconds" } }, [
      ...lineEach(services, ({ traffic }) => traffic?.responseTime("Average"), { label: "average", scale }),
      ...lineEach(services, ({ traffic }) => traffic?.responseTime("p95"), { label: "p95", scale }),
      ...lineEach(services, ({ traffic }) => traffic?.responseTime("p99"), { label: "p99", scale }),
    ]),
  ];
}
