import { alarmInWords } from "../../support/alarms";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("calstack");
});

test.each(["staging", "prod"])("%s watches its DocumentDB", (environment) => {
  const json = stacks.get(`calstack-${environment}`) as Synthesized;
  expect(alarmInWords(json, "database_connections")).toBe(
    "AWS/DocDB DatabaseConnections Maximum > 80, 5 x 60 s, warning",
  );
  expect(alarmInWords(json, "database_cpu")).toBe("AWS/DocDB CPUUtilization Maximum > 80, 5 x 60 s, warning");
});

test("readers of production must not lag; staging has one instance, and development Atlas", () => {
  const watching = (environment: string) =>
    (stacks.get(`calstack-${environment}`) as Synthesized)
      .ids("aws_cloudwatch_metric_alarm")
      .filter((id) => /database|lag/.test(id));
  expect(watching("prod")).toContain("alarms_replica_lag");
  expect(watching("staging")).not.toContain("alarms_replica_lag");
  expect(watching("dev")).toEqual([]);
});
