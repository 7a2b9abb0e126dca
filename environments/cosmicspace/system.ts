import { defineEnvironment, type EnvironmentInput } from "../../src/config/define";
import { type ZoneDifferences, zoneOf } from "./edge/dns";
import { errorPages } from "./edge/error-pages";
import { mediaDistribution } from "./edge/media";
import { securityHeaders } from "./edge/security-headers";
import { mediaWaf, waf } from "./edge/waf";
import { budgetOf } from "./observability/budget";
import { withCanary } from "./observability/canary";
import { observabilityOf } from "./observability/observability";
import { queriesOf } from "./observability/queries";
import { type Traced, tracing } from "./observability/tracing";
import { inSecondRegion, type SecondRegion } from "./regions/second-region";

type Cache = NonNullable<EnvironmentInput["cache"]>;

/** What differs between the phases of cosmicspace. */
interface Differences {
  environment: string;
  /** The domain its API and frontend stand under. */
  domain: string;
  /** The zone beside its name. */
  dns: ZoneDifferences;
  zones: string[];
  tasks: { min: number; max: number; desired: number; capacity: "fargate" | "fargate-spot" };
  database: {
    capacity: { min: number; max: number };
    readers: number;
    failover: boolean;
    /** How many readers there may be, those that always stand among them, where AWS adds some under load. */
    scaledReaders?: { min: number; max: number };
    /** Who makes the master password: RDS, which rotates it too, but not in a global database; or Terraform. */
    masterPassword: "rds-managed" | "generated";
    /** Whether RDS Proxy stands before it. */
    proxy: boolean;
    backupDays: number;
    deletionProtection: boolean;
    finalSnapshot: boolean;
  };
  /** Left out where there is no Redis yet. */
  cache?: Pick<Cache, "nodeType" | "mode">;
  natGateways: number;
  /** The region that serves its part of the world, and takes over when the first is lost. */
  secondRegion?: SecondRegion;
  /** What leads to the nearest of two regions. */
  accelerator?: EnvironmentInput["accelerator"];
  /** `internal`: CloudFront comes by a VPC origin; `internet-facing`: by its prefix list. */
  scheme: "internal" | "internet-facing";
  /** From where CloudFront answers: the further it reaches, the dearer is a GB. */
  priceClass: NonNullable<EnvironmentInput["distribution"]>["priceClass"];
  /** Whether AWS WAF looks at every request, for media too. */
  firewall: boolean;
  protectLoadBalancer: boolean;
  protectMedia: boolean;
  secretRecoveryDays: number;
  exec: boolean;
  traced: Traced;
  logDays: number;
  /** Whether somebody asks for the API from outside every few minutes. */
  canary: boolean;
  monthlyBudgetUsd: number;
}

