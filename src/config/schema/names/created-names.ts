import type { Environment } from "./names";

/** A name that an environment creates on AWS, and where in its data it comes from. */
export interface CreatedName {
  readonly kind: string;
  readonly name: string;
  readonly path: readonly string[];
  /** Within what it must be unique. */
  readonly within: "everything" | "account" | "region";
  /** Where it is. @default the environment's region */
  readonly region?: string;
}

/** What is needed of an environment to say which names it creates. */
export type Creating = Pick<
  Environment,
  | "system"
  | "environment"
  | "network"
  | "loadBalancer"
  | "secrets"
  | "database"
  | "buckets"
  | "requestLogBucket"
  | "distributionLogBucket"
  | "cluster"
  | "serviceNamespace"
  | "queues"
  | "mail"
  | "services"
  | "jobs"
> &
  Partial<Pick<Environment, "dns" | "distribution" | "cache" | "backups" | "secondRegion">>;

/** Every name an environment creates that AWS has only once, the composed ones too. */
export function* createdNames(environment: Creating): Iterable<CreatedName> {
  const { system, loadBalancer, database, cache, dns, network, cluster, secrets, backups } = environment;
  const stack = `${system}-${environment.environment}`;
  yield { kind: "stack and state key", name: stack, path: ["environment"], within: "everything" };
  yield { kind: "role", name: `${network.name}-flow-logs`, path: ["network", "name"], within: "account" };
  yield { kind: "load balancer", name: loadBalancer.name, path: ["loadBalancer", "name"], within: "region" };
  yield { kind: "cluster", name: cluster.name, path: ["cluster", "name"], within: "region" };
  yield { kind: "log group", name: `/ecs/${cluster.name}/exec`, path: ["cluster", "name"], within: "region" };
  if (Object.values(environment.services).some(({ connect }) => connect)) {
    const name = environment.serviceNamespace;
    yield { kind: "service namespace", name, path: ["environment"], within: "region" };
  }
  if (dns?.source === "created") {
    yield { kind: "hosted zone", name: dns.zone, path: ["dns", "zone"], within: "account" };
  }
  if (loadBalancer.waf) {
    yield { kind: "web ACL", name: loadBalancer.waf.name, path: ["loadBalancer", "waf"], within: "region" };
  }
  yield* distributionNames(environment);
  if (database.engine !== "mongodb-atlas") {
    const path = ["database", "identifier"];
    yield { kind: "database", name: database.identifier, path, within: "region" };
    yield { kind: "role", name: `${database.identifier}-monitoring`, path, within: "account" };
  }
  if (cache) {
    yield { kind: "cache", name: cache.identifier, path: ["cache", "identifier"], within: "region" };
  }
  if (database.engine === "aurora-postgresql" && database.proxy) {
    yield* proxyNames(database.proxy, ["database", "proxy", "name"]);
  }
  yield* secondRegionNames(environment);
  for (const [part, secret] of Object.entries(secrets.entries)) {
    // the secret that RDS makes has a name of RDS's own
    if (secret.kind !== "rds-managed") {
      yield {
        kind: "secret",
        name: secret.name,
        path: ["secrets", "entries", part, "name"],
        within: "region",
      };
    }
  }
  if (backups) {
    yield { kind: "role", name: backups.name, path: ["backups"], within: "account" };
  }
  yield* bucketNames(environment);
  yield* queueNames(environment);
  yield* mailNames(environment);
  yield* serviceNames(environment.services, ["services"]);
  yield* jobNames(environment);
}

function* distributionNames({ distribution, buckets }: Creating): Iterable<CreatedName> {
  if (distribution) {
    yield* namesOfDistribution(distribution, ["distribution"]);
  }
  for (const [part, bucket] of Object.entries(buckets)) {
    if (bucket.distribution) {
      yield* namesOfDistribution(bucket.distribution, ["buckets", part, "distribution"]);
    }
  }
}

/** CloudFront has each domain once, whoever's it is. */
function* namesOfDistribution(
  { name, domains, waf }: { name: string; domains: readonly string[]; waf?: { name: string } | undefined },
  path: readonly string[],
): Iterable<CreatedName> {
  yield { kind: "distribution", name, path, within: "account" };
  if (waf) {
    // it stands in one region for all, beside those of load balancers there
    yield { kind: "web ACL of CloudFront", name: waf.name, path: [...path, "waf"], within: "account" };
  }
  for (const domain of new Set(domains)) {
    const at = [...path, "domains"];
    yield { kind: "distribution's domain", name: domain, path: at, within: "everything" };
  }
}

function* queueNames({ queues }: Creating): Iterable<CreatedName> {
  for (const [id, { name, deadLetterName }] of Object.entries(queues)) {
    const path = ["queues", id, "name"];
    yield { kind: "queue", name, path, within: "region" };
    yield { kind: "queue", name: deadLetterName, path, within: "region" };
  }
}

function* jobNames({ jobs }: Creating): Iterable<CreatedName> {
  for (const [id, job] of Object.entries(jobs)) {
    const path = ["jobs", id];
    yield* taskNames(job, path, path);
    if (job.schedule) {
      yield { kind: "role", name: job.schedule.role, path, within: "account" };
      yield { kind: "schedule group", name: job.schedule.name, path, within: "region" };
      yield { kind: "queue", name: job.schedule.deadLetterName, path, within: "region" };
    }
  }
}

