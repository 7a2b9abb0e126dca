import { type AwsEvent, EventRule } from "../../../../../src/constructs/observability/events/event-rule";
import { Topic } from "../../../../../src/constructs/observability/notifications/topic";
import { account, keyArn } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

const event: AwsEvent = {
  pattern: { source: ["aws.ecs"], detail: { $or: [{ a: [1] }, { b: [{ prefix: "x" }] }] } },
  title: "Something happened",
  says: 'it is <what>, "really"',
  fields: { what: "$.detail.what" },
};

function rule({ shownInChat }: { shownInChat: boolean }) {
  const stack = testStack();
  const region = "us-east-1";
  const topic = new Topic(stack, "warning", {
    name: "test-dev-warning",
    keyArn,
    account,
    region,
    shownInChat,
    subscriptions: {},
  });
  new EventRule(stack, "happened", { name: "test-dev-happened", event, topic });
  return synthesized(stack);
}

/** What a topic gets of an event whose field is `new`. */
function told(json: ReturnType<typeof rule>): unknown {
  const { input_transformer } = json.at("aws_cloudwatch_event_target.happened_target");
  const { input_template } = input_transformer as { input_template: string };
  return JSON.parse(input_template.replaceAll("<what>", "new"));
}

test("a rule sees the events of its pattern alone", () => {
  const made = rule({ shownInChat: false }).at("aws_cloudwatch_event_rule.happened");
  expect(made.name).toBe("test-dev-happened");
  expect(JSON.parse(String(made.event_pattern))).toEqual(event.pattern);
});

test("people read one sentence, with what the event says", () => {
  // WHEN
  const json = rule({ shownInChat: false });
  // THEN
  expect(told(json)).toBe('Something happened: it is new, "really"');
  expect(json.at("aws_cloudwatch_event_target.happened_target").input_transformer).toMatchObject({
    input_paths: { what: "$.detail.what" },
  });
});

test("a topic that chat shows is told in the form that AWS's chat client knows", () => {
  expect(told(rule({ shownInChat: true }))).toEqual({
    version: "1.0",
    source: "custom",
    content: {
      textType: "client-markdown",
      title: "Something happened",
      description: 'it is new, "really"',
    },
  });
});

test("the topic is told without a role, for an hour", () => {
  // WHEN
  const target = rule({ shownInChat: false }).at("aws_cloudwatch_event_target.happened_target");
  // THEN
  expect(target).toMatchObject({
    arn: "${aws_sns_topic.warning.arn}",
    retry_policy: { maximum_event_age_in_seconds: 3600, maximum_retry_attempts: 185 },
  });
  expect(target).not.toHaveProperty("role_arn");
});
