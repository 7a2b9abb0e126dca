import { graph, line } from "../graphs";
import type { Draft } from "../section";
import type { Shown } from "../shown";

/** RDS counts memory and storage in GB that are GiB. */
const gigabytes = 1 / 1024 ** 3;
const milliseconds = 1000;

/** How the database does, as far as AWS sees it. */
export function databaseGraphs({ region, database, databaseProxy }: Shown): Draft[] {
  const { metrics } = database ?? {};
  if (!metrics) {
    return [];
  }
  return [
    ...graph(region, { title: "CPU of the database", unit: "%" }, line("CPU", metrics.cpu)),
    ...graph(region, { title: "Connections", unit: "connections" }, line("open", metrics.connections)),
    ...graph(
      region,
      { title: "Connections, share of the most", unit: "%" },
      line("open", metrics.connectionShare),
    ),
    ...graph(region, { title: "Free memory", unit: "GB" }, line("free", metrics.freeableMemory, gigabytes)),
    ...graph(region, { title: "Free storage", unit: "GB" }, line("free", metrics.freeStorage, gigabytes)),
    ...graph(
      region,
      { title: "Free storage, share of allocated", unit: "%" },
      line("free", metrics.freeStorageShare),
    ),
    ...graph(
      region,
      {
        title: "Read and write latency",
        unit: "ms",
        targets: { "target of reads": "readMilliseconds", "target of writes": "writeMilliseconds" },
      },
      [
        ...line("reads", metrics.readLatency, milliseconds),
        ...line("writes", metrics.writeLatency, milliseconds),
      ],
    ),
    ...graph(region, { title: "Sessions at work", unit: "sessions" }, line("on average", metrics.load)),
    ...graph(region, { title: "Aurora capacity", unit: "ACU" }, line("in use", metrics.acu)),
    ...graph(
      region,
      { title: "Aurora capacity, share of the most", unit: "%" },
      line("in use", metrics.acuShare),
    ),
    ...graph(region, { title: "Behind the writer", unit: "ms" }, [
      ...line("readers", metrics.replicaLag),
      ...line("other region", metrics.regionLag),
    ]),
    ...graph(
      region,
      { title: "Waiting for the proxy", unit: "ms" },
      line("for a connection", databaseProxy?.metrics.wait, 1 / 1000),
    ),
  ];
}
