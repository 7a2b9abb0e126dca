import { marksOf, metricsOf, widgetsOf } from "../../support/dashboards";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("cosmicspace");
});

function stack(environment: string): Synthesized {
  return stacks.get(`cosmicspace-${environment}`) as Synthesized;
}

describe.each(["dev", "beta", "growth", "scale", "massive"])("%s", (environment) => {
  // document 000, CloudWatch Metrics
  test.each([
    ["CPU", "AWS/ECS", "CPUUtilization"],
    ["memory", "AWS/ECS", "MemoryUtilization"],
    ["request latency", "AWS/ApplicationELB", "TargetResponseTime"],
    ["error rates", "AWS/ApplicationELB", "HTTPCode_Target_5XX_Count"],
    ["database connections", "AWS/RDS", "DatabaseConnections"],
    ["requests to S3", "AWS/S3", "AllRequests"],
    ["S3's refusals", "AWS/S3", "4xxErrors"],
    ["S3's errors", "AWS/S3", "5xxErrors"],
    ["S3's latency", "AWS/S3", "FirstByteLatency"],
  ])("shows %s: %s %s", (_, namespace, name) => {
    expect(metricsOf(stack(environment))).toContainEqual(expect.objectContaining({ namespace, name }));
  });
});

test("massive shows both regions, each metric from where it is told", () => {
  // GIVEN
  const metrics = metricsOf(stack("massive"));
  const regionsOf = (wanted: string) =>
    new Set(metrics.flatMap(({ name, region }) => (name === wanted ? [region] : [])));
  // THEN
  const both = new Set(["us-east-1", "eu-west-1"]);
  for (const name of [
    "RequestCount",
    "MemoryUtilization",
    "DatabaseConnections",
    "AllRequests",
    "Evictions",
  ]) {
    expect(regionsOf(name)).toEqual(both);
  }
  // AND what only one region tells once
  expect(regionsOf("5xxErrorRate")).toEqual(new Set(["us-east-1"]));
});

test("massive shows the same graph of both regions side by side, each under its region's name", () => {
  // GIVEN
  const graphs = widgetsOf(stack("massive")).filter(({ type }) => type === "metric");
  const titled = (region: string) =>
    graphs.flatMap(({ y, properties }) =>
      String(properties.title).startsWith(`${region}: `)
        ? [`${y} ${String(properties.title).slice(region.length)}`]
        : [],
    );
  // THEN
  const there = titled("eu-west-1");
  expect(there.length).toBeGreaterThan(20);
  expect(titled("us-east-1")).toEqual(expect.arrayContaining(there));
  // AND graphs without a region are of what is everywhere
  const others = graphs.filter(
    ({ properties }) => !/^(us-east-1|eu-west-1): /.test(String(properties.title)),
  );
  const namespaces = others.flatMap(({ properties }) =>
    (properties.metrics as unknown[][]).map(([namespace]) => namespace),
  );
  expect(new Set(namespaces.filter((one) => typeof one === "string"))).toEqual(
    new Set(["AWS/CloudFront", "AWS/WAFV2", "AWS/Route53", "AWS/CertificateManager"]),
  );
});

test("massive draws the thresholds in both regions", () => {
  for (const region of ["us-east-1", "eu-west-1"]) {
    const labels = marksOf(stack("massive"), `${region}: CPU of tasks`).map(({ label }) => label);
    expect(labels).toEqual(["target: 70 %", "backend-cpu: above 80 %"]);
  }
});
