import { alarmInWords } from "../../support/alarms";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("cosmicspace");
});

// document 000, Alarms
describe.each(["dev", "beta", "growth", "scale", "massive"])("%s", (environment) => {
  test.each([
    ["backend_cpu", "AWS/ECS CPUUtilization Average > 80, 5 x 60 s, warning"],
    ["backend_memory", "AWS/ECS MemoryUtilization Average > 85, 5 x 60 s, warning"],
    [
      "server_errors",
      "AWS/ApplicationELB HTTPCode_Target_5XX_Count Sum & AWS/ApplicationELB RequestCount Sum > 1, 1 x 300 s, critical by failing",
    ],
    [
      "balancer_errors",
      "AWS/ApplicationELB HTTPCode_ELB_5XX_Count Sum & AWS/ApplicationELB RequestCount Sum > 1, 1 x 300 s, critical by failing",
    ],
    ["slow_answers", "AWS/ApplicationELB TargetResponseTime Average > 1, 5 x 60 s, warning by degraded"],
  ])("has the document's %s", (id, words) => {
    expect(alarmInWords(stacks.get(`cosmicspace-${environment}`) as Synthesized, id)).toBe(words);
  });
});

test("each region of massive watches its own tasks, and tells people by topics of its own", () => {
  const json = stacks.get("cosmicspace-massive") as Synthesized;
  expect(json.at("aws_cloudwatch_metric_alarm.second_region_alarms_backend_cpu")).toMatchObject({
    alarm_name: "cosmicspace-massive-eu-west-1-backend-cpu",
    dimensions: { ServiceName: "${aws_ecs_service.second_region_backend.name}" },
    alarm_actions: ["${aws_sns_topic.second_region_notifications_warning.arn}"],
    provider: "aws.eu-west-1",
  });
});
