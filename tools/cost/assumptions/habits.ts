/**
 * What no document tells and no resource says: how resources are used, whatever the load. Each is a guess that a bill
 * corrects. In a small environment the largest are `capacityShare` ($13 of cosmicspace-beta's database) and `insights`
($11 to $34); the others are worth a few dollars.
 */
export const habits = {
  /** Aurora Serverless: the share of the way from its smallest to its largest capacity that it spends on average. */
  capacityShare: 0.1,
  /** A database's backups, as a share of it: a first one and what a week changes. */
  backupShare: 1.1,
  /** Hours of one run of a scheduled job, and runs in a month: weekly. */
  job: { hours: 0.5, runs: 4.35 },
  /** Requests that come over one connection to a load balancer. */
  requestsPerConnection: 10,
  /** Container Insights: metrics of a cluster, and of each service with its task definition; counted in the table of the ECS Developer Guide, "Container Insights metrics". */
  insights: { cluster: 12, service: 25 },
  /** Seconds with a GB of memory that one run of a canary takes. */
  canarySeconds: 10,
  /** Metrics that S3 counts for a filter: all of the 16 in the S3 User Guide, "CloudWatch metrics". */
  requestMetrics: 16,
  /** GB a month that are written to CloudWatch Logs. */
  logGb: {
    /** By the application, per task. */
    task: 1,
    /** By flow logs, per task. */
    flowsPerTask: 0.5,
    /** By a database, a proxy or a cache, per log. */
    engine: 0.5,
    /** By Enhanced Monitoring every 60 seconds, per instance. */
    monitoring: 0.1,
    /** By a firewall that keeps what it blocks, per million requests. */
    firewallPerMillion: 0.02,
    /** Of queries of DNS, per million requests. */
    queriesPerMillion: 0.02,
    /** By a trail, per million events. */
    trailPerMillion: 1.5,
    /** By what is written to seldom: sessions into tasks, one-off tasks. */
    seldom: 0.01,
  },
  /** What is left of a log when CloudWatch has compressed it. */
  logCompression: 0.15,
  /** GB of logs that load balancers, CloudFront and S3 write to buckets, per million requests and month kept. */
  bucketLogGbPerMillion: 0.1,
  /** Requests of which a bucket reads and writes objects, of all requests. */
  objectReads: 0.1,
  objectWrites: 0.01,
  /** Share of a bucket's objects that are new in a month. */
  newObjects: 0.1,
  /** Requests for DNS that are no aliases, of all requests: records of mail, mostly. */
  dnsQueries: 0.02,
  /** Share of Aurora's requests that are writes, which a global database replicates. */
  databaseWrites: 0.25,
  /** Million requests that look into an empty queue: every 20 seconds. */
  queuePolls: 0.13,
  /** GB of images in a repository that keeps 10. */
  imagesGb: 3,
  /** In an account: what auditing services look at. */
  audit: {
    managementEventsMillions: 0.5,
    flowsGb: 5,
    dataEventsMillions: 1,
    /** Virtual CPUs of databases, in all environments of a small product. */
    databaseVcpus: 6,
    /** GB of traffic of functions: canaries have it. */
    functionsGb: 1,
    configItems: 500,
    evaluations: 2_000,
    checks: 3_000,
    roles: 30,
  },
} as const;
