import { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import { Queue } from "../../constructs/messaging/queue";
import type { EnvironmentStack } from "../environment-stack";
import type { Surroundings } from "../surroundings";

/** The queues of an environment, by their ids. */
export function createQueues(
  stack: EnvironmentStack,
  { queues }: Environment,
  { keyArn }: Surroundings,
): ReadonlyMap<string, Queue> {
  const room = new Construct(stack, "queues");
  return new Map(Object.entries(queues).map(([id, data]) => [id, new Queue(room, id, { ...data, keyArn })]));
}
