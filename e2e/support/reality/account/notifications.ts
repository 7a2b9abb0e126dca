import { GetTopicAttributesCommand, ListSubscriptionsByTopicCommand, SNSClient } from "@aws-sdk/client-sns";
import type { Account } from "../../../../src/config/validate";
import { type Cloud, clientOptions } from "../../emulated";
import { expectSame } from "../expect-same";
import { accountPart } from "./parts";

/** The account's topic is encrypted, and tells those whom the data names. */
export async function expectNotifications(cloud: Cloud, account: Account): Promise<void> {
  if (!account.audit) {
    return;
  }
  const sns = new SNSClient(clientOptions(cloud, account));
  const TopicArn = `arn:aws:sns:${account.region}:${account.account}:${accountPart(account, "audit")}`;
  const { Attributes } = await sns.send(new GetTopicAttributesCommand({ TopicArn }));
  const { Subscriptions = [] } = await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn }));
  const found = Subscriptions.map(({ Protocol, Endpoint }) => ({ protocol: Protocol, endpoint: Endpoint }));
  expectSame("who is told of the account", found, Object.values(account.audit.subscriptions));
  expectSame("the key of its topic", Attributes?.KmsMasterKeyId?.includes(":key/"), true);
}
