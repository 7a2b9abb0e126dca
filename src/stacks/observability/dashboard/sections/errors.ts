import { graph, line, lineEach } from "../graphs";
import type { Draft } from "../section";
import type { Shown } from "../shown";

/** Who got no answer, or not the one that was wanted. */
export function errorGraphs({ region, services, loadBalancer, nat, buckets }: Shown): Draft[] {
  return [
    ...graph(region, { title: "Server errors (5xx)", unit: "answers", counts: true }, [
      ...lineEach(services, ({ traffic }) => traffic?.serverErrors),
      { label: "load balancer itself", series: loadBalancer.metrics.ownErrors },
    ]),
    ...graph(region, { title: "Server errors, share of requests", unit: "%" }, [
      ...lineEach(services, ({ traffic }) => traffic?.serverErrorShare),
      { label: "load balancer itself", series: loadBalancer.metrics.ownErrorShare },
    ]),
    ...graph(
      region,
      { title: "Client errors (4xx)", unit: "answers", counts: true },
      lineEach(services, ({ traffic }) => traffic?.clientErrors),
    ),
    ...graph(region, { title: "Health checks", unit: "tasks" }, [
      ...lineEach(services, ({ traffic }) => traffic?.healthyHosts, { label: "healthy" }),
      ...lineEach(services, ({ traffic }) => traffic?.unhealthyHosts, { label: "unhealthy" }),
    ]),
    ...graph(region, { title: "Lost at the NAT gateways", unit: "count", counts: true }, [
      ...line("refused connections", nat?.refusedConnections),
      ...line("dropped packets", nat?.droppedPackets),
    ]),
    ...graph(region, { title: "Errors of buckets", unit: "answers", counts: true }, [
      ...lineEach(buckets, ({ metrics }) => metrics?.clientErrors, { label: "4xx" }),
      ...lineEach(buckets, ({ metrics }) => metrics?.serverErrors, { label: "5xx" }),
    ]),
  ];
}
