import { defineEnvironment, type EnvironmentInput } from "../../src/config/define";
import { createRoles } from "./commands/create-roles";
import { type ZoneDifferences, zoneOf } from "./edge/dns";
import { errorPages } from "./edge/error-pages";
import { securityHeaders } from "./edge/security-headers";
import { waf } from "./edge/waf";

type Service = EnvironmentInput["services"][string];
type Job = NonNullable<EnvironmentInput["jobs"]>[string];

/** What differs between the environments of saas. */
interface Differences {
  environment: string;
  /** Where the API answers, and the zone that holds the name. */
  domain: string;
  zone: string;
  /** The zone beside its name. */
  dns: ZoneDifferences;
  natGateways: number;
  backendTaskRole?: string;
  protectDatabase: boolean;
  protectLoadBalancer: boolean;
  protectMedia: boolean;
  secretRecoveryDays: number;
  exec: boolean;
  logDays: number;
  /** Groups that the backend lets in with a second factor alone. */
  mfaDemandedOf: string[];
  protectUsers: boolean;
}

/** The FastAPI backend and Celery worker of document 003. */
export const saas = (differences: Differences) => {
  const { environment, domain, zone, logDays } = differences;
  return defineEnvironment({
    system: "saas",
    environment,
    account: "123456789012",
    region: "me-south-1",
    network: {
      cidr: "10.0.0.0/16",
      zones: ["me-south-1a", "me-south-1b"],
      subnets: { layout: "planned", tiers: ["public", "app", "data"] },
      natGateways: differences.natGateways,
      interfaceEndpoints: ["ecr.api", "ecr.dkr", "secretsmanager", "logs"],
      flowLogs: { retentionDays: logDays },
    },
    dns: zoneOf(zone, domain, differences.dns),
    loadBalancer: {
      securityGroup: "sg-alb",
      scheme: "internet-facing",
      listener: { protocol: "https", domains: [domain] },
      accessLogDays: 90,
      deletionProtection: differences.protectLoadBalancer,
    },
    distribution: {
      domains: [domain],
      originHeader: { name: "x-origin-verify", versions: [1] },
      staticPaths: [],
      securityHeaders,
      origins: [`https://${zone}`, `https://*.${zone}`],
      errorPages,
      // Bahrain is answered from Bahrain
      priceClass: "PriceClass_200",
      accessLogs: { days: 90 },
      waf: waf(logDays),
    },
    secrets: {
      recoveryDays: differences.secretRecoveryDays,
      entries: {
        "database-password": { kind: "generated", length: 32, version: 1 },
        "app-user-password": { kind: "generated", length: 32, version: 1 },
        "app-migrator-password": { kind: "generated", length: 32, version: 1 },
        "app-user-url": databaseUrl("app_user", "app-user-password"),
        "app-migrator-url": databaseUrl("app_migrator", "app-migrator-password"),
        cognito: { kind: "user-pool-client" },
      },
    },
    database: {
      engine: "postgres",
      version: "16",
      securityGroup: "sg-rds",
      tier: "data",
      database: "saas",
      port: 5432,
      username: "saas",
      password: "database-password",
      encryption: "aws-managed-key",
      instanceClass: "db.t4g.medium",
      multiAz: true,
      storage: { allocatedGb: 20, maxAllocatedGb: 100 },
      // night in Bahrain (UTC+3), where Friday is the day of rest
      backup: { days: 7, window: "22:00-23:00" },
      maintenanceWindow: "fri:00:00-fri:01:00",
      deletionProtection: differences.protectDatabase,
      finalSnapshot: true,
      logDays,
      performanceInsightsDays: 7,
      monitoringSeconds: 60,
    },
    buckets: {
      media: {
        name: `saas-media-${environment}-123456789012`,
        encryption: "s3-managed-key",
        supersededDays: 30,
        transition: { to: "standard-ia", days: 90 },
        // every tenant's pages have a name of their own below the zone
        presignedUrls: { maxSeconds: 900, origins: [`https://${zone}`, `https://*.${zone}`] },
        requestLogDays: 90,
        protect: differences.protectMedia,
      },
    },
    cache: {
      engine: "redis",
      version: "7.1",
      use: "broker",
      securityGroup: "sg-redis",
      tier: "data",
      port: 6379,
      nodeType: "cache.t4g.micro",
      mode: { kind: "single", replicas: 1 },
      multiAz: true,
      evictionPolicy: "noeviction",
      snapshot: { days: 7, window: "22:00-23:00" },
      finalSnapshot: true,
      maintenanceWindow: "fri:00:00-fri:01:00",
      logDays,
    },
    userPool: {
      tier: "essentials",
      threatProtection: "off",
      sender: "mail",
      selfSignUp: true,
      password: {
        minimumLength: 12,
        requires: ["lower-case", "upper-case", "numbers", "symbols"],
        temporaryDays: 7,
      },
      mfa: { mode: "optional", totp: true, demandedOf: differences.mfaDemandedOf },
      groups: {
        Owner: { description: "Owns a tenant", precedence: 1 },
        Admin: { description: "Administers a tenant", precedence: 2 },
      },
      client: {
        authFlows: ["admin-user-password"],
        tokens: { accessMinutes: 60, idMinutes: 60, refreshHours: 720 },
        refreshRotation: { graceSeconds: 60 },
      },
      deletionProtection: differences.protectUsers,
    },
    cluster: { execLogDays: logDays },
    mail: {
      domain: zone,
      // SES is in Bahrain: no need for the document's eu-west-1; see docs/decisions/mail.md
      region: "me-south-1",
      from: ["noreply"],
      mailFrom: "bounce",
      spf: "v=spf1 include:amazonses.com ~all",
      dmarc: { policy: "quarantine", reports: "dmarc@saas.example" },
      suppression: ["bounce", "complaint"],
      metrics: {
        events: ["delivery", "bounce", "complaint"],
        dimension: { name: "ses:configuration-set", default: "none" },
      },
      feedback: { events: ["bounce", "complaint"] },
      templates: {},
    },
    services: {
      backend: {
        ...shared(differences),
        taskRole: differences.backendTaskRole,
        healthCheck: {
          command: [
            "CMD-SHELL",
            "python -c \"import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/api/v1/health', timeout=4)\" || exit 1",
          ],
          intervalSeconds: 30,
          timeoutSeconds: 5,
          retries: 3,
          startPeriodSeconds: 60,
        },
        stopTimeoutSeconds: 30,
        desired: 2,
        scaling: { min: 2, max: 6, cpuPercent: 70, scaleOutCooldownSeconds: 60, scaleInCooldownSeconds: 300 },
        http: {
          port: 8000,
          priority: 100,
          paths: ["/*"],
          healthCheck: {
            path: "/api/v1/health",
            intervalSeconds: 30,
            timeoutSeconds: 5,
            healthyThreshold: 2,
            unhealthyThreshold: 3,
            codes: "200",
          },
          deregistrationDelaySeconds: 30,
          healthCheckGraceSeconds: 60,
          alarms: { serverErrors: { threshold: 1, unit: "percent", minutes: 5 } },
        },
      },
      worker: {
        ...shared(differences),
        // a deployment moves one pointer, and both run what it names
        image: { of: "backend" },
        command: ["celery", "-A", "app.workers.celery_app", "worker"],
        healthCheck: {
          command: [
            "CMD-SHELL",
            "celery -A app.workers.celery_app inspect ping -d celery@$HOSTNAME || exit 1",
          ],
          intervalSeconds: 60,
          timeoutSeconds: 30,
          retries: 3,
          startPeriodSeconds: 60,
        },
        variables: {
          ...applicationVariables(differences),
          METRICS_NAMESPACE: { from: "metrics-namespace" },
          METRICS_SERVICE: "worker",
        },
        // the longest that Fargate waits for a task to finish its work; longer work protects itself
        stopTimeoutSeconds: 120,
        taskProtection: true,
        desired: 1,
        scaling: {
          min: 1,
          max: 2,
          backlogPerTask: { target: 100, queue: { kind: "redis" } },
          scaleOutCooldownSeconds: 60,
          scaleInCooldownSeconds: 300,
        },
      },
    },
    jobs: {
      // before the first migration, and after one of the passwords was made anew
      "create-roles": {
        ...job(logDays),
        command: ["python", "-c", createRoles],
        variables: { ...variables, DB_OWNER: "saas" },
        secrets: {
          DB_OWNER_PASSWORD: "database-password",
          APP_USER_PASSWORD: "app-user-password",
          APP_MIGRATOR_PASSWORD: "app-migrator-password",
        },
      },
      // before the services change; one that fails leaves them as they are
      migrate: {
        ...job(logDays),
        command: ["alembic", "upgrade", "head"],
        variables: {},
        secrets: { DATABASE_URL: "app-migrator-url" },
      },
    },
  });
};

