import { ChatbotSlackChannelConfiguration } from "@cdktf/provider-aws/lib/chatbot-slack-channel-configuration";
import { Construct } from "constructs";
import { Role } from "../../security/role";

export interface SlackChannelProps {
  /** Of the configuration; the role's, too. */
  readonly name: string;
  /** The ids that Slack gives them. */
  readonly workspace: string;
  readonly channel: string;
  /** Of any regions. */
  readonly topicArns: readonly string[];
  readonly account: string;
}

/** Nobody who reads the channel can do anything in the account; left out, everybody could do everything. */
const guardrail = "arn:aws:iam::aws:policy/AWSDenyAll";

/**
 * A channel of Slack that shows what topics tell. AWS's chat client has been let into the workspace by hand before, once
 * per account. Its role may do nothing: notices come without pictures of metrics, and commands are refused.
 *
 * Free of charge.
 * @example new SlackChannel(stack, "critical-team", { name: "saas-prod-critical-team", workspace: "T07EZ1ABC23", channel: "C07EZ1ABC23", topicArns, account });
 */
export class SlackChannel extends Construct {
  constructor(scope: Construct, id: string, props: SlackChannelProps) {
    super(scope, id);
    const role = new Role(this, "role", {
      name: props.name,
      description: `Tells the Slack channel ${props.channel}`,
      service: "chatbot.amazonaws.com",
      account: props.account,
    });
    new ChatbotSlackChannelConfiguration(this, "Resource", {
      configurationName: props.name,
      slackTeamId: props.workspace,
      slackChannelId: props.channel,
      iamRoleArn: role.arn,
      guardrailPolicyArns: [guardrail],
      snsTopicArns: [...props.topicArns],
      userAuthorizationRequired: true,
      loggingLevel: "ERROR",
    });
  }
}
