import { graph, line, lineEach } from "../graphs";
import type { Draft } from "../section";
import type { Shown } from "../shown";

const megabytes = 1e-6;

/** How much is asked, and how much goes out and comes back. */
export function trafficGraphs({ region, services, buckets, nat }: Shown): Draft[] {
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
    ...graph(region, { title: "Through the NAT gateways", unit: "MB", counts: true }, [
      ...line("out", nat?.bytesOut, megabytes),
      ...line("in", nat?.bytesIn, megabytes),
    ]),
  ];
}
