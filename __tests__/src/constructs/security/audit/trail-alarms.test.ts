import { TrailAlarms } from "../../../../../src/constructs/security/audit/trail-alarms";
import { synthesized, testStack } from "../../../../support/synthesized";

function alarms() {
  const stack = testStack();
  new TrailAlarms(stack, "alarms", {
    name: "test-account-audit",
    logGroup: "/cloudtrail/test",
    events: { "root-use": 1, "sign-in-failures": 3 },
    topicArn: "arn:aws:sns:us-east-1:123456789012:test",
  });
  return synthesized(stack);
}

test("what is not asked for is not watched", () => {
  expect(alarms().ids("aws_cloudwatch_log_metric_filter")).toEqual([
    "alarms_root_use",
    "alarms_sign_in_failures",
  ]);
});

test("a filter counts each event in a metric that nobody else has", () => {
  expect(alarms().at("aws_cloudwatch_log_metric_filter.alarms_root_use")).toMatchObject({
    name: "test-account-audit-root-use",
    log_group_name: "/cloudtrail/test",
    pattern:
      '{$.userIdentity.type="Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType !="AwsServiceEvent"}',
    metric_transformation: { name: "root-use", namespace: "test-account-audit", value: "1" },
  });
});

test.each([
  ["root_use", 0, "the root user of the account did something, at least once in five minutes"],
  ["sign_in_failures", 2, "somebody could not sign in to the console, 3 times or more in five minutes"],
])("the alarm of %s tells the topic from its number of times on, in a sentence", (id, above, sentence) => {
  // GIVEN
  const alarm = alarms().at(`aws_cloudwatch_metric_alarm.alarms_${id}_alarm`);
  // THEN
  expect(alarm).toMatchObject({
    alarm_description: `test-account-audit: ${sentence}; see docs/runbooks/audit-alarm.md`,
    metric_name: `\${aws_cloudwatch_log_metric_filter.alarms_${id}.metric_transformation[0].name}`,
    statistic: "Sum",
    period: 300,
    evaluation_periods: 1,
    comparison_operator: "GreaterThanThreshold",
    threshold: above,
    alarm_actions: ["arn:aws:sns:us-east-1:123456789012:test"],
  });
});

test("no event is no alarm", () => {
  for (const alarm of alarms().all("aws_cloudwatch_metric_alarm")) {
    expect(alarm.treat_missing_data).toBe("notBreaching");
  }
});
