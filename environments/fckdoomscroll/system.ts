import { defineEnvironment, type EnvironmentInput } from "../../src/config/define";
import { assetsDistribution } from "./edge/assets";
import { type ZoneDifferences, zoneOf } from "./edge/dns";
import { errorPages } from "./edge/error-pages";
import { securityHeaders } from "./edge/security-headers";
import { assetsWaf, waf } from "./edge/waf";
import { streakReminder } from "./mail/streak-reminder";
import { weeklyDigest } from "./mail/weekly-digest";
import { welcomeEmail } from "./mail/welcome-email";
import { budgetOf } from "./observability/budget";
import { migrateOf } from "./workloads/migrate";

type Service = EnvironmentInput["services"][string];

/** The names that the document gives to the letter; production alone carries them. */
interface DocumentNames {
  network: string;
  loadBalancer: string;
  loadBalancerGroup: string;
  databaseIdentifier: string;
  databaseGroup: string;
  cluster: string;
  service: Pick<Service, "name" | "family" | "taskRole" | "securityGroup">;
  logGroup: string;
  targetGroup: string;
  configurationSet: string;
  mailTemplates: { streakReminder: string; weeklyDigest: string; welcomeEmail: string };
}

/** What differs between the environments of fckdoomscroll. */
interface Differences {
  environment: string;
  /** Where the application answers. */
  domain: string;
  /** Names that lead there. */
  aliases: string[];
  /** The zone beside its name. */
  dns: ZoneDifferences;
  /** Before the part of every secret's name: `fckdoomscroll/database`. */
  secretPrefix: string;
  names?: DocumentNames;
  database: {
    instanceClass: string;
    multiAz: boolean;
    deletionProtection: boolean;
    finalSnapshot: boolean;
    backupDays: number;
  };
  backups?: EnvironmentInput["backups"];
  observability?: EnvironmentInput["observability"];
  /** Alarms that roll a deployment back. */
  rollbackOn: string[];
  /** Whether AWS WAF looks at every request, for assets too. */
  firewall: boolean;
  protectLoadBalancer: boolean;
  protectBuckets: boolean;
  protectUsers: boolean;
  secretRecoveryDays: number;
  exec: boolean;
  logDays: number;
  monthlyBudgetUsd: number;
}

