import { knownFacts } from "../known-facts";
import type { Mistake } from "../mistake";

const page = "second-region";
const there = "secondRegion.workloads";
const backend = `${there}.services.backend`;
const jobs = { visibilitySeconds: 60, retentionDays: 4, maxReceives: 3, waitSeconds: 20 };
const standing = { desired: 1, scaling: { min: 1, max: 2 } };

/** Mistakes in what runs in a second region. */
export const workloadsThereMistakes: readonly Mistake[] = [
  {
    name: "a second region that runs nothing",
    page,
    set: { [`${there}.services`]: {} },
    path: `${there}.services`,
    message: "{} runs nothing there; name a service, or remove workloads",
  },
  {
    name: "a service of the second region that the first does not have",
    page,
    set: { [`${there}.services.worker`]: standing },
    path: `${there}.services.worker`,
    message: '"worker" is no service of this environment; choose one of services: backend',
    value: '"worker"',
  },
  {
    name: "a service that scales in the first region alone",
    page,
    remove: `${backend}.scaling`,
    path: `${backend}.scaling`,
    message: "is missing, and services.backend scales; say from how many tasks to how many",
    value: "is missing",
  },
  {
    name: "a service that scales in the second region alone",
    page,
    remove: "services.backend.scaling",
    path: `${backend}.scaling`,
    message:
      '{"min":50,"max":1000} has no targets, since services.backend does not scale; remove it, or let both scale',
  },
  {
    name: "a range of the second region that is upside down",
    page,
    set: { [`${backend}.scaling`]: { min: 60, max: 50 } },
    path: `${backend}.scaling.min`,
    message: "60 is above the maximum 50; lower it or raise scaling.max",
  },
  {
    name: "more tasks in the second region than scaling would leave",
    page,
    set: { [`${backend}.desired`]: 1001 },
    path: `${backend}.desired`,
    message: "1001 is outside of the scaling range; use 50 to 1000",
  },
  {
    name: "a target group of a service without HTTP",
    page,
    copy: { "services.admin": "services.backend", "secondRegion.workloads.services.admin": backend },
    set: { "services.admin.http": undefined },
    path: "secondRegion.workloads.services.admin.targetGroup",
    message:
      '"cosmicspace-massive-euw1-backend" gets no requests, since services.admin has no http; remove it',
  },
  {
    name: "a service of the second region whose image's pointer is in the first alone",
    page,
    copy: { "services.admin": "services.backend" },
    set: { "services.admin.http": undefined, "services.backend.image": { of: "admin" } },
    path: backend,
    message:
      '"backend" runs the image of "admin", whose pointer is not there; add admin to workloads.services',
    value: '"admin"',
  },
  {
    name: "a service of the second region that calls one of the first",
    page,
    copy: { "services.admin": "services.backend" },
    set: {
      "services.admin.http": undefined,
      "services.admin.connect": { port: 4000, from: ["backend"] },
    },
    path: backend,
    message: '"backend" calls "admin", which is not there; add admin to workloads.services',
    value: '"admin"',
  },
  {
    name: "a service of the second region that scales on a queue of the first",
    page,
    set: {
      queues: { jobs },
      "services.backend.uses.queues": { jobs: ["send", "consume"] },
      "services.backend.scaling.backlogPerTask": { target: 5, queue: { kind: "sqs", name: "jobs" } },
    },
    path: backend,
    message:
      '"backend" scales on the queue "jobs", whose depth is told in the first region alone; leave it out, or scale it on cpuPercent',
    value: '"jobs"',
  },
  {
    name: "services in a second region without a database",
    page,
    remove: "secondRegion.database",
    path: "secondRegion.database",
    message:
      "is missing, and tasks in eu-west-1 would have no database when the first region is lost; add it with a number of readers",
    value: "is missing",
  },
  {
    name: "a cache that is in the first region alone",
    page,
    remove: `${there}.cache`,
    path: `${there}.cache`,
    message:
      'is missing, and "backend" uses the environment\'s cache, which is out of reach in eu-west-1; add {}',
    value: "is missing",
  },
  {
    name: "a cache that is in the second region alone",
    page,
    set: { "services.backend.variables": {}, "services.backend.uses": {} },
    remove: "cache",
    path: `${there}.cache`,
    message:
      '{"identifier":"cosmicspace-massive-euw1-cache"} has the size of the environment\'s cache, which has none; add cache, or remove it',
  },
  {
    name: "more copies of a key than the second region has zones",
    page,
    set: {
      "secondRegion.network.zones": ["eu-west-1a", "eu-west-1b"],
      "secondRegion.network.natGateways": 2,
    },
    path: "cache.mode.replicasPerShard",
    message:
      "2 is too many for 2 zones, since each copy needs one of its own; use 1, add zones, or set multiAz to false",
  },
  {
    name: "a second region without the tier of the cache",
    page,
    set: { "database.tier": "app", "secondRegion.network.subnets.tiers": ["public", "app"] },
    path: "secondRegion.network.subnets",
    message: '"data" is not a tier of this network; choose public or app',
    value: '"data"',
  },
  {
    name: "tasks of two regions that are told one of them",
    page,
    set: { "services.backend.variables.AWS_REGION": "us-east-1" },
    path: "services.backend.variables.AWS_REGION",
    message: '"us-east-1" is not the region of the tasks in eu-west-1; use { from: "region" }',
  },
  {
    name: "tasks of two regions that write to the proxy of their own",
    page,
    set: { "services.backend.variables.DB_HOST": { from: "database-proxy-host" } },
    path: "services.backend.variables.DB_HOST",
    message:
      '"database-proxy-host" has no writer while that is in the other region; use { from: "database-writer-host" }',
    value: '"database-proxy-host"',
  },
  {
    name: "tasks of two regions whose secret holds the address of one database",
    page,
    set: {
      "secrets.entries.url": { kind: "database-url", scheme: "postgresql", query: {} },
      "services.backend.secrets.DATABASE_URL": "url",
    },
    path: "secrets.entries.url.kind",
    message:
      '"database-url" holds the address of the cluster, which nothing reaches past its proxy; use "database-login" and the fact database-proxy-host',
    also: [
      {
        path: "services.backend.secrets.DATABASE_URL",
        message:
          '"url" holds the address of the first region\'s database; use a secret of kind "database-login" and the fact database-writer-host',
      },
    ],
  },
  {
    name: "a writer that cannot move",
    page: "aurora",
    set: { "services.backend.variables.DB_HOST": { from: "database-writer-host" } },
    path: "services.backend.variables.DB_HOST",
    message: `"database-writer-host" is no fact of this environment; write a text, or choose ${knownFacts.aurora}`,
    value: '"database-writer-host"',
  },
  {
    name: "a load balancer of the second region with a name of more than 32 characters",
    page,
    remove: `${there}.loadBalancer.name`,
    path: `${there}.loadBalancer.name`,
    message:
      '"cosmicspace-massive-eu-west-1-alb" has 33 characters, and a load balancer has at most 32; shorten the name, or the system, environment or part it is made of',
    value: '"cosmicspace-massive-eu-west-1-alb"',
  },
  {
    name: "a target group of the second region with a name of more than 32 characters",
    page,
    remove: `${backend}.targetGroup`,
    path: `${backend}.targetGroup`,
    message:
      '"cosmicspace-massive-eu-west-1-backend" has 37 characters, and a target group has at most 32; shorten the name, or the system, environment or part it is made of',
    value: '"cosmicspace-massive-eu-west-1-backend"',
  },
  {
    name: "a cache of the second region whose users' names are too long",
    page,
    remove: `${there}.cache.identifier`,
    path: `${there}.cache.identifier`,
    message:
      '"cosmicspace-massive-eu-west-1-cache-default" has 43 characters, and a user of a cache has at most 40; shorten the name, or the system, environment or part it is made of',
    value: '"cosmicspace-massive-eu-west-1-cache-default"',
  },
];
