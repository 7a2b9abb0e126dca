import { FeedbackTopic } from "../../../../../src/constructs/messaging/mail/feedback-topic";
import { statements } from "../../../../support/policy";
import { account, keyArn } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

const configurationSetArn = "arn:aws:ses:us-east-1:123456789012:configuration-set/test-dev-mail";

function topic() {
  const stack = testStack();
  new FeedbackTopic(stack, "topic", { name: "test-dev-mail-feedback", keyArn, account, configurationSetArn });
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
