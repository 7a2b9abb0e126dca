import {
  FeedbackTopic,
  type FeedbackTopicProps,
} from "../../../../../src/constructs/messaging/mail/feedback-topic";
import { statements } from "../../../../support/policy";
import { account, keyArn } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

const configurationSetArn = "arn:aws:ses:us-east-1:123456789012:configuration-set/test-dev-mail";

function topic(subscriptions?: FeedbackTopicProps["subscriptions"]) {
  const stack = testStack();
  const name = "test-dev-mail-feedback";
  new FeedbackTopic(stack, "topic", { name, keyArn, account, configurationSetArn, subscriptions });
  return synthesized(stack);
}

test("a topic is encrypted with the environment's key", () => {
  expect(topic().at("aws_sns_topic.topic")).toMatchObject({
    name: "test-dev-mail-feedback",
    kms_master_key_id: keyArn,
  });
});

test("only SES publishes to it, for one configuration set of the account", () => {
  expect(statements(topic().at("aws_sns_topic_policy.topic_policy").policy)).toEqual([
    {
      Sid: "MailFeedback",
      Effect: "Allow",
      Principal: { Service: "ses.amazonaws.com" },
      Action: "sns:Publish",
      Resource: "${aws_sns_topic.topic.arn}",
      Condition: {
        StringEquals: { "aws:SourceAccount": "123456789012", "aws:SourceArn": configurationSetArn },
      },
    },
  ]);
});

test("who reads bounces and complaints is told of them, and nobody without being named", () => {
  // WHEN
  const json = topic({ team: { protocol: "email", endpoint: "team@test.example" } });
  // THEN
  expect(json.at("aws_sns_topic_subscription.topic_team")).toMatchObject({
    topic_arn: "${aws_sns_topic.topic.arn}",
    protocol: "email",
    endpoint: "team@test.example",
  });
  expect(topic().ids("aws_sns_topic_subscription")).toEqual([]);
});
