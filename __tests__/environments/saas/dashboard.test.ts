import { marksOf, metricsOf } from "../../support/dashboards";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("saas");
});

describe.each(["staging", "prod"])("%s", (environment) => {
  const stack = () => stacks.get(`saas-${environment}`) as Synthesized;

  test("shows the tasks of both services, and traffic of the one that has any", () => {
    const labels = (wanted: string) =>
      metricsOf(stack()).flatMap(({ graph, label }) => (graph === wanted ? [label] : []));
    expect(labels("CPU of tasks")).toEqual(["backend", "worker"]);
    expect(labels("Requests per minute")).toEqual(["backend"]);
  });

  test("shows what waits for the worker, and the broker it waits in", () => {
    const names = metricsOf(stack()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["QueueDepth", "DatabaseMemoryUsagePercentage"]));
  });

  test("asks CloudFront's region for what is told there, and its own for the rest", () => {
    // WHEN
    const told = new Map(metricsOf(stack()).map(({ namespace, region }) => [namespace, region]));
    // THEN
    expect(told.get("AWS/CloudFront")).toBe("us-east-1");
    expect(told.get("AWS/ECS")).toBe("me-south-1");
    expect(told.get("AWS/RDS")).toBe("me-south-1");
  });

  // document 003, Email: the configuration set tracks bounces, complaints and deliveries
  test("counts mail that arrives, comes back and is complained of", () => {
    const counted = metricsOf(stack()).filter(({ graph }) => graph === "Messages per hour");
    expect(counted.map(({ name }) => name).sort()).toEqual(["Bounce", "Complaint", "Delivery"]);
  });

  test("counts the errors that both services log", () => {
    const logged = metricsOf(stack()).filter(({ graph }) => graph === "Logged errors per minute");
    expect(logged.map(({ label }) => label)).toEqual(["backend", "worker"]);
  });

  // document 003, Checklist
  test.each([
    ["CPU of tasks", 80],
    ["Connections, share of the most", 80],
    ["Server errors, share of requests", 1],
  ])("%s has the document's threshold of %d", (title, value) => {
    expect(marksOf(stack(), title).map((mark) => mark.value)).toContain(value);
  });
});
