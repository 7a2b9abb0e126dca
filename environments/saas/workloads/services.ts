import type { EnvironmentInput } from "../../../src/config/define";
import { applicationVariables } from "./variables";

type Services = EnvironmentInput["services"];
type Service = Services[string];

/** What differs between the services of saas' environments. */
export interface ServiceDifferences {
  backendTaskRole?: string;
  exec: boolean;
  logDays: number;
  /** Groups that the backend lets in with a second factor alone. */
  mfaDemandedOf: string[];
}

/** Tasks of the new version pass their checks before those of the old one go: document 003, Deployment Strategy. */
const rolling = { strategy: "rolling", minimumHealthyPercent: 100, maximumPercent: 200 } as const;

/** The FastAPI backend, and the Celery worker beside it. */
export function servicesOf(differences: ServiceDifferences): Services {
  return {
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
      },
      deployment: { ...rolling, rollbackOn: ["server-errors"] },
    },
    worker: {
      ...shared(differences),
      // a deployment moves one pointer, and both run what it names
      image: { of: "backend" },
      command: ["celery", "-A", "app.workers.celery_app", "worker"],
      healthCheck: {
        command: ["CMD-SHELL", "celery -A app.workers.celery_app inspect ping -d celery@$HOSTNAME || exit 1"],
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
  };
}

/** Backend and worker run one image with the same rights; only the command and the way in differ. */
function shared(differences: ServiceDifferences) {
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
    logs: { retentionDays: logDays, format: "structlog" },
    exec,
    deployment: rolling,
  } satisfies Partial<Service>;
}
