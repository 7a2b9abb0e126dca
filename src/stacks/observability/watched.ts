import type { FargateService } from "../../constructs/compute/service/fargate-service";
import type { Cache } from "../../constructs/data/cache/cache";
import type { Database } from "../../constructs/data/database/database";
import type { DatabaseProxy } from "../../constructs/data/database/proxy/database-proxy";
import type { Distribution } from "../../constructs/edge/distribution/distribution";
import type { LoadBalancer } from "../../constructs/edge/load-balancer/load-balancer";
import type { Queue } from "../../constructs/messaging/queue";
import type { CertificateMetrics } from "../../constructs/observability/metrics/certificate-metrics";
import type {
  HealthCheckMetrics,
  SignedZoneMetrics,
} from "../../constructs/observability/metrics/dns-metrics";
import type { FirewallMetrics } from "../../constructs/observability/metrics/firewall-metrics";
import type { MailMetrics } from "../../constructs/observability/metrics/mail-metrics";
import type { NatMetrics } from "../../constructs/observability/metrics/nat-metrics";
import type { CreatedJob } from "../workloads/create-job";
import type { Canaries } from "./create-canaries";

/** What one region of an environment has for alarms to watch and dashboards to show, by ids of the data. */
export interface Watched extends EdgeWatched {
  readonly services: ReadonlyMap<string, FargateService>;
  readonly jobs: ReadonlyMap<string, CreatedJob>;
  readonly loadBalancer?: LoadBalancer | undefined;
  readonly database?: Database | undefined;
  readonly databaseProxy?: DatabaseProxy | undefined;
  readonly cache?: Cache | undefined;
  readonly queues: ReadonlyMap<string, Queue>;
  readonly mail?: { readonly metrics: MailMetrics } | undefined;
  /** Of the network's NAT gateways. */
  readonly nat?: NatMetrics | undefined;
  readonly canaries: Canaries;
}

/** What tells its metrics in CloudFront's region alone, or there, too. */
export interface EdgeWatched {
  /** By the bucket behind it, or `distribution`, the one before the load balancer. */
  readonly distributions: ReadonlyMap<string, Pick<Distribution, "metrics">>;
  /** By what it stands before: `load-balancer`, or as distributions. */
  readonly firewalls: ReadonlyMap<string, { readonly metrics: FirewallMetrics }>;
  /** By what uses it: as firewalls. */
  readonly certificates: ReadonlyMap<string, CertificateMetrics>;
  readonly signedZone?: SignedZoneMetrics | undefined;
  readonly healthChecks: ReadonlyMap<string, HealthCheckMetrics>;
}

/** A region that has nothing yet. */
export const nothing: Watched = {
  services: new Map(),
  jobs: new Map(),
  queues: new Map(),
  canaries: new Map(),
  distributions: new Map(),
  firewalls: new Map(),
  certificates: new Map(),
  healthChecks: new Map(),
};

/** What a region has that is CloudFront's as well. */
export function withEdge(watched: Watched, edge: EdgeWatched): Watched {
  return {
    ...watched,
    ...edge,
    firewalls: new Map([...watched.firewalls, ...edge.firewalls]),
    certificates: new Map([...watched.certificates, ...edge.certificates]),
  };
}
