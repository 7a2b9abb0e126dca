import type { Distribution } from "../../constructs/edge/distribution/distribution";
import type { LoadBalancer } from "../../constructs/edge/load-balancer/load-balancer";
import type { Network } from "../../constructs/network/network";
import type { ServedBuckets } from "../edge/create-bucket-distributions";
import type { EdgeEntrance } from "../edge/create-distribution";
import type { RegionalEntrance } from "../edge/create-load-balancer";
import type { CreatedZone } from "../edge/create-zone";
import type { Parts } from "../parts/parts";
import type { Workloads } from "../workloads/create-workloads";
import { type EdgeWatched, nothing, type Watched } from "./watched";

/** The application's own distribution among those of buckets, and what stands before the load balancer. */
const own = "distribution";
const balancer = "load-balancer";

interface Region extends Workloads, RegionalEntrance {
  readonly network: Network;
}

/** What runs and answers in a region. */
export function watchedInRegion({
  services,
  jobs,
  loadBalancer,
  firewall,
  network,
}: Region): Watched & { readonly loadBalancer: LoadBalancer } {
  const { certificate } = loadBalancer;
  return {
    ...nothing,
    services: inOrder(services),
    jobs: inOrder(jobs),
    loadBalancer,
    nat: network.natMetrics,
    firewalls: new Map(firewall ? [[balancer, firewall]] : []),
    certificates: new Map(certificate ? [[balancer, certificate.metrics]] : []),
  };
}

/** By their ids, whichever the page names first. */
function inOrder<T>(parts: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...parts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What holds the data of a region. */
export function watchedData({ database, databaseProxy, cache }: Parts) {
  return { database, databaseProxy, cache } satisfies Partial<Watched>;
}

/** What an environment has once, in its own region. */
export function watchedParts({ queues, mail }: Parts, region: string) {
  return { queues, mail: mail?.region === region ? mail : undefined } satisfies Partial<Watched>;
}

/** What tells its metrics in CloudFront's region. */
export function watchedAtEdge(
  { distributions, firewalls }: ServedBuckets,
  entrance: EdgeEntrance | undefined,
  zone: CreatedZone | undefined,
): EdgeWatched {
  const { distribution, firewall, certificate } = entrance ?? {};
  const certificates = [...distributions].map(
    ([part, { certificateMetrics }]) => [part, certificateMetrics] as const,
  );
  return {
    distributions: withOwn<Pick<Distribution, "metrics">>(distributions, distribution),
    firewalls: withOwn(firewalls, firewall),
    certificates: withOwn(certificates, certificate?.metrics),
    signedZone: zone?.dnssec?.metrics,
    healthChecks: new Map([...(zone?.healthChecks ?? [])].map(([id, { metrics }]) => [id, metrics] as const)),
  };
}

/** What each bucket has, and what stands before the load balancer. */
function withOwn<T>(ofBuckets: Iterable<readonly [string, T]>, ofOwn: T | undefined): ReadonlyMap<string, T> {
  return new Map([...ofBuckets, ...(ofOwn === undefined ? [] : [[own, ofOwn] as const])]);
}
