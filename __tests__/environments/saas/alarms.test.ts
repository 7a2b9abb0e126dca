import { alarmInWords } from "../../support/alarms";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("saas");
});

// document 003, Checklist
describe.each(["staging", "prod"])("%s", (environment) => {
  test.each([
    ["backend_cpu", "AWS/ECS CPUUtilization Average > 80, 5 x 60 s, warning"],
    ["worker_cpu", "AWS/ECS CPUUtilization Average > 80, 3 x 300 s, warning"],
    [
      "server_errors",
      "AWS/ApplicationELB HTTPCode_Target_5XX_Count Sum & AWS/ApplicationELB RequestCount Sum > 1, 1 x 300 s, critical by failing",
    ],
    [
      "balancer_errors",
      "AWS/ApplicationELB HTTPCode_ELB_5XX_Count Sum & AWS/ApplicationELB RequestCount Sum > 1, 1 x 300 s, critical by failing",
    ],
  ])("has the document's %s", (id, words) => {
    expect(alarmInWords(stacks.get(`saas-${environment}`) as Synthesized, id)).toBe(words);
  });

  test("tells of tasks of Celery that fail, which no load balancer sees", () => {
    const json = stacks.get(`saas-${environment}`) as Synthesized;
    const filter = json.at("aws_cloudwatch_log_metric_filter.worker_task_logs_errors");
    const alarm = json.at("aws_cloudwatch_metric_alarm.alarms_worker_errors");
    expect(filter.metric_transformation).toMatchObject({
      name: alarm.metric_name,
      namespace: alarm.namespace,
    });
    expect(alarm.alarm_actions).toEqual(["${aws_sns_topic.notifications_warning.arn}"]);
  });
});
