import { SlackChannel } from "../../../../../src/constructs/observability/notifications/slack-channel";
import { statements } from "../../../../support/policy";
import { account } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

const stack = testStack();
new SlackChannel(stack, "team", {
  name: "test-dev-team",
  workspace: "T07EZ1ABC23",
  channel: "C07EZ1ABC23",
  topicArns: ["arn:critical", "arn:warning"],
  account,
});
const json = synthesized(stack);

test("the channel shows what the topics tell", () => {
  expect(json.at("aws_chatbot_slack_channel_configuration.team")).toMatchObject({
    configuration_name: "test-dev-team",
    slack_team_id: "T07EZ1ABC23",
    slack_channel_id: "C07EZ1ABC23",
    sns_topic_arns: ["arn:critical", "arn:warning"],
  });
});

test("nobody in the channel can do anything in the account", () => {
  expect(json.at("aws_chatbot_slack_channel_configuration.team")).toMatchObject({
    iam_role_arn: "${aws_iam_role.team_role.arn}",
    // without one, AWS lets the channel do everything
    guardrail_policy_arns: ["arn:aws:iam::aws:policy/AWSDenyAll"],
    user_authorization_required: true,
  });
  expect(json.ids("aws_iam_role_policy")).toEqual([]);
});

test("the chat client takes the role for its own account alone", () => {
  const [trust] = statements(json.at("aws_iam_role.team_role").assume_role_policy);
  expect(trust).toMatchObject({
    Principal: { Service: "chatbot.amazonaws.com" },
    Condition: { StringEquals: { "aws:SourceAccount": account } },
  });
});
