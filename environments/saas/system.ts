import { defineEnvironment } from "../../src/config/define";
import { type ZoneDifferences, zoneOf } from "./edge/dns";
import { errorPages } from "./edge/error-pages";
import { securityHeaders } from "./edge/security-headers";
import { waf } from "./edge/waf";
import { budgetOf } from "./observability/budget";
import { withCanary } from "./observability/canary";
import { observabilityOf } from "./observability/observability";
import { jobsOf } from "./workloads/jobs";
import { type ServiceDifferences, servicesOf } from "./workloads/services";

/** What differs between the environments of saas. */
interface Differences extends ServiceDifferences {
  environment: string;
  /** Where the API answers, and the zone that holds the name. */
  domain: string;
  zone: string;
  /** The zone beside its name. */
  dns: ZoneDifferences;
  natGateways: number;
  protectDatabase: boolean;
  protectLoadBalancer: boolean;
  protectMedia: boolean;
  secretRecoveryDays: number;
  protectUsers: boolean;
  /** Whether somebody asks for the API from outside every few minutes. */
  canary: boolean;
  /** Where the backends of pull requests answer, each under a name of its own. */
  previews: string[];
  monthlyBudgetUsd: number;
}

/** The FastAPI backend and Celery worker of document 003. */
export const saas = (differences: Differences) => {
  const { environment, domain, zone, previews, logDays } = differences;
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
      listener: { protocol: "https", domains: [domain, ...previews] },
      accessLogDays: 90,
      deletionProtection: differences.protectLoadBalancer,
    },
    distribution: {
      domains: [domain, ...previews],
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
    budget: budgetOf(differences.monthlyBudgetUsd),
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
    services: servicesOf(differences),
    previews:
      previews.length > 0
        ? { of: "backend", repository: "saas-backend-previews", hosts: previews, priority: 10 }
        : undefined,
    jobs: jobsOf(logDays),
    delivery: { migrations: ["migrate"] },
    observability: differences.canary
      ? withCanary(observabilityOf(differences.dns), domain)
      : observabilityOf(differences.dns),
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
