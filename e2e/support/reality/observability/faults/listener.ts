import { SNSClient, SubscribeCommand, UnsubscribeCommand } from "@aws-sdk/client-sns";
import {
  CreateQueueCommand,
  DeleteQueueCommand,
  ReceiveMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { clientOptions } from "../../../emulated";
import { topicArn } from "../topics";
import type { Site } from "./telling";

/** Hears what a topic tells, as a person who is subscribed to it would. */
export class Listener {
  private constructor(
    private readonly sns: SNSClient,
    private readonly sqs: SQSClient,
    private readonly queue: string,
    private readonly subscription: string,
  ) {}

  static async at({ cloud, stack }: Site, topic: string): Promise<Listener> {
    const [sns, sqs] = [
      new SNSClient(clientOptions(cloud, stack)),
      new SQSClient(clientOptions(cloud, stack)),
    ];
    const name = `${topic}-listener`;
    const { QueueUrl = "" } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
    const { SubscriptionArn = "" } = await sns.send(
      new SubscribeCommand({
        TopicArn: topicArn(stack, topic),
        Protocol: "sqs",
        Endpoint: `arn:aws:sqs:${stack.region}:${stack.account}:${name}`,
        Attributes: { RawMessageDelivery: "true" },
      }),
    );
    return new Listener(sns, sqs, QueueUrl, SubscriptionArn);
  }

  /** What it heard since it was asked last, as in `ALARM dougust-prod-api-cpu`. */
  async heard(): Promise<string[]> {
    const all: string[] = [];
    for (let some = await this.receive(); some.length > 0; some = await this.receive()) {
      all.push(...some);
    }
    return all;
  }

  async stop(): Promise<void> {
    await this.sns.send(new UnsubscribeCommand({ SubscriptionArn: this.subscription }));
    await this.sqs.send(new DeleteQueueCommand({ QueueUrl: this.queue }));
  }

  private async receive(): Promise<string[]> {
    const command = new ReceiveMessageCommand({ QueueUrl: this.queue, MaxNumberOfMessages: 10 });
    const { Messages = [] } = await this.sqs.send(command);
    return Messages.map(({ Body = "" }) => {
      const { NewStateValue, AlarmName } = JSON.parse(Body) as Record<string, string>;
      return `${NewStateValue} ${AlarmName}`;
    });
  }
}
