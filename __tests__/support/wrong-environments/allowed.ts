import { distributionSettings } from "../distribution";
import { allowedBucketDistributions } from "./edge/bucket-distributions";
import type { Change } from "./mistake";
import { allowedLogs } from "./observability/logs";
import { allowedQueries } from "./observability/queries";
import { allowedTracing } from "./observability/tracing";

/** A change to a valid page that keeps it valid. */
export interface Allowed extends Change {
  readonly name: string;
}

const api = "services.api";

/** Both ends of each range, by the page and the path they are allowed at. */
const ends: readonly (readonly [
  page: NonNullable<Change["page"]>,
  path: string,
  values: readonly unknown[],
])[] = [
  ["postgres", "network.cidr", ["10.0.0.0/16", "10.0.0.0/23", "192.168.0.0/20"]],
  ["postgres", "network.natGateways", [1, 2]],
  ["postgres", "network.flowLogs.retentionDays", [1, 3653]],
  ["postgres", "network.interfaceEndpoints", [["ecr.api", "xray"]]],
  ["postgres", "loadBalancer.idleTimeoutSeconds", [1, 4000]],
  ["worker", "observability.alarms.not-answered.below", [1, 99.5, 100]],
  [
    "postgres",
    "observability.notifications.warning.chat",
    [
      { protocol: "slack", workspace: "T07EZ1ABC23", channel: "G07EZ1ABC23" },
      { protocol: "https", endpoint: "https://hooks.dougust.example/notify-everybody-on-call" },
    ],
  ],
  ["postgres", "loadBalancer.accessLogDays", [1, 3650]],
  ["postgres", "loadBalancer.listener.domains", [["dougust.example"], ["a.b.dougust.example"]]],
  ["explicit", "distribution.accessLogs.days", [1, 3650]],
  ["explicit", "distribution.errorPages.cacheSeconds", [0, 300]],
  ["explicit", "distribution.geoRestriction", [{ mode: "allow", countries: ["BH"] }]],
  ["explicit", "distribution.redirects", [{}]],
  ["explicit", "distribution.securityHeaders.hsts.maxAgeDays", [1, 3650]],
  [
    "explicit",
    "distribution.securityHeaders.hsts",
    [{ maxAgeDays: 365, includeSubdomains: true, preload: true }],
  ],
  [
    "explicit",
    "distribution.securityHeaders.permissionsPolicy",
    [{}, { camera: ["self", "https://a.example"] }],
  ],
  ["postgres", "loadBalancer.name", ["a".repeat(32), "dougust-1"]],
  ["postgres", "loadBalancer.waf.mode", ["count"]],
  ["postgres", "loadBalancer.waf.rateLimits.login.limit", [10, 2_000_000_000]],
  ["postgres", "loadBalancer.waf.rateLimits.login.windowSeconds", [60, 120, 300, 600]],
  ["postgres", "loadBalancer.waf.rateLimits.login.path", ["/", "/api/v1/log_in~.json"]],
  ["postgres", "loadBalancer.waf.rateLimits.login.priority", [1, 100]],
  [
    "postgres",
    "loadBalancer.waf.requestSizes",
    [{ bodyBytes: 8191, uriBytes: 1023, queryBytes: 2047, headerBytes: 8192 }],
  ],
  [
    "postgres",
    "loadBalancer.waf.addresses",
    [{ allow: ["198.51.100.0/25", "2001:db8::/32"], block: ["198.51.100.128/25"] }],
  ],
  ["postgres", "loadBalancer.waf.maxCapacity", [1162, 5000]],
  ["explicit", "distribution.waf.requestSizes", [{ bodyBytes: 65_536 }]],
  ["postgres", "budget.monthlyUsd", [1, 1_000_000_000]],
  [
    "postgres",
    "budget.alerts",
    [
      [{ on: "forecast", percent: 1 }],
      [
        { on: "actual", percent: 1000 },
        { on: "forecast", percent: 1000 },
      ],
    ],
  ],
  ["postgres", "budget.mail", [["costs.aws+dougust@a.b-c.example"]]],
  ["account", "costs", [undefined]],
  ["worker", "observability.canaries.health.timeoutSeconds", [15, 300]],
  ["worker", "observability.canaries.health.retentionDays", [1, 400]],
  ["worker", "observability.canaries.health.path", ["/"]],
  ["worker", "observability.canaries.health.rateMinutes", [1, 5]],
  ["worker", "observability.alarms.not-answered.periodSeconds", [300, 3600]],
  ["account", "costs.tags", ["active"]],
  ["postgres", "secrets.recoveryDays", [0, 7, 30]],
  ["postgres", "secrets.entries.jwt-secret.length", [20, 128]],
  ["postgres", "secrets.entries.jwt-secret.version", [1, 9999]],
  ["postgres", "secrets.entries.database-url.scheme", ["postgresql+asyncpg"]],
  ["aurora", "secrets.entries.database-master.rotationDays", [1, 1000]],
  ["worker", "userPool.password.minimumLength", [6, 99]],
  ["worker", "userPool.password.requires", [[]]],
  ["worker", "userPool.client.tokens.refreshHours", [2, 87_600]],
  ["worker", "userPool.client.tokens", [{ accessMinutes: 5, idMinutes: 1440, refreshHours: 25 }]],
  ["worker", "userPool.client.refreshRotation", ["off", { graceSeconds: 0 }]],
  ["worker", "userPool.client.authFlows", [["user-srp"], ["user-password", "admin-user-password"]]],
  ["worker", "userPool.mfa.mode", ["required"]],
  ["worker", "userPool.tier", ["plus"]],
  ["worker", "userPool.name", ["a".repeat(121)]],
  ["worker", "services.worker.settings", [{ a: "1", "queue/retry-limit": "x".repeat(4096) }]],
  ["worker", "services.worker.settings.hint", ["ask https://user.example for a ${word}"]],
  ["worker", "services.worker.connect", [{ port: 1024, from: ["backend"], name: "a-1" }]],
  ["worker", "services.backend.connect", [{ port: 8000, from: ["worker"] }]],
  ["postgres", "database.username", ["a".repeat(16), "app_user", "administrator"]],
  ["postgres", "database.database", ["a".repeat(63)]],
  ["postgres", "database.port", [1024, 65535]],
  ["postgres", "database.version", ["16", "16.4"]],
  ["postgres", "database.tier", ["app"]],
  ["postgres", "database.backup.days", [1, 35]],
  ["postgres", "database.backup.window", ["01:30-02:00", "04:00-04:30", "23:45-00:15"]],
  ["postgres", "database.maintenanceWindow", ["sun:06:00-sun:06:30"]],
  ["postgres", "database.performanceInsightsDays", [7, 31, 713, 731]],
  ["postgres", "database.monitoringSeconds", [1, 60]],
  ["postgres", "database.storage", [{ allocatedGb: 20, maxAllocatedGb: 22 }]],
  ["postgres", "database.storage", [{ allocatedGb: 100, maxAllocatedGb: 65536 }]],
  ["postgres", "database.identifier", ["a".repeat(53)]],
  [
    "aurora",
    "database.capacity",
    [
      { min: 0.5, max: 256 },
      { min: 1, max: 1 },
    ],
  ],
  ["aurora", "database.readers", [1, 15]],
  ["aurora", "database.proxy.auth", ["iam"]],
  ["aurora", "database.proxy.maxConnectionsPercent", [50, 100]],
  ["aurora", "database.proxy.maxIdleConnectionsPercent", [0, 90]],
  ["aurora", "database.proxy.borrowTimeoutSeconds", [0, 300]],
  ["aurora", "database.proxy.idleClientSeconds", [1, 28800]],
  ["aurora", "database.proxy.name", ["a".repeat(56)]],
  ["second-region", "database.readerScaling.min", [2, 14]],
  ["second-region", "database.readerScaling.max", [2, 14]],
  ["second-region", "database.readerScaling.cpuPercent", [1, 100]],
  ["second-region", "database.readerScaling.scaleInCooldownSeconds", [0, 3600]],
  ["second-region", "secondRegion.database", [{ readers: 1 }, { readers: 16 }]],
  [
    "second-region",
    "secondRegion.workloads.services.backend.scaling",
    [
      { min: 1, max: 5000 },
      { min: 50, max: 50 },
    ],
  ],
  ["second-region", "secondRegion.workloads.services.backend.targetGroup", ["a".repeat(32)]],
  ["second-region", "secondRegion.workloads.cache.identifier", ["a".repeat(32)]],
  ["second-region", "secondRegion.network.interfaceEndpoints", [["ssm", "secretsmanager"]]],
  ["second-region", "secondRegion.network.cidr", ["10.1.0.0/16", "192.168.0.0/20"]],
  ["documentdb", "database.instances", [2, 16]],
  ["documentdb", "database.identifier", ["a".repeat(53)]],
  // the database's own are 05:00-06:00, maintenance sun:02:00-sun:04:00
  ["postgres", "backups.window", ["04:00-05:00", "06:00-07:00", "00:00-01:00", "22:00-00:30"]],
  ["postgres", "backups.keepDays", [1, 36500]],
  ["postgres", "backups.copyTo", [undefined, { region: "eu-west-1", keepDays: 1 }]],
  ["explicit", "backups.buckets", [["assets", "backups"]]],
  ["explicit", "observability.dashboard.name", [undefined, "a".repeat(255), "Wall_1-b"]],
  ["explicit", "observability.dashboard.targets", [{}, { cpuPercent: 1, readMilliseconds: 0.5 }]],
  ["explicit", "observability.dashboard.links", [{}, { "On call, 2-B": "https://a.example/b?c=d#e" }]],
  ["worker", "buckets.media.requestMetrics", [undefined, true, false]],
  ["explicit", "mail.from", [["a"], ["no-reply", "team+eu@news.fckdoomscroll.example"]]],
  ["explicit", "mail.mailFrom", ["m", "b-1", "a".repeat(63)]],
  ["explicit", "mail.spf", [undefined, "v=spf1 ip4:192.0.2.0/24 include:amazonses.com mx -all"]],
  ["explicit", "mail.dmarc.policy", ["none", "quarantine"]],
  ["explicit", "mail.dmarc.reports", ["dmarc@reports.fckdoomscroll.example"]],
  ["explicit", "mail.domain", ["news.fckdoomscroll.example"]],
  ["explicit", "mail.region", ["eu-west-1"]],
  ["explicit", "mail.configurationSet", ["a".repeat(64), "a_B-1"]],
  ["explicit", "mail.feedback.topic", ["a".repeat(255)]],
  ["explicit", "mail.templates.welcome-email.name", ["a".repeat(64)]],
  ["explicit", "mail.templates.welcome-email.text", ["Hi {{#if name}}{{name}}{{else}}you{{/if}}"]],
  ["worker", "buckets.media.supersededDays", [1, 3650]],
  ["worker", "buckets.media.transition.days", [30, 3650]],
  ["worker", "buckets.media.transition", [undefined, { to: "intelligent-tiering", days: 1 }]],
  ["worker", "buckets.media.expireDays", [91, 3650]],
  ["worker", "buckets.media.presignedUrls.maxSeconds", [120, 604800]],
  ["worker", "buckets.media.presignedUrls.origins", [[], ["https://*.saas.example", "https://a.b.example"]]],
  ["worker", "buckets.media.name", ["a1b", "a".repeat(63)]],
  ["worker", "services.backend.uses.buckets[0].prefix", ["", "a/{b}/c.d-e_f/", `${"a".repeat(63)}/`]],
  ["worker", "services.backend.uses", [{ cache: true }, { cache: true, buckets: [] }]],
  ["worker", "cache.version", ["7.0", "7.1"]],
  ["worker", "cache.nodeType", ["cache.t3.micro", "cache.r7g.16xlarge"]],
  ["worker", "cache.snapshot.days", [0, 35]],
  ["worker", "cache.snapshot.window", ["23:00-00:00", "01:00-02:00"]],
  ["worker", "cache.maintenanceWindow", ["sat:00:00-sat:21:00"]],
  ["worker", "cache.parameters", [{}, { timeout: "300" }]],
  ["worker", "cache.identifier", ["a".repeat(32)]],
  ["worker", "cache.tier", ["app"]],
  [
    "postgres",
    "jobs.export.schedule.timezone",
    ["UTC", "Etc/UTC", "Europe/Berlin", "Asia/Bahrain", "Asia/Kolkata", "Asia/Calcutta"],
  ],
  ["postgres", "jobs.export.schedule.retries", [0, 185]],
  ["postgres", "jobs.export.schedule.maxAgeMinutes", [1, 1440]],
  ["postgres", "jobs.export.schedule.heartbeat", [undefined]],
  ["postgres", "jobs.export.schedule.expression", ["rate(168 hours)", "cron(0 1 1,8,15,22,29 * ? *)"]],
  ["postgres", `${api}.cpu`, [256, 512, 1024]],
  ["postgres", `${api}.user`, ["1:1"]],
  ["postgres", `${api}.writable`, [[], ["/tmp", "/var/cache"]]],
  ["postgres", `${api}.image.initialTag`, ["a".repeat(128), "v1.2.3_x-y"]],
  ["postgres", `${api}.stopTimeoutSeconds`, [2, 120]],
  ["postgres", `${api}.healthCheck.intervalSeconds`, [5, 300]],
  ["postgres", `${api}.healthCheck.timeoutSeconds`, [2, 120]],
  ["postgres", `${api}.healthCheck.retries`, [1, 10]],
  ["postgres", `${api}.healthCheck.startPeriodSeconds`, [0, 300]],
  ["postgres", `${api}.desired`, [2, 10]],
  ["postgres", `${api}.scaling.min`, [0, 4]],
  ["postgres", `${api}.scaling.max`, [4, 5000]],
  ["postgres", `${api}.scaling.cpuPercent`, [1, 100]],
  ["postgres", `${api}.scaling.requestsPerTask`, [1, 1_000_000]],
  ["postgres", `${api}.scaling.scaleInCooldownSeconds`, [0, 3600]],
  ["postgres", `${api}.taskRole`, ["a".repeat(64)]],
  ["postgres", `${api}.name`, ["a".repeat(56)]],
  ["postgres", `${api}.http.targetGroup`, ["a".repeat(32)]],
  ["documentdb", "services.app.http.targetGroup", ["a".repeat(28)]],
  ["postgres", `${api}.http.priority`, [1, 50000]],
  ["postgres", `${api}.http.paths`, [["/"], [`/${"a".repeat(127)}`]]],
  ["postgres", `${api}.http.port`, [1024, 65535]],
  ["postgres", `${api}.http.stickinessSeconds`, [1, 604800]],
  ["postgres", `${api}.http.deregistrationDelaySeconds`, [0, 3600]],
  ["postgres", `${api}.http.healthCheckGraceSeconds`, [0, 2147483647]],
  ["postgres", `${api}.http.healthCheck.timeoutSeconds`, [2, 29]],
  ["postgres", `${api}.http.healthCheck.intervalSeconds`, [6, 300]],
  ["postgres", `${api}.http.healthCheck.healthyThreshold`, [2, 10]],
  ["postgres", `${api}.http.healthCheck.unhealthyThreshold`, [2, 10]],
  ["postgres", `${api}.http.healthCheck.codes`, ["200", "200-299", "200,301-302"]],
  ["postgres", `${api}.deployment.rollbackOn`, [[], ["unhealthy-hosts"]]],
  ["postgres", "observability.alarms.server-errors.above", [0, 0.5, 1000]],
  ["documentdb", "observability.alarms.server-errors.above", [0, 99.9]],
  ["postgres", "observability.alarms.server-errors.periods", [1, 288]],
  ["postgres", "observability.alarms.server-errors.periodSeconds", [60, 3540, 604800]],
  ["postgres", `${api}.deployment.minimumHealthyPercent`, [0, 100]],
  ["postgres", `${api}.deployment.maximumPercent`, [101, 200]],
  ["documentdb", "services.app.deployment.canaryPercent", [1, 99]],
  ["documentdb", "services.app.deployment.canaryMinutes", [0, 1440]],
  [
    "documentdb",
    "services.app.deployment",
    [
      { strategy: "blue-green", bakeMinutes: 0, rollbackOn: ["server-errors"] },
      {
        strategy: "blue-green",
        bakeMinutes: 1440,
        testTraffic: { port: 8443, from: ["203.0.113.0/24", "198.51.100.7/32"] },
        rollbackOn: ["server-errors"],
      },
    ],
  ],
  ["postgres", "tags", [{ Team: "x".repeat(256) }, { ["k".repeat(128)]: "" }]],
  ["account", "keepImages", [1, 1000]],
  ["account", "untaggedDays", [1, 365]],
  ["account", "state.supersededDays", [30, 3650]],
  ["account", "state.backend", ["s3"]],
  ["account", "repositories", [[], ["dougust/api.v2_x"]]],
];

