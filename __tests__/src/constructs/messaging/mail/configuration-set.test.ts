import { ConfigurationSet } from "../../../../../src/constructs/messaging/mail/configuration-set";
import { FeedbackTopic } from "../../../../../src/constructs/messaging/mail/feedback-topic";
import { account, keyArn } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

function set() {
  const stack = testStack();
  const made = new ConfigurationSet(stack, "set", {
    name: "test-dev-mail",
    suppression: ["complaint"],
    metrics: { events: ["send", "rendering-failure"], dimension: { name: "campaign", default: "none" } },
  });
  const topic = { name: "test-dev-mail-feedback", keyArn, account, configurationSetArn: made.arn };
  made.tell(new FeedbackTopic(stack, "topic", topic), ["bounce", "delivery-delay"]);
  return synthesized(stack);
}

test("messages leave over TLS or not at all, their reputation is measured, their victims are spared", () => {
  expect(set().at("aws_sesv2_configuration_set.set")).toMatchObject({
    configuration_set_name: "test-dev-mail",
    delivery_options: { tls_policy: "REQUIRE" },
    reputation_options: { reputation_metrics_enabled: true },
    sending_options: { sending_enabled: true },
    suppression_options: { suppressed_reasons: ["COMPLAINT"] },
  });
});

test("CloudWatch counts the events by a tag", () => {
  expect(set().at("aws_sesv2_configuration_set_event_destination.set_metrics")).toMatchObject({
    configuration_set_name: "${aws_sesv2_configuration_set.set.configuration_set_name}",
    event_destination_name: "cloudwatch",
    event_destination: {
      enabled: true,
      matching_event_types: ["SEND", "RENDERING_FAILURE"],
      cloud_watch_destination: {
        dimension_configuration: [
          {
            dimension_name: "campaign",
            dimension_value_source: "MESSAGE_TAG",
            default_dimension_value: "none",
          },
        ],
      },
    },
  });
});

test("a topic is told once SES may publish to it", () => {
  expect(set().at("aws_sesv2_configuration_set_event_destination.set_events")).toMatchObject({
    event_destination_name: "feedback",
    event_destination: {
      enabled: true,
      matching_event_types: ["BOUNCE", "DELIVERY_DELAY"],
      sns_destination: { topic_arn: "${aws_sns_topic.topic.arn}" },
    },
    depends_on: ["aws_sns_topic_policy.topic_policy"],
  });
});
