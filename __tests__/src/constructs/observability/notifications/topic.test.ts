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

test("nobody publishes but alarms and rules of its own account", () => {
  const policy = statements(json.at("aws_sns_topic_policy.critical_policy").policy);
  expect(policy.map(({ Principal }) => Principal)).toEqual([
    { Service: "cloudwatch.amazonaws.com" },
    { Service: "events.amazonaws.com" },
  ]);
  for (const { Action, Condition } of policy) {
    expect(Action).toBe("sns:Publish");
    expect(JSON.stringify(Condition)).toContain("123456789012");
  }
});

test("rules publish whether EventBridge says for which one it asks or not", () => {
  const [, rules] = statements(json.at("aws_sns_topic_policy.critical_policy").policy);
  expect(rules?.Condition).toEqual({
    StringEqualsIfExists: { "aws:SourceAccount": "123456789012" },
    ArnLikeIfExists: { "aws:SourceArn": "arn:aws:events:us-east-1:123456789012:rule/*" },
  });
});