/** @param named where the name stands that those without one of their own are made of */
function* taskNames(
  {
    taskRole,
    executionRole,
    logs,
    family,
  }: Pick<Creating["jobs"][string], "taskRole" | "executionRole" | "logs" | "family">,
  path: readonly string[],
  named: readonly string[],
  region?: string,
): Iterable<CreatedName> {
  const there = { within: "region", region } as const;
  yield { kind: "role", name: taskRole, path: [...path, "taskRole"], within: "account" };
  yield { kind: "role", name: executionRole, path: named, within: "account" };
  yield { kind: "log group", name: logs.group, path: [...path, "logs", "group"], ...there };
  yield { kind: "task definition family", name: family, path: [...path, "family"], ...there };
}

/** All of AWS has one bucket of a name. */
function* bucketNames(environment: Creating): Iterable<CreatedName> {
  const { loadBalancer, distribution, buckets, requestLogBucket, distributionLogBucket } = environment;
  const created = { kind: "bucket", within: "everything" } as const;
  yield { ...created, name: loadBalancer.accessLogBucket, path: ["loadBalancer"] };
  if (distribution?.errorPages) {
    yield { ...created, name: distribution.errorPages.bucketName, path: ["distribution", "errorPages"] };
  }
  if (Object.keys(buckets).length > 0) {
    yield { ...created, name: requestLogBucket, path: ["buckets"] };
  }
  if (distribution || Object.values(buckets).some((data) => data.distribution?.accessLogs)) {
    yield { ...created, name: distributionLogBucket, path: [distribution ? "distribution" : "buckets"] };
  }
  for (const [part, { name }] of Object.entries(buckets)) {
    yield { ...created, name, path: ["buckets", part, "name"] };
  }
}

function* proxyNames(
  { name, readerName }: { readonly name: string; readonly readerName: string },
  path: readonly string[],
  region?: string,
): Iterable<CreatedName> {
  yield { kind: "database proxy", name, path, within: "region", region };
  yield { kind: "endpoint of a database proxy", name: readerName, path, within: "region", region };
  yield { kind: "role", name, path, within: "account" };
}

function* secondRegionNames({ secondRegion }: Creating): Iterable<CreatedName> {
  if (!secondRegion) {
    return;
  }
  const { region, network, database, databaseProxy } = secondRegion;
  const at = (...keys: string[]) => ["secondRegion", ...keys];
  yield { kind: "role", name: `${network.name}-flow-logs`, path: at("network", "name"), within: "account" };
  if (database) {
    const path = at("database", "identifier");
    yield { kind: "database", name: database.identifier, path, within: "region", region };
    yield { kind: "role", name: `${database.identifier}-monitoring`, path, within: "account" };
    yield {
      kind: "global database",
      name: database.globalIdentifier,
      path: at("database", "globalIdentifier"),
      within: "account",
    };
  }
  if (databaseProxy) {
    yield* proxyNames(databaseProxy, at("database", "identifier"), region);
  }
  yield* namesThere(secondRegion);
}

/** What runs in the second region, and what it runs on. */
function* namesThere({ region, workloads }: NonNullable<Creating["secondRegion"]>): Iterable<CreatedName> {
  if (!workloads) {
    return;
  }
  const { loadBalancer, cluster, cache, services } = workloads;
  const at = (...keys: string[]) => ["secondRegion", "workloads", ...keys];
  const there = { within: "region", region } as const;
  yield { kind: "load balancer", name: loadBalancer.name, path: at("loadBalancer", "name"), ...there };
  yield {
    kind: "bucket",
    name: loadBalancer.accessLogBucket,
    path: at("loadBalancer"),
    within: "everything",
  };
  if (loadBalancer.waf) {
    yield { kind: "web ACL", name: loadBalancer.waf.name, path: at("loadBalancer"), ...there };
  }
  yield { kind: "cluster", name: cluster.name, path: at("cluster", "name"), ...there };
  yield { kind: "log group", name: `/ecs/${cluster.name}/exec`, path: at("cluster", "name"), ...there };
  if (cache) {
    yield { kind: "cache", name: cache.identifier, path: at("cache", "identifier"), ...there };
  }
  yield* serviceNames(services, at("services"), region);
}

/** SES has its names in the region that sends, which may be another than the environment's. */
function* mailNames({ mail }: Creating): Iterable<CreatedName> {
  if (!mail) {
    return;
  }
  const { domain, configurationSet, feedback, templates, region } = mail;
  const there = { within: "region", region } as const;
  const at = (...keys: string[]) => ["mail", ...keys];
  yield { kind: "mail identity", name: domain, path: at("domain"), ...there };
  yield { kind: "configuration set", name: configurationSet, path: at("configurationSet"), ...there };
  yield { kind: "topic", name: feedback.topic, path: at("feedback", "topic"), ...there };
  for (const [part, { name }] of Object.entries(templates)) {
    yield { kind: "mail template", name, path: at("templates", part, "name"), ...there };
  }
}

function* serviceNames(
  services: Creating["services"],
  path: readonly string[],
  region?: string,
): Iterable<CreatedName> {
  for (const [id, service] of Object.entries(services)) {
    // in the second region all of them are made of the service's own name there
    const at = (...keys: string[]) => [...path, id, ...(region === undefined ? keys : [])];
    yield* taskNames(service, at(), at("name"), region);
    if (service.deployment.strategy !== "rolling") {
      yield { kind: "role", name: `${service.name}-traffic`, path: at("name"), within: "account" };
    }
    yield { kind: "service", name: service.name, path: at("name"), within: "region", region };
    for (const name of [service.http?.targetGroup, service.http?.alternateTargetGroup]) {
      if (name !== undefined) {
        yield { kind: "target group", name, path: at("http", "targetGroup"), within: "region", region };
      }
    }
  }
}
