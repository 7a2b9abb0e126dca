import type { EnvironmentInput } from "../../src/config/define";
import type { Environment } from "../../src/config/schema/names/names";
import { checkEnvironment } from "../../src/config/validate";

type Service = EnvironmentInput["services"][string];

/** A service `api` behind the load balancer, the way most environments have one. */
export const api: Service = {
  image: { repository: "test-api", initialTag: "initial" },
  cpu: 256,
  memory: 512,
  user: "1000:1000",
  writable: ["/tmp"],
  variables: { NODE_ENV: "production", API_URL: { from: "public-url" }, DB_HOST: { from: "database-host" } },
  secrets: { DATABASE_URL: "database-url" },
  logs: { retentionDays: 30 },
  stopTimeoutSeconds: 30,
  exec: false,
  desired: 2,
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
  deployment: { strategy: "rolling", minimumHealthyPercent: 100, maximumPercent: 200 },
};

/** The environment `test-dev`: an API, PostgreSQL, HTTPS for `api.test.example`. */
export const data: EnvironmentInput = {
  system: "test",
  environment: "dev",
  account: "123456789012",
  region: "us-east-1",
  network: {
    cidr: "10.0.0.0/16",
    zones: ["us-east-1a", "us-east-1b"],
    subnets: { layout: "planned", tiers: ["public", "app", "data"] },
    natGateways: 1,
    interfaceEndpoints: [],
    flowLogs: { retentionDays: 30 },
  },
  dns: { zone: "test.example", source: "created" },
  loadBalancer: {
    scheme: "internet-facing",
    listener: { protocol: "https", domains: ["api.test.example", "www.test.example"] },
    accessLogDays: 90,
    deletionProtection: false,
  },
  secrets: {
    recoveryDays: 0,
    entries: {
      "database-password": { kind: "generated", length: 32, version: 1 },
      "database-url": { kind: "database-url", scheme: "postgresql", query: {} },
      sendgrid: { kind: "supplied", purpose: "SendGrid API key" },
    },
  },
  database: {
    engine: "postgres",
    version: "16",
    tier: "data",
    database: "test",
    port: 5432,
    username: "test",
    password: "database-password",
    encryption: "customer-key",
    instanceClass: "db.t4g.micro",
    multiAz: false,
    storage: { allocatedGb: 20, maxAllocatedGb: 100 },
    backup: { days: 1, window: "03:00-04:00" },
    maintenanceWindow: "sun:04:00-sun:05:00",
    deletionProtection: false,
    finalSnapshot: false,
    logDays: 30,
    performanceInsightsDays: 7,
    monitoringSeconds: 60,
  },
  cluster: { execLogDays: 30 },
  services: { api },
};

/** The environment as the stacks get it: checked, with every name. */
export function testEnvironment(changes: Partial<EnvironmentInput> = {}): Environment {
  const place = { file: "environments/test/dev.ts", system: "test", page: "dev" };
  const checked = checkEnvironment({ ...data, ...changes }, place);
  if ("problems" in checked) {
    throw new Error(JSON.stringify(checked.problems, null, 2));
  }
  return checked.value;
}
