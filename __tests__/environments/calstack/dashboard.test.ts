import { metricsOf } from "../../support/dashboards";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("calstack");
});

function stack(environment: string): Synthesized {
  return stacks.get(`calstack-${environment}`) as Synthesized;
}

test.each(["staging", "prod"])("%s shows DocumentDB", (environment) => {
  const names = metricsOf(stack(environment)).flatMap(({ namespace, name }) =>
    namespace === "AWS/DocDB" ? [name] : [],
  );
  expect(names).toEqual(
    expect.arrayContaining(["CPUUtilization", "DatabaseConnections", "FreeableMemory", "ReadLatency"]),
  );
});

test("dev shows no database: CloudWatch knows nothing of Atlas", () => {
  const namespaces = new Set(metricsOf(stack("dev")).map(({ namespace }) => namespace));
  expect([...namespaces].filter((namespace) => /RDS|DocDB/.test(namespace))).toEqual([]);
});

test("a service with two target groups is one line, whichever serves", () => {
  // WHEN
  const requests = metricsOf(stack("prod")).filter(({ graph }) => graph === "Requests per minute");
  // THEN
  expect(new Set(requests.map(({ dimensions }) => dimensions.TargetGroup)).size).toBe(2);
  expect(requests.map(({ label }) => label)).toEqual([undefined, undefined]);
});
