/** What the container that collects traces is called in its task. */
export const collectorContainer = "collector";

/** Where an application finds the collector, which listens to its own task alone. */
const port = { grpc: 4317, http: 4318, sampling: 2000, health: 13_133 } as const;

export interface TraceSource {
  /** What X-Ray calls the service. */
  readonly name: string;
  /** Where the application logs to: X-Ray shows a trace with its lines. */
  readonly logGroup: string;
}

/**
 * What OpenTelemetry's libraries read to send traces to the collector, and to ask it which requests to record.
 * Source: OpenTelemetry specification, "Environment variables"; ADOT, "X-Ray remote sampling".
 */
export function tracingVariables({ name, logGroup }: TraceSource): Record<string, string> {
  return {
    OTEL_SERVICE_NAME: name,
    OTEL_RESOURCE_ATTRIBUTES: `aws.log.group.names=${logGroup}`,
    OTEL_TRACES_EXPORTER: "otlp",
    // the collector takes traces alone; logs go to CloudWatch, and metrics to nobody
    OTEL_METRICS_EXPORTER: "none",
    OTEL_LOGS_EXPORTER: "none",
    OTEL_AWS_APPLICATION_SIGNALS_ENABLED: "false",
    OTEL_EXPORTER_OTLP_PROTOCOL: "http/protobuf",
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port.http}`,
    // load balancers and AWS's SDKs pass X-Ray's own header on
    OTEL_PROPAGATORS: "xray",
    OTEL_TRACES_SAMPLER: "xray",
    OTEL_TRACES_SAMPLER_ARG: `endpoint=http://127.0.0.1:${port.sampling},polling_interval=60`,
  };
}

/** The names of these variables. */
export const collectorVariables = Object.keys(tracingVariables({ name: "", logGroup: "" }));

/**
 * What the collector does: it takes traces by OTLP, adds which task they come from, and sends them to X-Ray in batches.
 * Everything listens on the task's own loopback. Before its memory is used up it refuses traces rather than end.
 * @param memory MiB that its container has
 */
export function collectorConfiguration({ region, memory }: { region: string; memory: number }) {
  const own = (number: number) => ({ endpoint: `127.0.0.1:${number}` });
  return {
    extensions: { health_check: own(port.health), awsproxy: { ...own(port.sampling), region } },
    receivers: { otlp: { protocols: { grpc: own(port.grpc), http: own(port.http) } } },
    processors: {
      memory_limiter: {
        check_interval: "1s",
        limit_mib: Math.floor(memory * 0.8),
        spike_limit_mib: Math.floor(memory * 0.2),
      },
      resourcedetection: { detectors: ["ecs"], timeout: "2s" },
      batch: { timeout: "1s", send_batch_size: 50 },
    },
    exporters: { awsxray: { region } },
    service: {
      extensions: ["health_check", "awsproxy"],
      pipelines: {
        traces: {
          receivers: ["otlp"],
          processors: ["memory_limiter", "resourcedetection", "batch"],
          exporters: ["awsxray"],
        },
      },
      // no port for metrics of its own, and lines that no filter for an application's JSON takes for its errors
      telemetry: { metrics: { level: "none" }, logs: { level: "warn", encoding: "console" } },
    },
  };
}
