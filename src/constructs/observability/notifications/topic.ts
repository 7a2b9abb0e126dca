import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { Construct } from "constructs";
import { policyDocument, type Statement } from "../../security/policy";
import { type Subscription, subscribe } from "./subscription";

export interface TopicProps {
  readonly name: string;
  /** A key that lets CloudWatch and EventBridge publish to the topic. */
  readonly keyArn: string;
  readonly account: string;
  readonly region: string;
  /** Whether AWS's chat client shows what it is told: it knows alarms, and of other messages only its own form. @default false */
  readonly shownInChat?: boolean;
  /** By an id of their own: one that goes leaves the others alone. */
  readonly subscriptions: Readonly<Record<string, Subscription>>;
}

/**
 * An encrypted topic that tells people of alarms and events. Alarms and rules of its own account and region publish to it,
 * and nobody else. A mail address is told once its owner has confirmed.
 *
 * Monthly cost in us-east-1: $0.50 per million notices, $2 per 100,000 mails beyond the first 1,000.
 * @example new Topic(this, "critical", { name: "dougust-prod-critical", keyArn, account, region, subscriptions: { team: { protocol: "email", endpoint: "ops@dougust.example" } } });
 */
export class Topic extends Construct {
  readonly arn: string;
  readonly shownInChat: boolean;

  constructor(scope: Construct, id: string, props: TopicProps) {
    super(scope, id);
    const topic = new SnsTopic(this, "Resource", { name: props.name, kmsMasterKeyId: props.keyArn });
    this.arn = topic.arn;
    this.shownInChat = props.shownInChat ?? false;
    new SnsTopicPolicy(this, "policy", { arn: topic.arn, policy: publishers(topic.arn, props) });
    subscribe(this, topic.arn, props.subscriptions);
  }
}

function publishers(topicArn: string, { account, region }: TopicProps): string {
  const publish = (Sid: string, service: string): Statement => ({
    Sid,
    Principal: { Service: service },
    Action: "sns:Publish",
    Resource: topicArn,
  });
  return policyDocument(
    {
      ...publish("Alarms", "cloudwatch.amazonaws.com"),
      Condition: {
        StringEquals: { "aws:SourceAccount": account },
        ArnLike: { "aws:SourceArn": `arn:aws:cloudwatch:${region}:${account}:alarm:*` },
      },
    },
    {
      ...publish("Rules", "events.amazonaws.com"),
      // AWS's own pages disagree whether EventBridge says here for which rule it asks; see docs/decisions/notifications.md
      Condition: {
        StringEqualsIfExists: { "aws:SourceAccount": account },
        ArnLikeIfExists: { "aws:SourceArn": `arn:aws:events:${region}:${account}:rule/*` },
      },
    },
  );
}
