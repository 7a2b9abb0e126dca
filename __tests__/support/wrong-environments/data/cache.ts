import { knownFacts } from "../known-facts";
import type { Mistake } from "../mistake";

const page = "worker";
const onePerZone = "since each copy needs one of its own";
const noDaily = 'is no daily window of at least 60 minutes; write it in UTC as in "03:00-04:00"';
const noWeekly = 'is no weekly window of 60 minutes to 24 hours; write it in UTC as in "sun:04:00-sun:05:00"';
const cluster = { kind: "cluster", shards: 3, replicasPerShard: 1 };
/** What turns saas's broker into a cache. */
const asCache = { "cache.use": "cache" };

/** Mistakes in the Redis of an environment, and in what services ask of it. */
export const cacheMistakes: readonly Mistake[] = [
  {
    name: "an engine that is not built",
    set: { "cache.engine": "memcached" },
    path: "cache.engine",
    message: '"memcached" is not possible here; choose "redis"',
  },
  {
    name: "a version without logins by IAM",
    set: { "cache.version": "6.2" },
    path: "cache.version",
    message: '"6.2" is not possible here; choose "7.0", "7.1"',
  },
  {
    name: "a node type without its family",
    set: { "cache.nodeType": "t4g.micro" },
    path: "cache.nodeType",
    message: '"t4g.micro" is no node type; write it as in "cache.t4g.micro"',
  },
  {
    name: "a node type of the first years",
    set: { "cache.nodeType": "cache.t1.micro" },
    path: "cache.nodeType",
    message: '"cache.t1.micro" takes no TLS; use a type of today, such as "cache.t4g.micro"',
  },
  {
    name: "a node type with disks",
    set: { "cache.nodeType": "cache.r6gd.xlarge" },
    path: "cache.nodeType",
    message:
      '"cache.r6gd.xlarge" keeps part of its data on disks, which is not built here; use "cache.r7g.large" or the like',
  },
  {
    name: "a privileged port",
    set: { "cache.port": 637 },
    path: "cache.port",
    message: "637 is no port that a non-root process can open; use 1024 to 65535",
  },
  {
    name: "a broker that forgets messages",
    set: { "cache.evictionPolicy": "allkeys-lru" },
    path: "cache.evictionPolicy",
    message: '"allkeys-lru" throws away messages of a broker when memory is full; use "noeviction"',
  },
  {
    name: "a broker in cluster mode",
    set: { "cache.mode": cluster },
    path: "cache.mode.kind",
    message: '"cluster" tears apart what a broker keeps together; use "single"',
  },
  {
    name: "an eviction policy that Redis does not have",
    set: { "cache.evictionPolicy": "oldest" },
    path: "cache.evictionPolicy",
    message:
      '"oldest" is not possible here; choose "noeviction", "allkeys-lru", "allkeys-lfu", "allkeys-random", "volatile-lru", "volatile-lfu", "volatile-random", "volatile-ttl"',
  },
  {
    name: "an eviction policy among the parameters",
    set: { "cache.parameters": { "maxmemory-policy": "noeviction" } },
    path: "cache.parameters.maxmemory-policy",
    message: '"maxmemory-policy" is set by evictionPolicy; remove it and choose the value there',
    value: '"maxmemory-policy"',
  },
  {
    name: "cluster mode among the parameters",
    set: { "cache.parameters": { "cluster-enabled": "yes" } },
    path: "cache.parameters.cluster-enabled",
    message: '"cluster-enabled" is set by mode; remove it and choose the value there',
    value: '"cluster-enabled"',
  },
  {
    name: "two zones without a replica",
    set: { "cache.mode.replicas": 0 },
    path: "cache.mode.replicas",
    message: "0 leaves nothing in another zone; use at least 1, or set multiAz to false",
  },
  {
    name: "shards in two zones without replicas",
    set: { ...asCache, "cache.mode": { ...cluster, replicasPerShard: 0 } },
    path: "cache.mode.replicasPerShard",
    message: "0 leaves nothing in another zone; use at least 1, or set multiAz to false",
  },
  {
    name: "more copies than zones",
    set: { "cache.mode.replicas": 2 },
    path: "cache.mode.replicas",
    message: `2 is too many for 2 zones, ${onePerZone}; use 1, add zones, or set multiAz to false`,
  },
  {
    name: "more copies of each shard than zones",
    set: { ...asCache, "cache.mode": { ...cluster, replicasPerShard: 3 } },
    path: "cache.mode.replicasPerShard",
    message: `3 is too many for 2 zones, ${onePerZone}; use 1, add zones, or set multiAz to false`,
  },
  {
    name: "more replicas than ElastiCache has",
    set: { "cache.mode.replicas": 6, "cache.multiAz": false },
    path: "cache.mode.replicas",
    message: "6 is out of range; use 0 to 5 replicas",
  },
  {
    name: "more nodes than a cluster has",
    set: { ...asCache, "cache.mode": { ...cluster, shards: 251 } },
    path: "cache.mode.shards",
    message: "251 shards of 2 nodes are more than the 500 nodes of a cluster; use at most 250",
  },
  {
    name: "snapshots that are kept too long",
    set: { "cache.snapshot.days": 36 },
    path: "cache.snapshot.days",
    message: "36 is out of range; use 0 to 35 days",
  },
  {
    name: "a snapshot window of half an hour",
    set: { "cache.snapshot.window": "22:00-22:30" },
    path: "cache.snapshot.window",
    message: `"22:00-22:30" ${noDaily}`,
  },
  {
    name: "a maintenance window of half an hour",
    set: { "cache.maintenanceWindow": "fri:00:00-fri:00:30" },
    path: "cache.maintenanceWindow",
    message: `"fri:00:00-fri:00:30" ${noWeekly}`,
  },
  {
    name: "a maintenance window in capitals",
    set: { "cache.maintenanceWindow": "Fri:00:00-Fri:01:00" },
    path: "cache.maintenanceWindow",
    message: `"Fri:00:00-Fri:01:00" ${noWeekly}`,
  },
  {
    name: "snapshots during maintenance",
    set: { "cache.snapshot.window": "23:30-00:30" },
    path: "cache.snapshot.window",
    message: '"23:30-00:30" overlaps the maintenance window "fri:00:00-fri:01:00"; move one of them',
  },
  {
    name: "logs that CloudWatch cannot keep so long",
    set: { "cache.logDays": 10 },
    path: "cache.logDays",
    message:
      "CloudWatch Logs cannot keep 10 days; choose 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653",
  },
  {
    name: "a tier that the network lacks",
    set: { "network.subnets.tiers": ["public", "app"], "database.tier": "app" },
    path: "cache.tier",
    message: '"data" is not a tier of this network; choose public or app',
    value: '"data"',
  },
  {
    name: "an identifier whose users would be too long",
    set: { "cache.identifier": "a".repeat(33) },
    path: "cache.identifier",
    message: `"${"a".repeat(33)}-default" has 41 characters, and a user of a cache has at most 40; shorten the name, or the system, environment or part it is made of`,
    value: "a".repeat(33),
  },
  {
    name: "an identifier with capitals",
    set: { "cache.identifier": "Saas-redis" },
    path: "cache.identifier",
    message:
      '"Saas-redis-default" is no name for a user of a cache; use small letters, digits and single hyphens, a letter first',
    value: "Saas-redis",
  },
  {
    name: "a service that uses a cache that is not there",
    page: "postgres",
    set: { "services.api.uses": { cache: true } },
    path: "services.api.uses.cache",
    message: "true asks for a cache, and this environment has none; add cache, or remove it",
  },
  {
    name: "a service that is told of a cache that is not there",
    page: "postgres",
    set: { "services.api.variables.REDIS_URL": { from: "cache-url" } },
    path: "services.api.variables.REDIS_URL",
    message:
      '"cache-url" is no fact of this environment; write a text, or choose region, public-url, metrics-namespace, database-host, database-port, database-name, bucket-name of exports, bucket-region of exports',
    value: '"cache-url"',
  },
  {
    name: "a reader of all shards",
    set: {
      ...asCache,
      "cache.mode": cluster,
      "services.backend.variables.REDIS_READER": { from: "cache-reader-host" },
    },
    path: "services.backend.variables.REDIS_READER",
    message: `"cache-reader-host" is no fact of this environment; write a text, or choose ${knownFacts.worker.replace(" cache-reader-host,", "")}, settings-path`,
    value: '"cache-reader-host"',
  },
  {
    name: "a service that is told of a cache that it may not reach",
    set: {
      "services.worker.uses": {},
      "services.worker.scaling": undefined,
      "services.worker.variables": { REDIS_URL: { from: "cache-url" } },
    },
    path: "services.worker.variables.REDIS_URL",
    message: '"cache-url" tells of a cache that is out of reach; add uses: { cache: true }, or remove it',
    value: '"cache-url"',
  },
  {
    name: "a job that is told of a cache that it may not reach",
    set: { "jobs.create-roles.variables": { REDIS_URL: { from: "cache-url" } } },
    path: "jobs.create-roles.variables.REDIS_URL",
    message: '"cache-url" tells of a cache that is out of reach; add uses: { cache: true }, or remove it',
    value: '"cache-url"',
  },
  {
    name: "a worker that scales on a Redis that it may not reach",
    set: { "services.worker.uses": {}, "services.worker.variables": {} },
    path: "services.worker.scaling.backlogPerTask.queue.kind",
    message: '"redis" is out of reach of the tasks that count what waits; add uses: { cache: true }',
  },
].map((mistake) => ({ page, ...mistake }) as Mistake);
