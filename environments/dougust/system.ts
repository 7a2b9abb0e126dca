import { defineEnvironment, type EnvironmentInput } from "../../src/config/define";
import { exportDatabase } from "./commands/export-database";
import { waf } from "./edge/waf";
import { budgetOf } from "./observability/budget";
import { observabilityOf } from "./observability/observability";
import { queriesOf } from "./observability/queries";

/** What differs between the environments of dougust. */
interface Differences {
  environment: string;
  tasks: { cpu: number; memory: number; desired: number; min: number; max: number };
  database: { instanceClass: string; deletionProtection: boolean; finalSnapshot: boolean };
  backups?: EnvironmentInput["backups"];
  listener: EnvironmentInput["loadBalancer"]["listener"];
  dns?: EnvironmentInput["dns"];
  /** Whether AWS WAF looks at what reaches the load balancer. */
  firewall: boolean;
  protectLoadBalancer: boolean;
  /** How long weekly exports are kept, and whether their bucket outlives its environment. */
  exports: { days: number; protect: boolean };
  secretRecoveryDays: number;
  exec: boolean;
  logDays: number;
  monthlyBudgetUsd: number;
}

/** The NestJS API of document 001. */
export const dougust = ({
  environment,
  tasks,
  database,
  backups,
  listener,
  dns,
  firewall,
  protectLoadBalancer,
  exports,
  secretRecoveryDays,
  exec,
  logDays,
  monthlyBudgetUsd,
}: Differences) =>
  defineEnvironment({
    system: "dougust",
    environment,
    account: "123456789012",
    region: "us-east-1",
    network: {
      cidr: "10.0.0.0/16",
      zones: ["us-east-1a", "us-east-1b"],
      subnets: { layout: "planned", tiers: ["public", "app", "data"] },
      natGateways: 2,
      interfaceEndpoints: [],
      flowLogs: { retentionDays: logDays },
    },
    dns,
    loadBalancer: {
      scheme: "internet-facing",
      listener,
      accessLogDays: 90,
      deletionProtection: protectLoadBalancer,
      waf: firewall ? waf(logDays) : undefined,
    },
    secrets: {
      recoveryDays: secretRecoveryDays,
      entries: {
        "database-password": {
          kind: "generated",
          name: `${environment}/dougust/database-password`,
          length: 32,
          version: 1,
        },
        "database-url": {
          kind: "database-url",
          name: `${environment}/dougust/database-url`,
          scheme: "postgresql",
          query: { sslmode: "require" },
        },
        "jwt-secret": {
          kind: "generated",
          name: `${environment}/dougust/jwt-secret`,
          length: 64,
          version: 1,
        },
        "jwt-refresh-secret": {
          kind: "generated",
          name: `${environment}/dougust/jwt-refresh-secret`,
          length: 64,
          version: 1,
        },
      },
    },
    database: {
      engine: "postgres",
      version: "15",
      tier: "data",
      database: "dougust",
      port: 5432,
      username: "dougust",
      password: "database-password",
      encryption: "customer-key",
      instanceClass: database.instanceClass,
      multiAz: true,
      storage: { allocatedGb: 100, maxAllocatedGb: 500 },
      // document 001, Security Best Practices: who logs in, from where and for how long
      parameters: { log_connections: "1", log_disconnections: "1" },
      backup: { days: 7, window: "05:00-06:00" },
      maintenanceWindow: "sun:02:00-sun:04:00",
      deletionProtection: database.deletionProtection,
      finalSnapshot: database.finalSnapshot,
      logDays,
      performanceInsightsDays: 7,
      monitoringSeconds: 60,
    },
    buckets: {
      exports: {
        encryption: "customer-key",
        supersededDays: 7,
        expireDays: exports.days,
        requestLogDays: 90,
        protect: exports.protect,
      },
    },
    backups,
    cluster: { execLogDays: logDays },
    budget: budgetOf(monthlyBudgetUsd),
    services: {
      api: {
        image: { repository: "dougust-backend", initialTag: "initial" },
        cpu: tasks.cpu,
        memory: tasks.memory,
        user: "1000:1000",
        writable: ["/tmp"],
        variables: {
          NODE_ENV: "production",
          PORT: "3000",
          JWT_ACCESS_TOKEN_TTL: "15m",
          JWT_REFRESH_TOKEN_TTL: "30d",
          TENANT_ID: "dougust",
          // the database's certificates are Amazon's own; see docs/images.md
          NODE_EXTRA_CA_CERTS: "/etc/ssl/certs/aws-rds-global-bundle.pem",
          NEXT_PUBLIC_API_URL: { from: "public-url" },
        },
        secrets: {
          DATABASE_URL: "database-url",
          JWT_SECRET: "jwt-secret",
          JWT_REFRESH_SECRET: "jwt-refresh-secret",
        },
        healthCheck: {
          command: ["CMD-SHELL", "wget -q -O /dev/null http://127.0.0.1:3000/api/health || exit 1"],
          intervalSeconds: 30,
          timeoutSeconds: 5,
          retries: 3,
          startPeriodSeconds: 60,
        },
        logs: { retentionDays: logDays, format: "pino" },
        stopTimeoutSeconds: 30,
        exec,
        desired: tasks.desired,
        scaling: {
          min: tasks.min,
          max: tasks.max,
          cpuPercent: 70,
          memoryPercent: 80,
          scaleOutCooldownSeconds: 300,
          scaleInCooldownSeconds: 300,
        },
        http: {
          port: 3000,
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
          rollbackOn: ["server-errors", "unhealthy-hosts"],
        },
      },
    },
    observability: {
      ...observabilityOf({
        https: listener.protocol === "https",
        firewall,
        checked: dns?.healthChecks !== undefined,
        backedUp: backups !== undefined,
      }),
      queries: queriesOf({ firewall }),
    },
    delivery: { migrations: ["migrate"] },
    jobs: {
      // document 001, Database Migration: Drizzle's, before the services change; one that fails leaves them as they are
      migrate: {
        image: { of: "api" },
        cpu: 512,
        memory: 1024,
        user: "1000:1000",
        writable: ["/tmp"],
        command: ["node", "dist/migrate.js"],
        variables: {
          NODE_ENV: "production",
          NODE_EXTRA_CA_CERTS: "/etc/ssl/certs/aws-rds-global-bundle.pem",
        },
        secrets: { DATABASE_URL: "database-url" },
        logs: { retentionDays: logDays },
        stopTimeoutSeconds: 120,
      },
      // document 001, Backup Strategy: a weekly full backup to S3
      export: {
        image: { repository: "dougust-export", initialTag: "initial" },
        cpu: 512,
        // of the stream that the command writes, ten parts of 52 MiB and more wait in memory at a time
        memory: 2048,
        user: "1000:1000",
        writable: ["/tmp"],
        command: ["bash", "-c", exportDatabase],
        variables: { EXPORT_BUCKET: { from: "bucket-name", of: "exports" } },
        secrets: { DATABASE_URL: "database-url" },
        uses: {
          buckets: [
            { bucket: "exports", prefix: "incoming/", rights: ["read", "write"] },
            { bucket: "exports", prefix: "exports/", rights: ["write"] },
          ],
        },
        logs: { retentionDays: logDays },
        stopTimeoutSeconds: 120,
        schedule: {
          // before the maintenance of Sunday at 02:00 and the backup at 05:00
          expression: "cron(5 1 ? * SUN *)",
          timezone: "UTC",
          retries: 3,
          maxAgeMinutes: 30,
          heartbeat: { line: "export finished" },
        },
      },
    },
  });
