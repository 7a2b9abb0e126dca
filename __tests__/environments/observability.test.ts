import type { Synthesized } from "../support/terraform-json";
import { writtenStacks } from "../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks();
});

function stack(name: string): Synthesized {
  return stacks.get(name) as Synthesized;
}

test.each([
  "saas-staging",
  "saas-prod",
])("what CloudFront tells of %s alarms in its region, with topics and a key there", (name) => {
  // GIVEN
  const json = stack(name);
  const there = json.ids("aws_cloudwatch_metric_alarm").filter((id) => id.startsWith("edge_"));
  // THEN
  expect(there).toEqual(expect.arrayContaining(["edge_observability_alarms_edge_errors"]));
  for (const id of there) {
    expect(json.at(`aws_cloudwatch_metric_alarm.${id}`)).toMatchObject({
      provider: "aws.us-east-1",
      alarm_actions: [expect.stringContaining("edge_observability_notifications_")],
    });
  }
  expect(json.at("aws_sns_topic.edge_observability_notifications_warning")).toMatchObject({
    name: `${name}-edge-warning`,
    provider: "aws.us-east-1",
    kms_master_key_id: "${aws_kms_key.edge_key.arn}",
  });
});

test("the edge of saas-staging has no topic that nothing tells", () => {
  expect(stack("saas-staging").ids("aws_sns_topic")).not.toContain(
    "edge_observability_notifications_critical",
  );
});

test.each([
  "cosmicspace-beta",
  "dougust-prod",
  "fckdoomscroll-prod",
  "calstack-prod",
])("nobody in the world being answered is told as %s being down", (name) => {
  expect(stack(name).at("aws_cloudwatch_composite_alarm.alarms_down").alarm_rule).toContain(
    `ALARM("\${aws_cloudwatch_metric_alarm.alarms_unreachable.alarm_name}")`,
  );
});

test("an environment in two regions joins in the second what it has there", () => {
  const { alarm_rule, alarm_description } = stack("cosmicspace-massive").at(
    "aws_cloudwatch_composite_alarm.second_region_alarms_down",
  );
  expect(alarm_rule).not.toContain("unreachable");
  expect(alarm_description).toBe("One of: no-healthy-hosts; see docs/runbooks/alarms.md");
});

test.each([
  ["cosmicspace-dev", "bounce_rate", 5],
  ["fckdoomscroll-prod", "complaint_rate", 0.1],
  ["saas-prod", "bounce_rate", 5],
])("%s hears where SES begins to review: %s above %d per cent", (name, id, threshold) => {
  const alarm = stack(name).at(`aws_cloudwatch_metric_alarm.alarms_${id}`);
  expect(alarm).toMatchObject({ threshold, comparison_operator: "GreaterThanThreshold" });
  expect(JSON.stringify(alarm.metric_query)).toContain('"expression":"100 * share"');
});

test("somebody reads the bounces and complaints of cosmicspace", () => {
  expect(stack("cosmicspace-beta").at("aws_sns_topic_subscription.mail_feedback_team")).toMatchObject({
    topic_arn: "${aws_sns_topic.mail_feedback.arn}",
    protocol: "email",
  });
});

test("the backlog of Celery is what its workers tell and scale on", () => {
  // GIVEN
  const json = stack("saas-prod");
  const { namespace, metric_name, dimensions } = json.at("aws_cloudwatch_metric_alarm.alarms_celery_backlog");
  // THEN
  const scaling = JSON.stringify(json.all("aws_appautoscaling_policy"));
  expect({ namespace, metric_name, dimensions }).toEqual({
    namespace: "saas/prod",
    metric_name: "QueueDepth",
    dimensions: { Service: "worker" },
  });
  expect(scaling).toContain(`"metric_name":"${metric_name}","namespace":"${namespace}"`);
});

test("fckdoomscroll's zone alarms at once when it cannot be signed", () => {
  expect(stack("fckdoomscroll-prod").at("aws_cloudwatch_metric_alarm.alarms_dnssec_failure")).toMatchObject({
    threshold: 0,
    treat_missing_data: "ignore",
    alarm_actions: ["${aws_sns_topic.notifications_critical.arn}"],
  });
});

test("every environment that somebody watches tells of failed deployments", () => {
  for (const [name, json] of stacks) {
    if (json.ids("aws_sns_topic").includes("notifications_critical")) {
      expect([name, json.ids("aws_cloudwatch_event_rule")]).toEqual([
        name,
        expect.arrayContaining(["events_deployment_failed", "events_task_failed"]),
      ]);
    }
  }
});
