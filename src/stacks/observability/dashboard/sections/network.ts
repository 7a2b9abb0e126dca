import { graph, line, lineEach } from "../graphs";
import type { Draft } from "../section";
import type { Shown } from "../shown";

const megabytes = 1e-6;

/** What goes out and comes back, and how buckets answer. */
export function networkGraphs({ region, buckets, nat }: Shown): Draft[] {
  return [
    ...graph(region, { title: "Through the NAT gateways", unit: "MB", counts: true }, [
      ...line("out", nat?.bytesOut, megabytes),
      ...line("in", nat?.bytesIn, megabytes),
    ]),
    ...graph(
      region,
      { title: "Connections that NAT refused", unit: "count", counts: true },
      line("refused", nat?.refusedConnections),
    ),
    ...graph(
      region,
      { title: "Packets that NAT dropped", unit: "count", counts: true },
      line("dropped", nat?.droppedPackets),
    ),
    ...graph(
      region,
      { title: "Requests to buckets", unit: "requests", counts: true },
      lineEach(buckets, ({ metrics }) => metrics?.requests),
    ),
    ...graph(region, { title: "Errors of buckets", unit: "answers", counts: true }, [
      ...lineEach(buckets, ({ metrics }) => metrics?.clientErrors, { label: "4xx" }),
      ...lineEach(buckets, ({ metrics }) => metrics?.serverErrors, { label: "5xx" }),
    ]),
    ...graph(
      region,
      { title: "First byte from buckets", unit: "ms" },
      lineEach(buckets, ({ metrics }) => metrics?.firstByteLatency),
    ),
  ];
}
