import { Topic } from "../../../../../src/constructs/observability/notifications/topic";
import { statements } from "../../../../support/policy";
import { synthesized, testStack } from "../../../../support/synthesized";

const stack = testStack();
new Topic(stack, "critical", {
  name: "test-dev-critical",
  keyArn: "arn:key",
  account: "123456789012",
  region: "us-east-1",
  subscriptions: {
    pager: { protocol: "email", endpoint: "pager@test.example" },
    hook: { protocol: "https", endpoint: "https://hooks.test.example/alarms" },
  },
});
const json = synthesized(stack);

test("it is encrypted with the environment's key", () => {
  expect(json.at("aws_sns_topic.critical")).toMatchObject({
    name: "test-dev-critical",
    kms_master_key_id: "arn:key",
  });
});

test("everybody in the data is told, each under an id of its own", () => {
  expect(json.at("aws_sns_topic_subscription.critical_pager")).toMatchObject({
    topic_arn: "${aws_sns_topic.critical.arn}",
    protocol: "email",
    endpoint: "pager@test.example",
  });
  expect(json.at("aws_sns_topic_subscription.critical_hook").protocol).toBe("https");
});

test("nobody publishes but alarms and rules of its own account and region, whether EventBridge says for which it asks or not", () => {
  const publish = (Sid: string, Service: string) => ({
    Sid,
    Effect: "Allow",
    Principal: { Service },
    Action: "sns:Publish",
    Resource: "${aws_sns_topic.critical.arn}",
  });
  expect(statements(json.at("aws_sns_topic_policy.critical_policy").policy)).toEqual([
    {
      ...publish("Alarms", "cloudwatch.amazonaws.com"),
      Condition: {
        StringEquals: { "aws:SourceAccount": "123456789012" },
        ArnLike: { "aws:SourceArn": "arn:aws:cloudwatch:us-east-1:123456789012:alarm:*" },
      },
    },
    {
      ...publish("Rules", "events.amazonaws.com"),
      Condition: {
        StringEqualsIfExists: { "aws:SourceAccount": "123456789012" },
        ArnLikeIfExists: { "aws:SourceArn": "arn:aws:events:us-east-1:123456789012:rule/*" },
      },
    },
  ]);
  expect(json.at("aws_sns_topic_policy.critical_policy").arn).toBe("${aws_sns_topic.critical.arn}");
});
