import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import { Construct } from "constructs";
import { policyDocument } from "../../security/policy";

/** Who is told, in SNS's terms. */
export interface Subscription {
  readonly protocol: "email" | "https";
  readonly endpoint: string;
}

export interface TopicProps {
  readonly name: string;
  /** A key that lets CloudWatch and EventBridge publish to the topic. */
  readonly keyArn: string;
  readonly account: string;
  readonly region: string;
  /** By an id of their own: one that goes leaves the others alone. */
  readonly subscriptions: Readonly<Record<string, Subscription>>;
}

/**
 * An encrypted topic that tells people of alarms. Alarms and rules of its own account and region publish to it, and
 * nobody else. A mail address is told once its owner has confirmed.
 *
 * Monthly cost in us-east-1: $0.50 per million notices, $2 per 100,000 mails beyond the first 1,000.
 * @example new Topic(this, "critical", { name: "dougust-prod-critical", keyArn, account, region, subscriptions: { team: { protocol: "email", endpoint: "ops@dougust.example" } } });
 */
export class Topic extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, props: TopicProps) {
    super(scope, id);
    const topic = new SnsTopic(this, "Resource", { name: props.name, kmsMasterKeyId: props.keyArn });
    this.arn = topic.arn;
    new SnsTopicPolicy(this, "policy", { arn: topic.arn, policy: publishers(topic.arn, props) });
    for (const [subscriber, { protocol, endpoint }] of Object.entries(props.subscriptions)) {
      new SnsTopicSubscription(this, subscriber, { topicArn: topic.arn, protocol, endpoint });
    }
  }
}

function publishers(topicArn: string, { account, region }: TopicProps): string {
  const publish = (Sid: string, service: string, source: string) => ({
    Sid,
    Principal: { Service: service },
    Action: "sns:Publish",
    Resource: topicArn,
    Condition: { StringEquals: { "aws:SourceAccount": account }, ArnLike: { "aws:SourceArn": source } },
  });
  return policyDocument(
    publish("Alarms", "cloudwatch.amazonaws.com", `arn:aws:cloudwatch:${region}:${account}:alarm:*`),
    publish("Rules", "events.amazonaws.com", `arn:aws:events:${region}:${account}:rule/*`),
  );
}
