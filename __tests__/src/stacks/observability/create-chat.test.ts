import type { EnvironmentInput } from "../../../../src/config/define";
import { SystemStack } from "../../../../src/stacks/system-stack";
import { testEnvironment } from "../../../support/environment";
import { synthesized, testApp } from "../../../support/synthesized";

const channel = { protocol: "slack", workspace: "T07EZ1ABC23", channel: "C07EZ1ABC23" } as const;
const observability: EnvironmentInput["observability"] = {
  notifications: {
    critical: { pager: { protocol: "email", endpoint: "pager@test.example" }, chat: channel },
    warning: { chat: channel, quiet: { ...channel, channel: "C07EZ1ABC24" } },
  },
  events: { "task-failed": { severity: "warning" } },
};
const environment = testEnvironment({ observability });
const json = synthesized(new SystemStack(testApp(), environment, "us-east-1"));

test("a channel that is told of both severities is one for AWS's chat client", () => {
  expect(json.ids("aws_chatbot_slack_channel_configuration")).toEqual([
    "chat_critical_chat",
    "chat_warning_quiet",
  ]);
  expect(json.at("aws_chatbot_slack_channel_configuration.chat_critical_chat")).toMatchObject({
    configuration_name: "test-dev-critical-chat",
    sns_topic_arns: [
      "${aws_sns_topic.notifications_critical.arn}",
      "${aws_sns_topic.notifications_warning.arn}",
    ],
  });
});

test("SNS itself tells those who are no channel", () => {
  expect(json.ids("aws_sns_topic_subscription")).toEqual(["notifications_critical_pager"]);
});

test("events come in the form that chat shows", () => {
  const { input_transformer } = json.at("aws_cloudwatch_event_target.events_task_failed_target");
  expect((input_transformer as { input_template: string }).input_template).toContain('"source":"custom"');
});
