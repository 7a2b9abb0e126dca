import type { Finding } from "../rule";
import {
  bucket,
  cacheUser,
  configurationSet,
  database,
  distribution as distributionRule,
  ecs,
  globalDatabase,
  loadBalancer,
  mailTemplate,
  type NameRule,
  proxy,
  queue,
  role,
  schedule,
  targetGroup,
  topic,
  userPool,
} from "./name-kinds";
import { type Environment, type Named, withNames } from "./names";

interface ComposedName {
  readonly path: Finding["path"];
  readonly name: string;
  readonly rule: NameRule;
}

/** Every name that AWS limits; the longest variant where a construct appends to it. */
export function* composedNames(data: Named): Iterable<ComposedName> {
  const environment = withNames(data);
  const { network, cluster, queues, services, jobs } = environment;
  yield { path: ["network", "name"], name: `${network.name}-flow-logs`, rule: role };
  yield { path: ["cluster", "name"], name: cluster.name, rule: ecs };
  yield { path: ["loadBalancer", "name"], name: environment.loadBalancer.name, rule: loadBalancer };
  yield { path: ["system"], name: environment.loadBalancer.accessLogBucket, rule: bucket };
  yield* bucketNames(environment);
  if (environment.userPool) {
    // its client appends "-server"
    yield { path: ["userPool", "name"], name: environment.userPool.name, rule: userPool };
  }
  yield* databaseNames(environment.database, ["database", "identifier"]);
  if (environment.database.engine === "aurora-postgresql") {
    yield* proxyNames(environment.database.proxy, ["database", "proxy", "name"]);
  }
  yield* secondRegionNames(environment);
  yield* cacheNames(environment.cache, ["cache", "identifier"]);
  for (const [id, { deadLetterName }] of Object.entries(queues)) {
    yield { path: ["queues", id, "name"], name: deadLetterName, rule: queue };
  }
  yield* mailNames(environment.mail);
  for (const [id, service] of Object.entries(services)) {
    yield* serviceNames(["services", id], service, ["http", "targetGroup"]);
  }
  for (const [id, job] of Object.entries(jobs)) {
    yield* jobNames(id, job);
  }
}

function* bucketNames({
  buckets,
  requestLogBucket,
  distribution,
  distributionLogBucket,
}: Pick<
  Environment,
  "buckets" | "requestLogBucket" | "distribution" | "distributionLogBucket"
>): Iterable<ComposedName> {
  if (distribution?.errorPages) {
    yield { path: ["system"], name: distribution.errorPages.bucketName, rule: bucket };
  }
  for (const [part, { name, distribution: delivery }] of Object.entries(buckets)) {
    yield { path: ["buckets", part, "name"], name, rule: bucket };
    if (delivery) {
      yield { path: ["buckets", part, "distribution"], name: delivery.name, rule: distributionRule };
    }
  }
  if (Object.keys(buckets).length > 0) {
    yield { path: ["system"], name: requestLogBucket, rule: bucket };
  }
  if (distribution || Object.values(buckets).some((data) => data.distribution?.accessLogs)) {
    yield { path: ["system"], name: distributionLogBucket, rule: bucket };
  }
}

function* databaseNames(
  { engine, identifier }: { engine: string; identifier: string },
  path: Finding["path"],
): Iterable<ComposedName> {
  if (engine !== "mongodb-atlas") {
    // clusters append the number of an instance
    yield { path, name: engine === "postgres" ? identifier : `${identifier}-16`, rule: database };
    yield { path, name: `${identifier}-monitoring`, rule: role };
  }
}

function* proxyNames(
  data: { readonly readerName: string } | undefined,
  path: Finding["path"],
): Iterable<ComposedName> {
  if (data) {
    yield { path, name: data.readerName, rule: proxy };
  }
}

