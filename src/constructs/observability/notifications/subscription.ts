import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import type { Construct } from "constructs";

/** Who is told, in SNS's terms. */
export interface Subscription {
  readonly protocol: "email" | "https";
  readonly endpoint: string;
}

/** Has a topic tell people, each under an id of their own: one that goes leaves the others alone. */
export function subscribe(
  topic: Construct,
  topicArn: string,
  subscriptions: Readonly<Record<string, Subscription>>,
): void {
  for (const [subscriber, { protocol, endpoint }] of Object.entries(subscriptions)) {
    new SnsTopicSubscription(topic, subscriber, { topicArn, protocol, endpoint });
  }
}
