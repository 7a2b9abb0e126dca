import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { type Subscription, subscribe } from "../../observability/notifications/subscription";
import { policyDocument } from "../../security/policy";

export interface FeedbackTopicProps {
  readonly name: string;
  /** A key that lets SES publish to the topic. */
  readonly keyArn: string;
  readonly account: string;
  /** The configuration set whose events it tells. */
  readonly configurationSetArn: string;
  /** By an id of their own. @default nobody */
  readonly subscriptions?: Readonly<Record<string, Subscription>>;
}

/**
 * An encrypted topic that tells of bounces and complaints. Only SES publishes to it, for one configuration set; who
 * else may subscribe is IAM's business.
 *
 * Monthly cost in us-east-1: $0.50 per million events.
 * @example new FeedbackTopic(this, "feedback", { name: "saas-prod-mail", keyArn, account, configurationSetArn: set.arn });
 */
export class FeedbackTopic extends Construct {
  readonly arn: string;
  /** What must stand before SES, which tries the topic at once, gets to know it. */
  readonly ready: ITerraformDependable;

  constructor(scope: Construct, id: string, props: FeedbackTopicProps) {
    super(scope, id);
    const topic = new SnsTopic(this, "Resource", { name: props.name, kmsMasterKeyId: props.keyArn });
    this.arn = topic.arn;
    this.ready = new SnsTopicPolicy(this, "policy", {
      arn: topic.arn,
      policy: policyDocument({
        Sid: "MailFeedback",
        Principal: { Service: "ses.amazonaws.com" },
        Action: "sns:Publish",
        Resource: topic.arn,
        Condition: {
          StringEquals: {
            "aws:SourceAccount": props.account,
            "aws:SourceArn": props.configurationSetArn,
          },
        },
      }),
    });
    subscribe(this, topic.arn, props.subscriptions ?? {});
  }
}
