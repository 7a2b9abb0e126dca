import type { PartKind } from "../../../../alarms/quantity";
import { edgeRegion } from "../../../../regions";
import type { EnvironmentData } from "../../environment-fields";

/** What is needed of an environment to say which parts of it there are to watch. */
export const watchedFields = [
  "observability",
  "region",
  "services",
  "database",
  "cache",
  "jobs",
  "queues",
  "mail",
  "dns",
  "loadBalancer",
  "distribution",
  "buckets",
] as const;

export type Watchable = Pick<EnvironmentData, (typeof watchedFields)[number]>;

/** The parts of each kind: by name where there may be several, else whether there is one. */
export const watchedParts: Readonly<Record<PartKind, (data: Watchable) => readonly string[] | boolean>> = {
  service: ({ services }) => Object.keys(services),
  // the load balancer tells of those alone that it has a target group for
  "http-service": ({ services }) => keysWhere(services, ({ http }) => http !== undefined),
  "load-balancer": () => true,
  // what an engine does not tell has rules of its own
  database: () => true,
  "database-proxy": ({ database }) => database.engine === "aurora-postgresql" && database.proxy !== undefined,
  cache: ({ cache }) => cache !== undefined,
  canary: ({ observability }) => Object.keys(observability?.canaries ?? {}),
  "nat-gateways": () => true,
  queue: ({ queues }) => Object.keys(queues),
  "told-backlog": ({ services }) =>
    keysWhere(services, ({ scaling }) => scaling?.backlogPerTask?.queue.kind === "redis"),
  "scheduled-job": ({ jobs }) => keysWhere(jobs, ({ schedule }) => schedule !== undefined),
  heartbeat: ({ jobs }) => keysWhere(jobs, ({ schedule }) => schedule?.heartbeat !== undefined),
  // its metrics are where SES sends
  mail: ({ mail, region }) => mail?.region === region,
  "health-check": ({ dns }) => Object.keys(dns?.healthChecks ?? {}),
  "signed-zone": ({ dns }) => dns?.dnssec !== undefined,
  distribution: ({ distribution, buckets }) => [
    ...(distribution ? [own] : []),
    ...keysWhere(buckets, (bucket) => bucket.distribution !== undefined),
  ],
  firewall: ({ loadBalancer, distribution, buckets }) => [
    ...(loadBalancer.waf ? [balancer] : []),
    ...(distribution?.waf ? [own] : []),
    ...keysWhere(buckets, (bucket) => bucket.distribution?.waf !== undefined),
  ],
  certificate: ({ region, loadBalancer, distribution, buckets }) => [
    ...(loadBalancer.listener.protocol === "https" ? [balancer] : []),
    // in CloudFront's region the load balancer's serves both
    ...(distribution && region !== edgeRegion ? [own] : []),
    ...keysWhere(buckets, (bucket) => bucket.distribution !== undefined),
  ],
  log: ({ services }) =>
    Object.entries(services).flatMap(([id, { logs }]) => (logs.format === undefined ? [] : [id])),
};

/** Of which an environment has one at most, so that alarms name it by no `of`. */
export const singleKinds: ReadonlySet<PartKind> = new Set([
  "load-balancer",
  "database",
  "database-proxy",
  "cache",
  "nat-gateways",
  "mail",
  "signed-zone",
]);

/** How `of` names what stands before all services: the load balancer, and the distribution before that. */
const balancer = "load-balancer";
const own = "distribution";

function keysWhere<T>(parts: Readonly<Record<string, T>>, is: (part: T) => boolean): string[] {
  return Object.entries(parts).flatMap(([id, part]) => (is(part) ? [id] : []));
}

/** Whether an alarm is on what tells its metrics in CloudFront's region alone. */
export function isAtEdge(kind: PartKind, of: string | undefined): boolean {
  switch (kind) {
    case "distribution":
    case "health-check":
    case "signed-zone":
      return true;
    case "certificate":
    case "firewall":
      return of !== balancer;
    default:
      return false;
  }
}

/** What a page of data has to say for a kind of part to be there. */
export const fieldOf: Readonly<Record<PartKind, string>> = {
  service: "services",
  "http-service": "services with http",
  "load-balancer": "loadBalancer",
  "nat-gateways": "network.natGateways",
  queue: "queues",
  "told-backlog": "services with scaling.backlogPerTask on a queue in Redis",
  "scheduled-job": "jobs with a schedule",
  heartbeat: "jobs with schedule.heartbeat",
  mail: "mail of the environment's region",
  "health-check": "dns.healthChecks",
  "signed-zone": "dns.dnssec",
  distribution: "distribution, or one of a bucket",
  firewall: "waf of the load balancer, or of a distribution",
  certificate: "an HTTPS listener, or a distribution",
  database: "database",
  "database-proxy": "database.proxy",
  cache: "cache",
  canary: "observability.canaries",
  log: "services with logs.format",
};
