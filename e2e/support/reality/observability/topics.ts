import { DescribeKeyCommand, KMSClient } from "@aws-sdk/client-kms";
import { GetTopicAttributesCommand, ListSubscriptionsByTopicCommand, SNSClient } from "@aws-sdk/client-sns";
import type { WrittenStack } from "../../../../local/stacks";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf } from "../environment";
import { expectSame } from "../expect-same";
import { customerKey } from "../security/customer-key";
import { watchedPlaces } from "./places";

/** Topics are encrypted by the region's own key, take notices of its account's alarms and rules alone, and tell whom the data says. */
export async function expectTopics(cloud: Cloud, stack: WrittenStack): Promise<void> {
  for (const { stack: place, observability } of watchedPlaces(stack)) {
    const key = await keyOf(cloud, place);
    for (const { name, subscriptions } of Object.values(observability.notifications)) {
      const TopicArn = topicArn(place, name);
      const sns = new SNSClient(clientOptions(cloud, place));
      const { Attributes = {} } = await sns.send(new GetTopicAttributesCommand({ TopicArn }));
      const { Subscriptions = [] } = await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn }));
      const found = {
        key: Attributes.KmsMasterKeyId,
        publishers: publishers(Attributes.Policy),
        subscribers: Subscriptions.map(({ Protocol, Endpoint }) => `${Protocol} ${Endpoint}`).sort(),
      };
      const wanted = Object.values(subscriptions).map(({ protocol, endpoint }) => `${protocol} ${endpoint}`);
      expectSame(`topic ${name}`, found, {
        ...{ key, publishers: wantedPublishers(place), subscribers: wanted.sort() },
      });
    }
  }
}

/** The key of the place: the environment's own of that region, or that of the edge, which has no network. */
async function keyOf(cloud: Cloud, place: WrittenStack): Promise<string> {
  const { region, edgeKey } = environmentOf(place);
  if (region === place.region) {
    return customerKey(cloud, place);
  }
  const kms = new KMSClient(clientOptions(cloud, place));
  const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: `alias/${edgeKey}` }));
  return KeyMetadata?.Arn ?? "";
}

export function topicArn({ region, account }: WrittenStack, name: string): string {
  return `arn:aws:sns:${region}:${account}:${name}`;
}

interface Statement {
  readonly Effect: string;
  readonly Principal: unknown;
  readonly Action: string | readonly string[];
  readonly Condition?: unknown;
}

function publishers(policy = "{}"): unknown {
  const { Statement = [] } = JSON.parse(policy) as { Statement?: readonly Statement[] };
  return Statement.map(({ Effect, Principal, Action, Condition }) => ({
    ...{ Effect, Principal, Action: [Action].flat(), Condition },
  }));
}

/** The two services that tell of trouble, for this account's alarms and rules in this region. */
function wantedPublishers({ region, account }: WrittenStack): unknown {
  const publisher = (service: string, source: string, suffix = "") => ({
    Effect: "Allow",
    Principal: { Service: service },
    Action: ["sns:Publish"],
    Condition: {
      [`StringEquals${suffix}`]: { "aws:SourceAccount": account },
      [`ArnLike${suffix}`]: { "aws:SourceArn": source },
    },
  });
  return [
    publisher("cloudwatch.amazonaws.com", `arn:aws:cloudwatch:${region}:${account}:alarm:*`),
    publisher("events.amazonaws.com", `arn:aws:events:${region}:${account}:rule/*`, "IfExists"),
  ];
}
