import { alarmInWords } from "../../support/alarms";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("fckdoomscroll");
});

// document 002, CloudWatch Alarms
test.each([
  ["app_cpu", "AWS/ECS CPUUtilization Average > 80, 5 x 60 s, critical"],
  ["app_memory", "AWS/ECS MemoryUtilization Average > 85, 5 x 60 s, critical"],
  ["server_errors", "AWS/ApplicationELB HTTPCode_Target_5XX_Count Sum > 10, 1 x 60 s, critical by failing"],
  [
    "missing_tasks",
    "ECS/ContainerInsights DesiredTaskCount Average & ECS/ContainerInsights RunningTaskCount Average > 0, 5 x 60 s, warning by degraded",
  ],
  ["slow_answers", "AWS/ApplicationELB TargetResponseTime Average > 1, 5 x 60 s, warning by degraded"],
])("production's %s is as the document says", (id, words) => {
  expect(alarmInWords(stacks.get("fckdoomscroll-prod") as Synthesized, id)).toBe(words);
});

test("one message tells that nobody is answered, and keeps its consequences quiet", () => {
  const json = stacks.get("fckdoomscroll-prod") as Synthesized;
  for (const quiet of ["failing", "degraded"]) {
    expect(json.at(`aws_cloudwatch_composite_alarm.alarms_${quiet}`).actions_suppressor).toMatchObject({
      alarm: "${aws_cloudwatch_composite_alarm.alarms_down.alarm_name}",
    });
  }
});

test("development has no alarms and tells nobody, as SYSTEMS.md allows", () => {
  const json = stacks.get("fckdoomscroll-dev") as Synthesized;
  expect(json.ids("aws_cloudwatch_metric_alarm")).toEqual([]);
  expect(json.ids("aws_sns_topic")).toEqual(["mail_feedback"]);
});
