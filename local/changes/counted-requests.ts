import type { EnvironmentInput } from "../../src/config/define";
import type { NamedChange } from "./named-change";

type Buckets = NonNullable<EnvironmentInput["buckets"]>;

export const countedRequests: NamedChange = {
  name: "counted-requests",
  says: "CloudWatch counts the requests to every bucket, and the dashboard draws them",
  mayReplace: [],
  appliesTo: ({ buckets = {} }) =>
    Object.values(buckets).some(({ requestMetrics }) => requestMetrics !== true),
  change: (page) => (page.buckets ? { ...page, buckets: counted(page.buckets) } : page),
};

function counted(buckets: Buckets): Buckets {
  return Object.fromEntries(
    Object.entries(buckets).map(([part, bucket]) => [part, { ...bucket, requestMetrics: true }]),
  );
}