function databaseUrl(username: string, password: string) {
  return {
    kind: "database-url" as const,
    scheme: "postgresql+asyncpg",
    login: { username, password },
    query: { ssl: "require" },
  };
}

const variables = {
  AWS_REGION: "me-south-1",
  DB_HOST: { from: "database-host" },
  DB_PORT: { from: "database-port" },
  DB_NAME: { from: "database-name" },
} satisfies Service["variables"];

/** What backend and worker are told. */
function applicationVariables({ mfaDemandedOf }: Differences) {
  return {
    ...variables,
    MEDIA_BUCKET: { from: "bucket-name", of: "media" },
    REDIS_URL: { from: "cache-url" },
    CELERY_BROKER_URL: { from: "cache-url" },
    // what a login is signed for; see docs/images.md
    CACHE_NAME: { from: "cache-name" },
    CACHE_USER: { from: "cache-user" },
    AWS_SES_REGION: { from: "mail-region" },
    AWS_SES_CONFIGURATION_SET: { from: "mail-configuration-set" },
    EMAIL_FROM: { from: "mail-from" },
    COGNITO_ISSUER: { from: "user-pool-issuer" },
    SETTINGS_PATH: { from: "settings-path" },
    ...(mfaDemandedOf.length > 0 && { MFA_DEMANDED_OF: { from: "mfa-demanded-of" } }),
  } satisfies Service["variables"];
}