/** The Next.js application of document 002. */
export const fckdoomscroll = (differences: Differences) => {
  const { environment, domain, aliases, secretPrefix, names, database, logDays } = differences;
  return defineEnvironment({
    system: "fckdoomscroll",
    environment,
    account: "123456789012",
    region: "us-east-1",
    network: {
      name: names?.network,
      cidr: "10.0.0.0/16",
      zones: ["us-east-1a", "us-east-1b"],
      subnets: {
        layout: "explicit",
        list: [
          { name: "public-subnet-1a", tier: "public", zone: "us-east-1a", cidr: "10.0.1.0/24" },
          { name: "public-subnet-1b", tier: "public", zone: "us-east-1b", cidr: "10.0.2.0/24" },
          { name: "private-subnet-1a", tier: "app", zone: "us-east-1a", cidr: "10.0.10.0/24" },
          { name: "private-subnet-1b", tier: "app", zone: "us-east-1b", cidr: "10.0.11.0/24" },
        ],
      },
      natGateways: 1,
      interfaceEndpoints: [],
      flowLogs: { retentionDays: logDays },
    },
    dns: zoneOf(domain, differences.dns),
    loadBalancer: {
      name: names?.loadBalancer,
      securityGroup: names?.loadBalancerGroup,
      scheme: "internet-facing",
      listener: { protocol: "https", domains: [domain, ...aliases] },
      accessLogDays: 90,
      deletionProtection: differences.protectLoadBalancer,
    },
    distribution: {
      domains: [domain, ...aliases],
      originHeader: { name: "x-origin-verify", versions: [1] },
      staticPaths: [{ path: "/_next/static/*", days: 365 }],
      securityHeaders: securityHeaders(`https://assets.${domain}`),
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
        "database-password": {
          kind: "generated",
          name: `${secretPrefix}/database-password`,
          length: 32,
          version: 1,
        },
        database: { kind: "database-json", name: `${secretPrefix}/database` },
        "database-url": {
          kind: "database-url",
          name: `${secretPrefix}/database-url`,
          scheme: "postgresql",
          query: { schema: "public", sslmode: "require", pool_size: "5", statement_cache_size: "25" },
        },
        jwt: {
          kind: "generated",
          name: `${secretPrefix}/jwt`,
          length: 64,
          version: 1,
          key: "session_secret",
        },
        cognito: { kind: "user-pool-client", name: `${secretPrefix}/cognito` },
      },
    },
    database: {
      engine: "postgres",
      version: "16",
      identifier: names?.databaseIdentifier,
      securityGroup: names?.databaseGroup,
      tier: "app",
      database: "fckdoomscroll",
      port: 5432,
      username: "fckadmin",
      password: "database-password",
      encryption: "aws-managed-key",
      parameters: { max_connections: "100", log_statement: "ddl", log_min_duration_statement: "1000" },
      instanceClass: database.instanceClass,
      multiAz: database.multiAz,
      storage: { allocatedGb: 20, maxAllocatedGb: 100 },
      backup: { days: database.backupDays, window: "03:00-04:00" },
      maintenanceWindow: "sun:04:00-sun:05:00",
      deletionProtection: database.deletionProtection,
      finalSnapshot: database.finalSnapshot,
      logDays,
      performanceInsightsDays: 7,
      monitoringSeconds: 60,
    },
    buckets: {
      assets: {
        encryption: "customer-key",
        supersededDays: 30,
        transition: { to: "intelligent-tiering", days: 30 },
        distribution: assetsDistribution(domain, {
          waf: differences.firewall ? assetsWaf(logDays) : undefined,
        }),
        requestLogDays: 90,
        protect: differences.protectBuckets,
      },
      backups: {
        encryption: "customer-key",
        supersededDays: 30,
        transition: { to: "standard-ia", days: 30 },
        expireDays: 365,
        requestLogDays: 90,
        protect: differences.protectBuckets,
      },
    },
    backups: differences.backups,
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
      mfa: { mode: "optional", totp: true, demandedOf: [] },
      groups: {},
      client: {
        // its task role has no rights in Cognito: the client's secret alone lets it log people in
        authFlows: ["user-password"],
        tokens: { accessMinutes: 60, idMinutes: 60, refreshHours: 720 },
        refreshRotation: { graceSeconds: 60 },
      },
      deletionProtection: differences.protectUsers,
    },
    cluster: { name: names?.cluster, execLogDays: logDays },
    budget: budgetOf(differences.monthlyBudgetUsd),
    mail: {
      domain,
      region: "us-east-1",
      from: ["noreply"],
      mailFrom: "bounce",
      spf: "v=spf1 include:amazonses.com ~all",
      // one mailbox takes the reports on all environments
      dmarc: { policy: "reject", reports: "dmarc@fckdoomscroll.example" },
      configurationSet: names?.configurationSet,
      suppression: ["bounce", "complaint"],
      metrics: {
        events: ["send", "bounce", "complaint"],
        dimension: { name: "ses:configuration-set", default: "none" },
      },
      feedback: { events: ["bounce", "complaint", "rendering-failure"] },
      templates: {
        "streak-reminder": { ...streakReminder, name: names?.mailTemplates.streakReminder },
        "weekly-digest": { ...weeklyDigest, name: names?.mailTemplates.weeklyDigest },
        "welcome-email": { ...welcomeEmail, name: names?.mailTemplates.welcomeEmail },
      },
    },
    services: {
      app: {
        ...names?.service,
        container: "app",
        image: { repository: "fckdoomscroll/app", initialTag: "initial" },
        cpu: 512,
        memory: 1024,
        user: "1001:1001",
        // Next.js keeps optimized images and rendered pages below .next/cache
        writable: ["/tmp", "/app/.next/cache"],
        variables: {
          NODE_ENV: "production",
          PORT: "3000",
          HOSTNAME: "0.0.0.0",
          ASSETS_BUCKET: { from: "bucket-name", of: "assets" },
          ASSETS_URL: { from: "distribution-url", of: "assets" },
          AWS_SES_REGION: { from: "mail-region" },
          AWS_SES_CONFIGURATION_SET: { from: "mail-configuration-set" },
          EMAIL_FROM: { from: "mail-from" },
          SES_TEMPLATE_STREAK_REMINDER: { from: "mail-template", of: "streak-reminder" },
          SES_TEMPLATE_WEEKLY_DIGEST: { from: "mail-template", of: "weekly-digest" },
          SES_TEMPLATE_WELCOME_EMAIL: { from: "mail-template", of: "welcome-email" },
        },
        secrets: {
          DATABASE_URL: "database-url",
          SESSION_SECRET: { secret: "jwt", key: "session_secret" },
          COGNITO_USER_POOL_ID: { secret: "cognito", key: "user_pool_id" },
          COGNITO_CLIENT_ID: { secret: "cognito", key: "client_id" },
          COGNITO_CLIENT_SECRET: { secret: "cognito", key: "client_secret" },
        },
        uses: { mail: true, buckets: [{ bucket: "assets", rights: ["read", "write"] }] },
        healthCheck: {
          command: ["CMD-SHELL", "wget -q -O /dev/null http://127.0.0.1:3000/api/health || exit 1"],
          intervalSeconds: 30,
          timeoutSeconds: 5,
          retries: 3,
          startPeriodSeconds: 60,
        },
        logs: { group: names?.logGroup, retentionDays: logDays, format: "winston" },
        stopTimeoutSeconds: 30,
        exec: differences.exec,
        desired: 2,
        scaling: {
          min: 2,
          max: 10,
          cpuPercent: 70,
          scaleOutCooldownSeconds: 60,
          scaleInCooldownSeconds: 300,
        },
        http: {
          port: 3000,
          targetGroup: names?.targetGroup,
          priority: 100,
          paths: ["/*"],
          healthCheck: {
            path: "/api/health",
            intervalSeconds: 30,
            timeoutSeconds: 5,
            healthyThreshold: 2,
            unhealthyThreshold: 3,
            codes: "200",
          },
          stickinessSeconds: 86400,
          deregistrationDelaySeconds: 30,
          healthCheckGraceSeconds: 60,
        },
        deployment: {
          strategy: "rolling",
          minimumHealthyPercent: 100,
          maximumPercent: 200,
          rollbackOn: differences.rollbackOn,
        },
      },
    },
    delivery: { migrations: ["migrate"] },
    jobs: { migrate: migrateOf(logDays) },
    observability: differences.observability,
  });
};
