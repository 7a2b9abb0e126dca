import { defineEnvironment, type EnvironmentInput } from "../../src/config/define";
import { type ZoneDifferences, zoneOf } from "./edge/dns";
import { errorPages } from "./edge/error-pages";
import { securityHeaders } from "./edge/security-headers";
import { waf } from "./edge/waf";
import { budgetOf } from "./observability/budget";
import { observabilityOf } from "./observability/observability";
import { queriesOf } from "./observability/queries";

/** What differs between the environments of calstack. */
interface Differences {
  environment: string;
  /** Where the application answers, and the zone of that name. */
  domain: string;
  /** Names that lead there. */
  aliases: string[];
  /** The zone beside its name. */
  dns: ZoneDifferences;
  database: EnvironmentInput["database"];
  /** The secrets that the database's kind needs, `mongo-uri` among them. */
  databaseSecrets: EnvironmentInput["secrets"]["entries"];
  tasks: { desired: number; min: number; max: number };
  deployment: EnvironmentInput["services"][string]["deployment"];
  natGateways: number;
  /** Whether AWS WAF looks at every request. */
  firewall: boolean;
  protectLoadBalancer: boolean;
  secretRecoveryDays: number;
  exec: boolean;
  logDays: number;
  monthlyBudgetUsd: number;
}

/** The Node application of document 004. */
export const calstack = (differences: Differences) => {
  const { environment, domain, aliases, database, databaseSecrets, tasks, deployment, logDays } = differences;
  return defineEnvironment({
    system: "calstack",
    environment,
    account: "123456789012",
    region: "us-east-1",
    network: {
      cidr: "10.0.0.0/16",
      zones: ["us-east-1a", "us-east-1b"],
      subnets: { layout: "planned", tiers: ["public", "app", "data"] },
      natGateways: differences.natGateways,
      interfaceEndpoints: [],
      flowLogs: { retentionDays: logDays },
    },
    dns: zoneOf(domain, differences.dns),
    loadBalancer: {
      scheme: "internet-facing",
      listener: { protocol: "https", domains: [domain, ...aliases] },
      accessLogDays: 90,
      deletionProtection: differences.protectLoadBalancer,
    },
    distribution: {
      domains: [domain, ...aliases],
      originHeader: { name: "x-origin-verify", versions: [1] },
      staticPaths: [{ path: "/static/*", days: 365 }],
      securityHeaders,
      origins: [],
      errorPages,
      redirects: Object.fromEntries(aliases.map((alias) => [alias, domain])),
      priceClass: "PriceClass_100",
      accessLogs: { days: 90 },
      waf: differences.firewall ? waf(logDays) : undefined,
    },
    secrets: {
      recoveryDays: differences.secretRecoveryDays,
      entries: {
        ...databaseSecrets,
        "oauth-client": {
          kind: "supplied",
          purpose: "OAuth client of the calendar provider",
          keys: ["client_id", "client_secret"],
        },
        "sendgrid-api-key": { kind: "supplied", purpose: "SendGrid API key that may send mail" },
        "session-secret": { kind: "generated", length: 64, version: 1 },
      },
    },
    database,
    cluster: { execLogDays: logDays },
    budget: budgetOf(differences.monthlyBudgetUsd),
    services: {
      app: {
        image: { repository: "calstack-app", initialTag: "initial" },
        cpu: 256,
        memory: 512,
        user: "1000:1000",
        writable: ["/tmp"],
        variables: {
          NODE_ENV: "production",
          PORT: "3000",
          APP_URL: { from: "public-url" },
          // DocumentDB's certificates are Amazon's own; see docs/images.md
          NODE_EXTRA_CA_CERTS: "/etc/ssl/certs/aws-rds-global-bundle.pem",
        },
        secrets: {
          MONGO_URI: "mongo-uri",
          OAUTH_CLIENT_ID: { secret: "oauth-client", key: "client_id" },
          OAUTH_CLIENT_SECRET: { secret: "oauth-client", key: "client_secret" },
          SENDGRID_API_KEY: "sendgrid-api-key",
          SESSION_SECRET: "session-secret",
        },
        logs: { retentionDays: logDays, format: "node-json" },
        stopTimeoutSeconds: 30,
        exec: differences.exec,
        desired: tasks.desired,
        scaling: {
          min: tasks.min,
          max: tasks.max,
          cpuPercent: 70,
          memoryPercent: 80,
          scaleOutCooldownSeconds: 60,
          scaleInCooldownSeconds: 300,
        },
        http: {
          port: 3000,
          priority: 100,
          paths: ["/*"],
          healthCheck: {
            path: "/health",
            intervalSeconds: 30,
            timeoutSeconds: 5,
            healthyThreshold: 2,
            unhealthyThreshold: 3,
            codes: "200",
          },
          deregistrationDelaySeconds: 30,
          healthCheckGraceSeconds: 60,
        },
        deployment: { ...deployment, rollbackOn: ["server-errors", "unhealthy-hosts"] },
      },
    },
    observability: {
      ...observabilityOf(differences),
      queries: queriesOf({ firewall: differences.firewall, engine: database.engine }),
    },
  });
};

/** DocumentDB in place of Atlas, which speaks the same protocol inside the network. */
export const documentDb = (size: {
  instances: number;
  backupDays: number;
  protect: boolean;
  logDays: number;
}) =>
  ({
    database: {
      engine: "documentdb",
      version: "5.0.0",
      tier: "data",
      database: "calstack",
      port: 27017,
      username: "calstack",
      password: "database-password",
      encryption: "customer-key",
      instanceClass: "db.t4g.medium",
      instances: size.instances,
      failover: size.instances > 1,
      backup: { days: size.backupDays, window: "03:00-04:00" },
      maintenanceWindow: "sun:04:00-sun:05:00",
      deletionProtection: size.protect,
      finalSnapshot: true,
      logDays: size.logDays,
    },
    databaseSecrets: {
      "database-password": { kind: "generated", length: 32, version: 1 },
      "mongo-uri": {
        kind: "database-url",
        scheme: "mongodb",
        // DocumentDB has no retryable writes; rs0 is the name of every cluster's replica set
        query: { tls: "true", replicaSet: "rs0", readPreference: "secondaryPreferred", retryWrites: "false" },
      },
    },
  }) satisfies Pick<Differences, "database" | "databaseSecrets">;
