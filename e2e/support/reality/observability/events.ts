import {
  DescribeRuleCommand,
  EventBridgeClient,
  ListTargetsByRuleCommand,
} from "@aws-sdk/client-eventbridge";
import type { WrittenStack } from "../../../../local/stacks";
import type { EventName } from "../../../../src/events";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf, only } from "../environment";
import { expectSame } from "../expect-same";

/** Rules tell the topic of their severity what the data asks for, and only of the environment's own. */
export async function expectEvents(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const { observability, account, region } = environmentOf(stack);
  const events = new EventBridgeClient(clientOptions(cloud, stack));
  for (const [event, { name, severity }] of Object.entries(observability?.events ?? {})) {
    const rule = await events.send(new DescribeRuleCommand({ Name: name }));
    const { Targets } = await events.send(new ListTargetsByRuleCommand({ Rule: name }));
    const target = only(Targets, `target of ${name}`);
    expectSame(
      `rule ${name}`,
      {
        state: rule.State,
        source: JSON.parse(rule.EventPattern ?? "{}").source,
        topic: target.Arn,
        role: target.RoleArn,
        maxAgeSeconds: target.RetryPolicy?.MaximumEventAgeInSeconds,
      },
      {
        state: "ENABLED",
        source: [sources[event as EventName]],
        topic: `arn:aws:sns:${region}:${account}:${observability?.notifications[severity]?.name}`,
        role: undefined,
        maxAgeSeconds: 3600,
      },
    );
    expectSame(`patterns of ${name}`, isOwn(rule.EventPattern ?? "", stack), true);
  }
}

const sources: Readonly<Record<EventName, string>> = {
  "deployment-failed": "aws.ecs",
  "task-failed": "aws.ecs",
  "backup-failed": "aws.backup",
  "database-trouble": "aws.rds",
};

/** Whether a pattern names what belongs to the environment, by ARNs of its account and region. */
function isOwn(pattern: string, stack: WrittenStack): boolean {
  const { account, region } = environmentOf(stack);
  const arns = pattern.match(/arn:aws:[^"]+/g) ?? [];
  return arns.length > 0 && arns.every((arn) => arn.includes(`:${region}:${account}:`));
}
