import { edgeRegion } from "../../../regions";
import type { EnvironmentData } from "../environment-fields";

/** What is needed of an environment to say which of its parts write to CloudWatch Logs. */
export type Logging = Pick<
  EnvironmentData,
  | "region"
  | "dns"
  | "loadBalancer"
  | "distribution"
  | "database"
  | "buckets"
  | "cache"
  | "services"
  | "jobs"
  | "secondRegion"
  | "observability"
>;

/**
 * The parts of an environment that write to CloudWatch Logs, each with the regions where they do. Load balancers,
 * distributions and buckets write to S3, which no query reads.
 */
export function logParts(data: Logging): ReadonlyMap<string, readonly string[]> {
  const { region, secondRegion, services, jobs, database, cache, dns, buckets } = data;
  const there = (exists: unknown) => (secondRegion && exists ? [region, secondRegion.region] : [region]);
  const { workloads } = secondRegion ?? {};
  return new Map<string, readonly string[]>([
    ...Object.keys(services).map((id) => [`services.${id}`, there(workloads?.services[id])] as const),
    ...Object.keys(jobs).map((id) => [`jobs.${id}`, [region]] as const),
    ...(database.engine === "mongodb-atlas" ? [] : [["database", there(secondRegion?.database)] as const]),
    ...(database.engine === "aurora-postgresql" && database.proxy
      ? [["database-proxy", there(workloads)] as const]
      : []),
    ...(cache ? [["cache", there(workloads?.cache)] as const] : []),
    ...firewalls(data, there(workloads)),
    ...Object.entries(buckets)
      .filter(([, { distribution }]) => distribution?.waf)
      .map(([part]) => [`buckets.${part}.waf`, [edgeRegion]] as const),
    ...Object.keys(data.observability?.canaries ?? {}).map((id) => [`canaries.${id}`, [region]] as const),
    ["network", there(true)],
    // of people in containers
    ["sessions", there(workloads)],
    ...(dns?.queryLogDays === undefined ? [] : [["dns", [edgeRegion]] as const]),
  ]);
}

/** A page has one firewall at most before its load balancers. */
function firewalls({ loadBalancer, distribution }: Logging, regions: readonly string[]) {
  if (distribution?.waf) {
    return [["waf", [edgeRegion]] as const];
  }
  return loadBalancer.waf ? [["waf", regions] as const] : [];
}