const exceptions: readonly Allowed[] = [
  {
    name: "maintenance for most of a day, beside no backups but RDS's own",
    set: { "database.maintenanceWindow": "sun:06:00-mon:05:00", backups: undefined },
  },
  { name: "PostgreSQL in the app tier, beside no data tier", page: "explicit" },
  {
    name: "an Aurora without a reader that need not fail over",
    page: "aurora",
    set: { "database.readers": 0, "database.failover": false, "database.proxy.readOnlyEndpoint": false },
    remove: "services.backend.variables.DB_READER_HOST",
  },
  {
    name: "an Aurora in one region whose password this stack makes",
    page: "second-region",
    set: {
      accelerator: undefined,
      "services.backend.variables.DB_HOST": { from: "database-proxy-host" },
    },
    remove: "secondRegion",
  },
  {
    name: "readers that are added by their connections",
    page: "second-region",
    set: { "database.readerScaling.connections": 500 },
    remove: "database.readerScaling.cpuPercent",
  },
  {
    name: "a second region without buckets",
    page: "second-region",
    remove: "secondRegion.buckets",
  },
  {
    name: "a second region that only keeps a copy of the data",
    page: "second-region",
    set: { accelerator: undefined, "services.backend.variables.DB_HOST": { from: "database-proxy-host" } },
    remove: "secondRegion.workloads",
  },
  {
    name: "a second region with a network alone",
    page: "second-region",
    set: {
      accelerator: undefined,
      "secondRegion.database": undefined,
      "services.backend.variables.DB_HOST": { from: "database-proxy-host" },
    },
    remove: "secondRegion.workloads",
  },
  {
    name: "a DocumentDB of one instance that need not fail over",
    page: "documentdb",
    set: { "database.instances": 1, "database.failover": false },
  },
  {
    name: "a cluster of either kind asked for its reader",
    page: "documentdb",
    set: { "services.app.variables.DB_READER": { from: "database-reader-host" } },
  },
  {
    name: "a URL of a login of its own beside Aurora's password",
    page: "aurora-alone",
    set: {
      "secrets.entries.app-password": { kind: "generated", length: 32, version: 1 },
      "secrets.entries.app-url": {
        kind: "database-url",
        scheme: "postgresql",
        login: { username: "app", password: "app-password" },
      },
    },
  },
  {
    name: "Atlas over PrivateLink",
    page: "atlas",
    set: {
      "database.privateLink": { serviceName: "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0" },
    },
  },
  {
    name: "plain HTTP, which needs no zone",
    set: { "loadBalancer.listener": { protocol: "http" } },
    remove: "dns",
  },
  {
    name: "an internal load balancer behind CloudFront",
    set: {
      "loadBalancer.scheme": "internal",
      "loadBalancer.waf": undefined,
      distribution: { domains: ["api.dougust.example"], ...distributionSettings },
    },
  },
  {
    name: "every kind of source in a content security policy",
    page: "explicit",
    set: {
      "distribution.securityHeaders.contentSecurityPolicy.script-src": [
        "'self'",
        "'strict-dynamic'",
        "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
        "https:",
        "data:",
        "https://a.example:8443/scripts/",
        "https://*.a.example",
        "wss://a.example",
      ],
    },
  },
  {
    name: "frames of the same origin",
    page: "explicit",
    set: {
      "distribution.securityHeaders.frameOptions": "sameorigin",
      "distribution.securityHeaders.contentSecurityPolicy.frame-ancestors": ["'self'"],
    },
  },
  {
    name: "failures that the application words itself",
    page: "explicit",
    remove: "distribution.errorPages",
  },
  {
    name: "two names that lead to a third",
    page: "explicit",
    set: {
      "loadBalancer.listener.domains": ["fckdoomscroll.example", "*.fckdoomscroll.example"],
      "distribution.domains": [
        "fckdoomscroll.example",
        "www.fckdoomscroll.example",
        "web.fckdoomscroll.example",
      ],
      "distribution.redirects": {
        "www.fckdoomscroll.example": "fckdoomscroll.example",
        "web.fckdoomscroll.example": "fckdoomscroll.example",
      },
    },
  },
  {
    name: "a wildcard on the certificate behind CloudFront",
    page: "explicit",
    set: {
      "loadBalancer.listener.domains": ["fckdoomscroll.example", "*.fckdoomscroll.example"],
      "distribution.domains": ["fckdoomscroll.example", "www.fckdoomscroll.example"],
    },
  },
  {
    name: "an origin header that is being rotated",
    page: "explicit",
    set: { "distribution.originHeader.versions": [2, 1] },
  },
  {
    name: "a service behind the load balancer's other rule",
    copy: { "services.web": "services.api" },
    set: { "services.web.http.priority": 101, "services.web.http.paths": ["/web/*"] },
  },
  {
    name: "a disk that may grow by exactly 10 %",
    set: { "database.storage": { allocatedGb: 100, maxAllocatedGb: 110 } },
  },
  ...["rate(1 day)", "rate(5 minutes)", "cron(0 */6 * * ? *)", "cron(0 1 ? * 1-7 2030)"].map(
    (expression): Allowed => ({
      name: `patience of a day with ${expression}`,
      set: {
        "jobs.export.schedule.expression": expression,
        "observability.alarms.export-missed.periods": 1,
      },
    }),
  ),
  {
    name: "patience over the weekend",
    set: {
      "jobs.export.schedule.expression": "cron(0 1 ? * MON-FRI *)",
      "observability.alarms.export-missed.periods": 3,
    },
  },
  {
    name: "a month between two runs without a heartbeat",
    set: { "jobs.export.schedule.expression": "cron(0 1 L * ? *)" },
    remove: "jobs.export.schedule.heartbeat",
  },
  {
    name: "a secret variable called like a property of every object",
    set: { "services.api.secrets.toString": "jwt-secret" },
  },
  { name: "a service without scaling", remove: "services.api.scaling" },
  {
    name: "an environment that nobody watches",
    set: { "services.api.deployment.rollbackOn": [] },
    remove: "observability",
  },
  {
    name: "a scaling range of one size",
    set: { "services.api.scaling.min": 4, "services.api.scaling.max": 4 },
  },
  {
    name: "the smallest subnet that AWS has",
    page: "explicit",
    set: { "network.subnets.list[0].cidr": "10.0.1.0/28" },
  },
  {
    name: "a canary that rolls back on errors alone",
    page: "documentdb",
    set: { "services.app.deployment.rollbackOn": ["server-errors"] },
  },
  {
    name: "a canary that rolls back on unhealthy hosts alone",
    page: "documentdb",
    set: { "services.app.deployment.rollbackOn": ["unhealthy-hosts"] },
  },
  {
    name: "a broker of one node that need not outlive its zone",
    page: "worker",
    set: { "cache.mode.replicas": 0, "cache.multiAz": false },
  },
  {
    name: "more replicas than zones where none must be left alone",
    page: "worker",
    set: { "cache.mode.replicas": 5, "cache.multiAz": false },
  },
  {
    name: "a cluster of as many nodes as there may be",
    page: "worker",
    set: {
      "cache.use": "cache",
      "cache.mode": { kind: "cluster", shards: 250, replicasPerShard: 1 },
      "cache.evictionPolicy": "allkeys-lru",
    },
  },
  {
    name: "a service that is told of no cache and uses it",
    page: "worker",
    set: { "services.worker.variables": {} },
  },
  {
    name: "a queue whose messages are hidden as long as a task may take to stop",
    set: {
      queues: { jobs: { visibilitySeconds: 30, retentionDays: 13, maxReceives: 1000, waitSeconds: 1 } },
      "services.api.uses": { queues: { jobs: ["send", "consume"] } },
      "services.api.scaling.backlogPerTask": { target: 1, queue: { kind: "sqs", name: "jobs" } },
      "services.api.variables.QUEUE": { from: "queue-url", of: "jobs" },
    },
  },
  {
    name: "a text beside the policy of mail",
    page: "explicit",
    set: {
      "dns.records": {
        proof: {
          type: "TXT",
          name: "fckdoomscroll.example",
          ttlSeconds: 60,
          values: ["site-verification=1"],
        },
      },
    },
  },
  {
    name: "a child zone that is delegated and signed, below a wildcard",
    set: {
      "dns.records": {
        all: { type: "CNAME", name: "*.dougust.example", ttlSeconds: 0, values: ["cname.vercel-dns-0.com"] },
        servers: {
          type: "NS",
          name: "dev.dougust.example",
          ttlSeconds: 60,
          values: ["ns-1.a.com", "ns-2.a.com"],
        },
        keys: {
          type: "DS",
          name: "dev.dougust.example",
          ttlSeconds: 60,
          values: [`1 13 2 ${"A".repeat(64)}`],
        },
        frontend: {
          type: "A",
          name: "dougust.example",
          ttlSeconds: 604_800,
          values: ["192.0.2.1", "192.0.2.2"],
        },
        v6: { type: "AAAA", name: "dougust.example", ttlSeconds: 60, values: ["2001:db8::1"] },
        mail: {
          type: "MX",
          name: "dougust.example",
          ttlSeconds: 60,
          values: ["10 a.example", "20 b.example"],
        },
        key: {
          type: "TXT",
          name: "k._domainkey.dougust.example",
          ttlSeconds: 60,
          values: ["k".repeat(3900)],
        },
      },
    },
  },
  {
    name: "records in a zone that somebody else owns",
    set: {
      "dns.source": "existing",
      "dns.records": { a: { type: "A", name: "a.dougust.example", ttlSeconds: 60, values: ["192.0.2.1"] } },
    },
  },
  {
    name: "authorities with parameters, none of them for wildcards",
    set: {
      "dns.caa": {
        issue: ["amazonaws.com", "letsencrypt.org; validationmethods=dns-01"],
        issueWild: [],
        iodef: "https://dougust.example/caa",
      },
    },
  },
  { name: "a zone whose second key takes over", set: { "dns.dnssec": { keyVersions: [2, 1] } } },
  { name: "a job that somebody starts", remove: "jobs.export.schedule" },
  { name: "a schedule whose success nobody watches", remove: "jobs.export.schedule.heartbeat" },
  {
    name: "a job with the image of a service",
    set: { "jobs.export.image": { of: "api" } },
  },
  {
    name: "an environment without jobs",
    remove: "jobs",
  },
  { name: "scaling on memory alone", remove: "services.api.scaling.cpuPercent" },
];

/** Changes that keep a page valid: a rule that refuses one of them is too strict. */
export const allowed: readonly Allowed[] = [
  ...ends.flatMap(([page, path, values]) =>
    values.map((value) => ({
      name: `${path} ${JSON.stringify(value)} (${page})`,
      page,
      set: { ...companions(path, value), [path]: value },
    })),
  ),
  ...exceptions,
  ...allowedBucketDistributions,
  ...allowedTracing,
  ...allowedQueries,
  ...allowedLogs,
];

/** What must change along with a value, so that only the value itself is on trial. */
function companions(path: string, value: unknown): Record<string, unknown> {
  if (path === `${api}.cpu`) {
    return { [`${api}.memory`]: Number(value) * 2 };
  }
  if (path === `${api}.http.healthCheck.intervalSeconds` || path === `${api}.healthCheck.intervalSeconds`) {
    return { [path.replace("interval", "timeout")]: 2 };
  }
  return {};
}
