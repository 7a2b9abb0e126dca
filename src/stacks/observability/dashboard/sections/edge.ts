import { edgeRegion } from "../../../../regions";
import type { EdgeWatched } from "../../watched";
import { graph, lineEach } from "../graphs";
import type { Draft } from "../section";
import type { Shown } from "../shown";

const megabytes = 1e-6;
/** ACM tells of certificates twice a day. */
const day = 86_400;

/** What people see of the environment, told in CloudFront's region wherever they are. */
export function edgeGraphs({ distributions, firewalls, certificates, healthChecks }: EdgeWatched): Draft[] {
  return [
    ...graph(
      edgeRegion,
      { title: "Requests to CloudFront", unit: "requests", counts: true },
      lineEach(distributions, ({ metrics }) => metrics.requests),
    ),
    ...graph(edgeRegion, { title: "Errors of CloudFront, share of requests", unit: "%" }, [
      ...lineEach(distributions, ({ metrics }) => metrics.serverErrorRate, { label: "5xx" }),
      ...lineEach(distributions, ({ metrics }) => metrics.clientErrorRate, { label: "4xx" }),
    ]),
    ...graph(
      edgeRegion,
      { title: "Sent by CloudFront", unit: "MB", counts: true },
      lineEach(distributions, ({ metrics }) => metrics.bytesOut, { scale: megabytes }),
    ),
    ...graph(
      edgeRegion,
      { title: "Refused at CloudFront", unit: "requests", counts: true },
      lineEach(firewalls, ({ metrics }) => metrics.blocked),
    ),
    ...graph(
      edgeRegion,
      { title: "Health seen from elsewhere", unit: "healthy" },
      lineEach(healthChecks, ({ healthy }) => healthy),
    ),
    ...graph(
      edgeRegion,
      { title: "Certificates at CloudFront", unit: "days left", periodSeconds: day },
      lineEach(certificates, ({ daysToExpiry }) => daysToExpiry),
    ),
  ];
}

/** What stands before a region's own load balancer, and what is tried from there. */
export function entranceGraphs({ region, canaries, firewalls, certificates }: Shown): Draft[] {
  return [
    ...graph(
      region,
      { title: "Tries of canaries that succeed", unit: "%", periodSeconds: 300 },
      lineEach(canaries, ({ metrics }) => metrics.success),
    ),
    ...graph(
      region,
      { title: "Time that canaries take", unit: "ms", periodSeconds: 300 },
      lineEach(canaries, ({ metrics }) => metrics.duration),
    ),
    ...graph(
      region,
      { title: "Refused before the load balancer", unit: "requests", counts: true },
      lineEach(firewalls, ({ metrics }) => metrics.blocked),
    ),
    ...graph(
      region,
      { title: "Certificate of the load balancer", unit: "days left", periodSeconds: day },
      lineEach(certificates, ({ daysToExpiry }) => daysToExpiry),
    ),
  ];
}
