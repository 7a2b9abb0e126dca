import { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import { SlackChannel } from "../../constructs/observability/notifications/slack-channel";
import type { EnvironmentStack } from "../environment-stack";
import type { Topics } from "./create-notifications";

/**
 * The channels that show what the topics of an environment tell, one of each however many regions there are.
 * @param topics those of each region
 */
export function createChat(
  stack: EnvironmentStack,
  { observability, account }: Environment,
  topics: readonly Topics[],
): void {
  const channels = Object.entries(observability?.channels ?? {});
  if (channels.length === 0) {
    return;
  }
  const room = new Construct(stack, "chat");
  for (const [id, { name, workspace, channel, severities }] of channels) {
    const arns = topics.flatMap((region) =>
      severities.flatMap((severity) => region.get(severity)?.arn ?? []),
    );
    new SlackChannel(room, id, { name, workspace, channel, account, topicArns: arns });
  }
}
