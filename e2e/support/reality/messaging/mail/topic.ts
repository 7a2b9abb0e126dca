import { GetTopicAttributesCommand, SNSClient } from "@aws-sdk/client-sns";
import type { Environment } from "../../../../../src/config/schema/names/names";
import { type Cloud, clientOptions, type Place } from "../../../emulated";

/** What SNS tells of a topic: whether its key is of its account and region, and who may do what with it. */
export async function topicOf(cloud: Cloud, place: Place, arn: string): Promise<unknown> {
  const sns = new SNSClient(clientOptions(cloud, place));
  const { Attributes } = await sns.send(new GetTopicAttributesCommand({ TopicArn: arn }));
  const { Statement } = JSON.parse(Attributes?.Policy ?? "{}") as { Statement?: unknown };
  const key = Attributes?.KmsMasterKeyId?.split("/")[0];
  return { key, statements: Statement };
}

/** The same as the data says it. */
export function wantedTopic({ account, mail }: Environment, arn: string): unknown {
  const set = `arn:aws:ses:${mail?.region}:${account}:configuration-set/${mail?.configurationSet}`;
  return {
    key: `arn:aws:kms:${mail?.region}:${account}:key`,
    statements: [
      {
        Sid: "MailFeedback",
        Effect: "Allow",
        Principal: { Service: "ses.amazonaws.com" },
        Action: "sns:Publish",
        Resource: arn,
        Condition: { StringEquals: { "aws:SourceAccount": account, "aws:SourceArn": set } },
      },
    ],
  };
}
