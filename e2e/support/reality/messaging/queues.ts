import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  type QueueAttributeName,
  SQSClient,
} from "@aws-sdk/client-sqs";
import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf } from "../environment";
import { expectSame } from "../expect-same";

type Attributes = Partial<Record<QueueAttributeName, string>>;

/** Every queue keeps, hides and puts aside as its data says, encrypted and over TLS only. */
export async function expectQueues(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const { queues, jobs } = environmentOf(stack);
  const sqs = new SQSClient(clientOptions(cloud, stack));
  for (const queue of Object.values(queues)) {
    const found = await attributesOf(sqs, queue.name);
    expectSame(`queue ${queue.name}`, { ...guarded(found), ...handled(found) }, wanted(queue));
    const deadLetters = await attributesOf(sqs, queue.deadLetterName);
    expectSame(`queue ${queue.deadLetterName}`, kept(deadLetters), keptFor(found.QueueArn));
  }
  for (const { schedule } of Object.values(jobs)) {
    if (schedule) {
      const deadLetters = await attributesOf(sqs, schedule.deadLetterName);
      expectSame(`queue ${schedule.deadLetterName}`, kept(deadLetters), keptFor());
    }
  }
}

async function attributesOf(sqs: SQSClient, name: string): Promise<Attributes> {
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: name }));
  const command = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] });
  return (await sqs.send(command)).Attributes ?? {};
}

function guarded({ KmsMasterKeyId, Policy = "" }: Attributes) {
  const tlsOnly = Policy.includes("aws:SecureTransport") && Policy.includes('"Deny"');
  return { encryption: KmsMasterKeyId?.includes(":key/") ? "customer-key" : KmsMasterKeyId, tlsOnly };
}

function handled(attributes: Attributes) {
  const redrive = JSON.parse(attributes.RedrivePolicy ?? "{}") as Record<string, string>;
  return {
    visibilitySeconds: Number(attributes.VisibilityTimeout),
    retentionDays: Number(attributes.MessageRetentionPeriod) / 86_400,
    waitSeconds: Number(attributes.ReceiveMessageWaitTimeSeconds),
    maxReceives: Number(redrive.maxReceiveCount),
    deadLetters: redrive.deadLetterTargetArn?.split(":").at(-1),
  };
}

function wanted(queue: Environment["queues"][string]) {
  return {
    encryption: "customer-key",
    tlsOnly: true,
    visibilitySeconds: queue.visibilitySeconds,
    retentionDays: queue.retentionDays,
    waitSeconds: queue.waitSeconds,
    maxReceives: queue.maxReceives,
    deadLetters: queue.deadLetterName,
  };
}

function kept(attributes: Attributes) {
  return {
    ...guarded(attributes),
    retentionDays: Number(attributes.MessageRetentionPeriod) / 86_400,
    from: JSON.parse(attributes.RedriveAllowPolicy ?? "{}"),
  };
}

/** @param source the queue that puts its dead letters there; none for what services put there themselves */
function keptFor(source?: string) {
  return {
    encryption: "customer-key",
    tlsOnly: true,
    retentionDays: 14,
    from: source
      ? { redrivePermission: "byQueue", sourceQueueArns: [source] }
      : { redrivePermission: "denyAll" },
  };
}
