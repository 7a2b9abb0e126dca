import {
  type ContainersProps,
  containerDefinitions,
} from "../../../../../src/constructs/compute/task/containers";

const props: ContainersProps = {
  container: "app",
  image: "registry/test:abc",
  user: "1000:1000",
  writable: [],
  port: 3000,
  variables: { PORT: "3000" },
  secrets: {},
  stopTimeoutSeconds: 45,
  exec: false,
  region: "me-south-1",
  cpu: 512,
  memory: 1024,
};

const tracing = {
  name: "test-dev-api",
  collector: { digest: `sha256:${"0".repeat(64)}`, user: "4317:4317", cpu: 64, memory: 128 },
};

type Definition = ReturnType<typeof containerDefinitions>[number] & {
  environment: { name: string; value: string }[];
  image?: string;
};

function containers(changes: Partial<ContainersProps> = {}): Definition[] {
  return [...containerDefinitions({ ...props, ...changes }, "/ecs/test")] as Definition[];
}

function traced(changes: Partial<ContainersProps> = {}): { app: Definition; collector: Definition } {
  const [app, collector] = containers({ tracing, ...changes }) as [Definition, Definition];
  return { app, collector };
}

function variables({ environment }: Definition): Record<string, string> {
  return Object.fromEntries(environment.map(({ name, value }) => [name, value]));
}

/** What the collector is told to do. */
function configuration(collector: Definition) {
  return JSON.parse(variables(collector).AOT_CONFIG_CONTENT ?? "");
}

test("a task that is not traced has the application alone, which has all of it", () => {
  // WHEN
  const [app, ...others] = containers();
  // THEN
  expect(others).toEqual([]);
  for (const key of ["cpu", "memory", "dependsOn"]) {
    expect(app).not.toHaveProperty(key);
  }
  expect(JSON.stringify(app)).not.toContain("OTEL_");
});

test.each([
  [512, 1024, 64, 128],
  [256, 512, 32, 64],
  [4096, 8192, 1024, 2048],
])("of %i CPU units and %i MiB the collector has %i and %i, and the application the rest", (cpu, memory, less, fewer) => {
  // WHEN
  const { app, collector } = traced({
    cpu,
    memory,
    tracing: { ...tracing, collector: { ...tracing.collector, cpu: less, memory: fewer } },
  });
  // THEN
  expect(collector).toMatchObject({ cpu: less, memory: fewer });
  expect(app).toMatchObject({ cpu: cpu - less, memory: memory - fewer });
});

test("the collector has no root rights, writes nothing, and takes nothing with it when it ends", () => {
  expect(traced().collector).toMatchObject({
    name: "collector",
    image: `public.ecr.aws/aws-observability/aws-otel-collector@sha256:${"0".repeat(64)}`,
    essential: false,
    restartPolicy: { enabled: true },
    user: "4317:4317",
    readonlyRootFilesystem: true,
    healthCheck: { command: ["CMD", "/healthcheck"] },
  });
  expect(traced().collector).not.toHaveProperty("portMappings");
});

test("the application stays essential, and starts once the collector has", () => {
  expect(traced().app).toMatchObject({
    name: "app",
    essential: true,
    dependsOn: [{ containerName: "collector", condition: "START" }],
  });
});

test("both write to one group, each to a stream of its own, named after the container", () => {
  // GIVEN
  const { app, collector } = traced();
  // THEN
  const logConfiguration = {
    logDriver: "awslogs",
    options: { "awslogs-group": "/ecs/test", "awslogs-region": "me-south-1", "awslogs-stream-prefix": "ecs" },
  };
  expect(app).toMatchObject({ logConfiguration });
  expect(collector).toMatchObject({ logConfiguration });
});

test("everything of the collector listens to its own task alone", () => {
  // GIVEN
  const { extensions, receivers, service } = configuration(traced().collector);
  // WHEN
  const endpoints = [extensions, receivers].flatMap((part) =>
    [...JSON.stringify(part).matchAll(/"endpoint":"([^"]*)"/g)].map(([, endpoint]) => endpoint),
  );
  // THEN
  expect(endpoints).toEqual(["127.0.0.1:13133", "127.0.0.1:2000", "127.0.0.1:4317", "127.0.0.1:4318"]);
  // AND its own metrics, which it would tell on a port, are off
  expect(service.telemetry.metrics.level).toBe("none");
});

test("traces go to X-Ray of the task's region, and all that a pipeline names is there", () => {
  // GIVEN
  const { extensions, receivers, processors, exporters, service } = configuration(traced().collector);
  // THEN
  expect(exporters).toEqual({ awsxray: { region: "me-south-1" } });
  expect(extensions.awsproxy.region).toBe("me-south-1");
  expect(Object.keys(service.pipelines)).toEqual(["traces"]);
  expect(Object.keys(receivers)).toEqual(service.pipelines.traces.receivers);
  expect(Object.keys(processors)).toEqual(service.pipelines.traces.processors);
  expect(Object.keys(exporters)).toEqual(service.pipelines.traces.exporters);
  expect(Object.keys(extensions)).toEqual(service.extensions);
});

test("it refuses traces before its memory is used up", () => {
  const { processors, service } = configuration(traced().collector);
  expect(processors.memory_limiter).toMatchObject({ limit_mib: 102, spike_limit_mib: 25 });
  expect(service.pipelines.traces.processors[0]).toBe("memory_limiter");
});

test("the application is told where the collector is, in the order of its other variables", () => {
  // GIVEN
  const { app } = traced();
  // THEN
  expect(variables(app)).toMatchObject({
    PORT: "3000",
    OTEL_SERVICE_NAME: "test-dev-api",
    OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:4318",
    OTEL_TRACES_SAMPLER: "xray",
    OTEL_TRACES_SAMPLER_ARG: "endpoint=http://127.0.0.1:2000,polling_interval=60",
    OTEL_RESOURCE_ATTRIBUTES: "aws.log.group.names=/ecs/test",
  });
  const names = app.environment.map(({ name }) => name);
  expect(names).toEqual([...names].sort());
});
