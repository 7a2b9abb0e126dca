import { graph, lineEach } from "../graphs";
import type { Draft } from "../section";
import type { Shown } from "../shown";

/** Who got no answer, or not the one that was wanted, and what tasks write of it. */
export function errorGraphs({ region, services, jobs, loadBalancer }: Shown): Draft[] {
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
    ...graph(region, { title: "Logged errors", unit: "lines", counts: true }, [
      ...lineEach(services, ({ task }) => task.loggedErrors),
      ...lineEach(jobs, ({ job }) => job.task.loggedErrors),
    ]),
  ];
}
