import { alarmInWords } from "../../support/alarms";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("dougust");
});

// document 001, Recommended Alarms and CloudWatch Alarms
describe.each(["dev", "staging", "prod"])("%s", (environment) => {
  test.each([
    ["database_cpu", "AWS/RDS CPUUtilization Average > 80, 5 x 60 s, warning"],
    ["free_storage", "AWS/RDS FreeStorageSpace Minimum < 20, 1 x 300 s, warning"],
    ["database_connections", "AWS/RDS DatabaseConnections Maximum > 80, 5 x 60 s, warning"],
  ])("has the document's %s", (id, words) => {
    expect(alarmInWords(stacks.get(`dougust-${environment}`) as Synthesized, id)).toBe(words);
  });
});

test("storage is compared with what is allocated, which grows by itself", () => {
  const json = stacks.get("dougust-prod") as Synthesized;
  expect(json.at("aws_cloudwatch_metric_alarm.alarms_free_storage").metric_query).toContainEqual(
    expect.objectContaining({
      expression: "100 * free / (${aws_db_instance.database.allocated_storage} * 1073741824)",
      return_data: true,
    }),
  );
});