/** The API of document 000, behind CloudFront, from its beta to its massive scale. */
export const cosmicspace = (differences: Differences) => {
  const { environment, domain, tasks, database, logDays, secondRegion } = differences;
  return defineEnvironment({
    system: "cosmicspace",
    environment,
    account: "123456789012",
    region: "us-east-1",
    network: {
      cidr: "10.0.0.0/16",
      zones: differences.zones,
      subnets: { layout: "planned", tiers: ["public", "app", "data"] },
      natGateways: differences.natGateways,
      interfaceEndpoints: [],
      flowLogs: { retentionDays: logDays },
    },
    dns: zoneOf(domain, differences.dns),
    loadBalancer: {
      scheme: differences.scheme,
      listener: { protocol: "https", domains: [`api.${domain}`] },
      accessLogDays: 90,
      deletionProtection: differences.protectLoadBalancer,
    },
    distribution: {
      domains: [`api.${domain}`],
      ...(differences.scheme === "internet-facing" && {
        originHeader: { name: "x-origin-verify", versions: [1] },
      }),
      staticPaths: [],
      securityHeaders,
      origins: [`https://${domain}`],
      errorPages,
      priceClass: differences.priceClass,
      accessLogs: { days: 90 },
      waf: differences.firewall ? waf(logDays) : undefined,
    },
    secrets: {
      recoveryDays: differences.secretRecoveryDays,
      entries: {
        ...masterLogin(differences),
        "jwt-secret": { kind: "generated", length: 64, version: 1 },
      },
    },
    database: {
      engine: "aurora-postgresql",
      version: "15",
      tier: "data",
      database: "cosmicspace",
      port: 5432,
      username: "cosmicspace",
      ...(database.masterPassword === "generated" && { password: "database-password" }),
      encryption: "customer-key",
      capacity: database.capacity,
      readers: database.readers,
      failover: database.failover,
      ...(database.scaledReaders && {
        readerScaling: {
          ...database.scaledReaders,
          cpuPercent: 70,
          scaleOutCooldownSeconds: 300,
          scaleInCooldownSeconds: 600,
        },
      }),
      ...(database.proxy && { proxy }),
      backup: { days: database.backupDays, window: "03:00-04:00" },
      maintenanceWindow: "sun:04:00-sun:05:00",
      deletionProtection: database.deletionProtection,
      finalSnapshot: database.finalSnapshot,
      logDays,
      performanceInsightsDays: 7,
      monitoringSeconds: 60,
    },
    buckets: {
      media: {
        name: `cosmicspace-media-${environment}-123456789012`,
        encryption: "customer-key",
        supersededDays: 30,
        transition: { to: "intelligent-tiering", days: 30 },
        presignedUrls: { maxSeconds: 900, origins: [`https://${domain}`] },
        distribution: mediaDistribution(domain, {
          priceClass: differences.priceClass,
          waf: differences.firewall ? mediaWaf(logDays) : undefined,
        }),
        requestLogDays: 90,
        requestMetrics: true,
        protect: differences.protectMedia,
      },
    },
    cache: differences.cache && {
      engine: "redis",
      version: "7.1",
      use: "cache",
      tier: "data",
      port: 6379,
      ...differences.cache,
      multiAz: true,
      evictionPolicy: "allkeys-lru",
      snapshot: { days: 7, window: "03:00-04:00" },
      finalSnapshot: true,
      maintenanceWindow: "sun:04:00-sun:05:00",
      logDays,
    },
    cluster: { execLogDays: logDays },
    budget: budgetOf(differences.monthlyBudgetUsd),
    mail: {
      domain,
      region: "us-east-1",
      from: ["noreply"],
      mailFrom: "bounce",
      spf: "v=spf1 include:amazonses.com ~all",
      dmarc: { policy: "quarantine", reports: "dmarc@cosmicspace.app" },
      suppression: ["bounce", "complaint"],
      metrics: {
        events: ["send", "delivery", "bounce", "complaint"],
        dimension: { name: "ses:configuration-set", default: "none" },
      },
      feedback: {
        events: ["bounce", "complaint"],
        // document 000, Bounce/complaint handling: SES suppresses, somebody reads
        subscriptions: { team: { protocol: "email", endpoint: "mail-feedback@cosmicspace.app" } },
      },
      templates: {},
    },
    services: {
      backend: {
        image: { repository: "cosmicspace-backend", initialTag: "initial" },
        cpu: 512,
        memory: 1024,
        capacity: tasks.capacity,
        user: "1000:1000",
        writable: ["/tmp"],
        variables: {
          NODE_ENV: "production",
          AWS_REGION: { from: "region" },
          AWS_S3_REGION: { from: "bucket-region", of: "media" },
          AWS_S3_BUCKET: { from: "bucket-name", of: "media" },
          MEDIA_URL: { from: "distribution-url", of: "media" },
          AWS_SES_REGION: { from: "mail-region" },
          EMAIL_FROM: { from: "mail-from" },
          API_URL: `https://api.${domain}`,
          FRONTEND_URL: `https://${domain}`,
          DB_HOST: { from: writerHost(differences) },
          DB_READER_HOST: { from: database.proxy ? "database-proxy-reader-host" : "database-reader-host" },
          DB_PORT: { from: "database-port" },
          DB_NAME: { from: "database-name" },
          ...(differences.cache && cacheVariables),
          // the database's certificates are Amazon's own; see docs/images.md
          NODE_EXTRA_CA_CERTS: "/etc/ssl/certs/aws-rds-global-bundle.pem",
        },
        secrets: {
          DB_USER: { secret: "database-master", key: "username" },
          DB_PASSWORD: { secret: "database-master", key: "password" },
          JWT_SECRET: "jwt-secret",
        },
        uses: {
          mail: true,
          cache: differences.cache !== undefined,
          buckets: [{ bucket: "media", rights: ["read", "write"] }],
        },
        logs: { retentionDays: logDays, format: "node-json" },
        tracing: tracing(differences.traced),
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
        deployment: {
          strategy: "rolling",
          minimumHealthyPercent: 100,
          maximumPercent: 200,
          rollbackOn: ["server-errors"],
        },
      },
    },
    ...(secondRegion && { secondRegion: inSecondRegion(secondRegion, differences) }),
    accelerator: differences.accelerator,
    observability: {
      ...(differences.canary
        ? withCanary(observabilityOf(differences), `api.${domain}`)
        : observabilityOf(differences)),
      queries: queriesOf({
        proxy: database.proxy,
        cache: differences.cache !== undefined,
        firewall: differences.firewall,
      }),
    },
  });
};

/** Where the writer answers: it may move, where there are two regions. */
function writerHost({ database, secondRegion }: Differences) {
  if (secondRegion) {
    return "database-writer-host";
  }
  return database.proxy ? "database-proxy-host" : "database-host";
}

const cacheVariables = {
  REDIS_HOST: { from: "cache-host" },
  REDIS_PORT: { from: "cache-port" },
  // what a login is signed for; see docs/images.md
  CACHE_NAME: { from: "cache-name" },
  CACHE_USER: { from: "cache-user" },
} as const;

const proxy: Extract<EnvironmentInput["database"], { engine: "aurora-postgresql" }>["proxy"] = {
  auth: "secret",
  login: "database-master",
  // the rest is for people who look after the database
  maxConnectionsPercent: 90,
  maxIdleConnectionsPercent: 50,
  borrowTimeoutSeconds: 120,
  idleClientSeconds: 1800,
  readOnlyEndpoint: true,
};

/** The master user's login, under the same keys whoever makes its password. */
function masterLogin({ database }: Differences): EnvironmentInput["secrets"]["entries"] {
  return database.masterPassword === "generated"
    ? {
        "database-password": { kind: "generated", length: 32, version: 1 },
        "database-master": { kind: "database-login" },
      }
    : { "database-master": { kind: "rds-managed", rotationDays: 30 } };
}