/** Jobs run the backend's image, wherever its pointer goes, and nothing but their own secrets. */
function job(logDays: number) {
  return {
    image: { of: "backend" },
    cpu: 512,
    memory: 1024,
    securityGroup: "sg-ecs",
    user: "1000:1000",
    writable: ["/tmp"],
    logs: { retentionDays: logDays },
    stopTimeoutSeconds: 120,
  } satisfies Partial<Job>;
}

/** Backend and worker run one image with the same rights; only the command and the way in differ. */
function shared(differences: Differences) {
  const { logDays, exec } = differences;
  return {
    image: { repository: "saas-backend", initialTag: "initial" },
    cpu: 512,
    memory: 1024,
    securityGroup: "sg-ecs",
    user: "1000:1000",
    writable: ["/tmp"],
    variables: applicationVariables(differences),
    secrets: {
      DATABASE_URL: "app-user-url",
      COGNITO_USER_POOL_ID: { secret: "cognito", key: "user_pool_id" },
      COGNITO_CLIENT_ID: { secret: "cognito", key: "client_id" },
      COGNITO_CLIENT_SECRET: { secret: "cognito", key: "client_secret" },
    },
    // of SQLAlchemy's connection pool in every task
    settings: { pool_size: "10", max_overflow: "5" },
    uses: {
      mail: true,
      cache: true,
      buckets: [{ bucket: "media", prefix: "{tenant_id}/", rights: ["presign"] }],
      userPool: ["authenticate", "administer"],
    },
    logs: { retentionDays: logDays },
    exec,
    deployment: { strategy: "rolling", minimumHealthyPercent: 100, maximumPercent: 200 },
  } satisfies Partial<Service>;
}
