import { collectorConfiguration, collectorContainer } from "../../../trace-collector";
import type { Role } from "../../security/role";
import { awsLogs } from "./container-logs";

/** How a service's requests are followed. */
export interface TracingProps {
  /** What X-Ray calls the service. */
  readonly name: string;
  readonly collector: {
    /** `sha256:…` of the image. */
    readonly digest: string;
    /** Numeric user and group. */
    readonly user: string;
    /** CPU units and MiB of the task's own. */
    readonly cpu: number;
    readonly memory: number;
  };
}

/** What is needed of a task to collect its traces. */
export interface TracedTask {
  readonly cpu: number;
  readonly memory: number;
  readonly region: string;
}

const repository = "public.ecr.aws/aws-observability/aws-otel-collector";

/**
 * The container that collects an application's traces, in ECS's own terms. The application goes on without it, since a
 * request that nobody recorded is better than one that nobody answered; ECS starts it anew.
 */
export function collectorDefinition({ collector }: TracingProps, { region }: TracedTask, logGroup: string) {
  const { digest, user, cpu, memory } = collector;
  return {
    name: collectorContainer,
    image: `${repository}@${digest}`,
    essential: false,
    restartPolicy: { enabled: true },
    user,
    readonlyRootFilesystem: true,
    cpu,
    memory,
    environment: [
      // the configuration is YAML, and so is JSON
      { name: "AOT_CONFIG_CONTENT", value: JSON.stringify(collectorConfiguration({ region, memory })) },
    ],
    // the image holds no shell, but this
    healthCheck: { command: ["CMD", "/healthcheck"], interval: 30, timeout: 5, retries: 3, startPeriod: 10 },
    logConfiguration: awsLogs(logGroup, region),
  };
}

/**
 * What tracing adds to the application's container: the rest of the task, as its own, since a container that says
 * nothing has next to no CPU beside one that does; and where the collector is, which starts first and ends last.
 */
export function besideCollector({ collector }: TracingProps, { cpu, memory }: TracedTask) {
  return {
    cpu: cpu - collector.cpu,
    memory: memory - collector.memory,
    // not until it is healthy: the application would wait for what it can do without
    dependsOn: [{ containerName: collectorContainer, condition: "START" }],
  };
}

/** Lets the collector send traces to X-Ray, and ask which requests to record. */
export function grantTracing(role: Role, region: string): void {
  role.grant("send-traces", {
    Action: [
      "xray:GetSamplingRules",
      "xray:GetSamplingStatisticSummaries",
      "xray:GetSamplingTargets",
      "xray:PutTelemetryRecords",
      "xray:PutTraceSegments",
    ],
    // these APIs know no resources
    Resource: "*",
    Condition: { StringEquals: { "aws:RequestedRegion": region } },
  });
}
