import { GetQueueUrlCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { queueQuantities } from "../../../../../src/alarms/quantities/queues";
import { clientOptions } from "../../../emulated";
import { environmentOf } from "../../environment";
import type { Site, Telling, Told } from "./telling";

/** Source: SQS Developer Guide, "Available CloudWatch metrics for Amazon SQS"; the workers' own: docs/images.md. */
export const queueTellings: Readonly<Record<keyof typeof queueQuantities, Telling>> = {
  "queue-age": async (site, { of = "", unit }, level) => {
    const seconds = { seconds: 1, minutes: 60, hours: 3600 }[unit] ?? Number.NaN;
    const told = { name: "ApproximateAgeOfOldestMessage", value: level * seconds, unit: "Seconds" } as const;
    return ofQueue(site, environmentOf(site.stack).queues[of]?.name, told);
  },
  "queue-backlog": (site, { of = "" }, level) =>
    ofQueue(site, environmentOf(site.stack).queues[of]?.name, waiting(level)),
  "dead-letters": (site, { of = "" }, level) =>
    ofQueue(site, environmentOf(site.stack).queues[of]?.deadLetterName, waiting(level)),
  "told-backlog": async ({ stack }, { of = "" }, level) => {
    const { system, environment } = environmentOf(stack);
    const dimensions = { Service: of };
    const told = { name: "QueueDepth", value: level, unit: "Count" } as const;
    return [{ ...told, namespace: `${system}/${environment}`, dimensions }];
  },
};

/** What SQS tells of messages that wait. */
export function waiting(value: number) {
  return { name: "ApproximateNumberOfMessagesVisible", value, unit: "Count" } as const;
}

/** Of the queue that SQS has under a name. */
export async function ofQueue(
  { cloud, stack }: Site,
  name: string | undefined,
  told: Pick<Told, "name" | "value" | "unit">,
): Promise<Told[] | undefined> {
  if (name === undefined) {
    return undefined;
  }
  const sqs = new SQSClient(clientOptions(cloud, stack));
  const { QueueUrl = "" } = await sqs.send(new GetQueueUrlCommand({ QueueName: name }));
  return [{ ...told, namespace: "AWS/SQS", dimensions: { QueueName: QueueUrl.split("/").at(-1) ?? "" } }];
}
