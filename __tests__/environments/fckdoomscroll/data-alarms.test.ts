import { alarmInWords } from "../../support/alarms";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("fckdoomscroll");
});

// document 002, CloudWatch Alarms: GB as RDS counts them
test.each([
  ["database_cpu", "AWS/RDS CPUUtilization Average > 75, 10 x 60 s, critical"],
  ["little_free_storage", "AWS/RDS FreeStorageSpace Minimum < 10737418240, 1 x 300 s, warning"],
  ["hardly_any_free_storage", "AWS/RDS FreeStorageSpace Minimum < 5368709120, 1 x 300 s, critical"],
  ["database_connections", "AWS/RDS DatabaseConnections Maximum > 80, 5 x 60 s, warning"],
])("production's %s is as the document says", (id, words) => {
  expect(alarmInWords(stacks.get("fckdoomscroll-prod") as Synthesized, id)).toBe(words);
});

test("connections are per cent of the 100 that the document configures", () => {
  const json = stacks.get("fckdoomscroll-prod") as Synthesized;
  expect(json.at("aws_cloudwatch_metric_alarm.alarms_database_connections").metric_query).toContainEqual(
    expect.objectContaining({ expression: "100 * connections / 100" }),
  );
});