function* cacheNames(
  cache: { readonly identifier: string } | undefined,
  path: Finding["path"],
): Iterable<ComposedName> {
  if (cache) {
    yield { path, name: `${cache.identifier}-default`, rule: cacheUser };
  }
}

function* secondRegionNames({
  database,
  secondRegion,
}: Pick<Environment, "database" | "secondRegion">): Iterable<ComposedName> {
  if (!secondRegion) {
    return;
  }
  const at = (...keys: string[]) => ["secondRegion", ...keys];
  const { network, database: secondary, databaseProxy } = secondRegion;
  yield { path: at("network", "name"), name: `${network.name}-flow-logs`, rule: role };
  if (secondary) {
    const { engine } = database;
    yield* databaseNames({ engine, identifier: secondary.identifier }, at("database", "identifier"));
    yield {
      path: at("database", "globalIdentifier"),
      name: secondary.globalIdentifier,
      rule: globalDatabase,
    };
  }
  yield* proxyNames(databaseProxy, at("database", "identifier"));
  yield* namesThere(secondRegion);
}

/** What runs in the second region, and what it runs on. */
function* namesThere({ workloads }: NonNullable<Environment["secondRegion"]>): Iterable<ComposedName> {
  if (!workloads) {
    return;
  }
  const at = (...keys: string[]) => ["secondRegion", "workloads", ...keys];
  const { name, accessLogBucket } = workloads.loadBalancer;
  yield { path: at("loadBalancer", "name"), name, rule: loadBalancer };
  yield { path: at("loadBalancer"), name: accessLogBucket, rule: bucket };
  yield { path: at("cluster", "name"), name: workloads.cluster.name, rule: ecs };
  yield* cacheNames(workloads.cache, at("cache", "identifier"));
  for (const [id, service] of Object.entries(workloads.services)) {
    yield* serviceNames(at("services", id), service, ["targetGroup"]);
  }
}

function* mailNames(mail: Environment["mail"]): Iterable<ComposedName> {
  if (!mail) {
    return;
  }
  const { configurationSet: name, feedback, templates } = mail;
  yield { path: ["mail", "configurationSet"], name, rule: configurationSet };
  yield { path: ["mail", "feedback", "topic"], name: feedback.topic, rule: topic };
  for (const [part, template] of Object.entries(templates)) {
    yield { path: ["mail", "templates", part, "name"], name: template.name, rule: mailTemplate };
  }
}

/** @param targetGroupAt where the data of the service names its target group */
function* serviceNames(
  path: readonly string[],
  service: Environment["services"][string],
  targetGroupAt: readonly string[],
): Iterable<ComposedName> {
  const at = (...keys: string[]) => [...path, ...keys];
  if (service.http) {
    const name = service.http.alternateTargetGroup ?? service.http.targetGroup;
    yield { path: at(...targetGroupAt), name, rule: targetGroup };
  }
  yield { path: at("name"), name: service.name, rule: ecs };
  yield { path: at("name"), name: `${service.name}-traffic`, rule: role };
  yield { path: at("name"), name: service.executionRole, rule: role };
  yield* taskNames(at(), service);
}

function* jobNames(id: string, job: Environment["jobs"][string]): Iterable<ComposedName> {
  const path = ["jobs", id];
  yield { path, name: job.executionRole, rule: role };
  yield* taskNames(path, job);
  if (job.schedule) {
    yield { path, name: job.schedule.name, rule: schedule };
    yield { path, name: job.schedule.role, rule: role };
    yield { path, name: job.schedule.deadLetterName, rule: queue };
  }
}

function* taskNames(
  path: readonly string[],
  { taskRole, family, container }: Pick<Environment["jobs"][string], "taskRole" | "family" | "container">,
): Iterable<ComposedName> {
  yield { path: [...path, "taskRole"], name: taskRole, rule: role };
  yield { path: [...path, "family"], name: family, rule: ecs };
  yield { path: [...path, "container"], name: container, rule: ecs };
}
