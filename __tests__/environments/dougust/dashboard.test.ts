import { graphsOf, metricsOf } from "../../support/dashboards";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("dougust");
});

describe.each(["dev", "staging", "prod"])("%s", (environment) => {
  const stack = () => stacks.get(`dougust-${environment}`) as Synthesized;

  // document 001, Key Metrics to Monitor
  test.each([
    ["request rate", "AWS/ApplicationELB", "RequestCount"],
    ["latency", "AWS/ApplicationELB", "TargetResponseTime"],
    ["4xx", "AWS/ApplicationELB", "HTTPCode_Target_4XX_Count"],
    ["5xx", "AWS/ApplicationELB", "HTTPCode_Target_5XX_Count"],
    ["task count", "ECS/ContainerInsights", "RunningTaskCount"],
    ["task health", "AWS/ApplicationELB", "UnHealthyHostCount"],
    ["healthy targets", "AWS/ApplicationELB", "HealthyHostCount"],
    ["the database's CPU", "AWS/RDS", "CPUUtilization"],
    ["the database's memory", "AWS/RDS", "FreeableMemory"],
    ["connections", "AWS/RDS", "DatabaseConnections"],
    ["storage", "AWS/RDS", "FreeStorageSpace"],
    ["how reads do", "AWS/RDS", "ReadLatency"],
    ["how writes do", "AWS/RDS", "WriteLatency"],
    ["how queries do", "AWS/RDS", "DBLoad"],
    ["throughput of NAT, out", "AWS/NATGateway", "BytesOutToDestination"],
    ["throughput of NAT, in", "AWS/NATGateway", "BytesInFromDestination"],
  ])("shows %s: %s %s", (_, namespace, name) => {
    expect(metricsOf(stack())).toContainEqual(expect.objectContaining({ namespace, name }));
  });

  test("counts errors in five minutes, as its alarm does", () => {
    expect(graphsOf(stack()).get("Server errors (5xx) per 5 minutes")).toMatchObject({
      period: 300,
      annotations: {
        horizontal: [{ label: "server-errors, balancer-errors: above 10 answers", value: 10 }],
      },
    });
  });
});
