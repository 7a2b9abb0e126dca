import type { Environment } from "../../config/schema/names/names";
import type { BacklogQueue } from "../../constructs/compute/service/backlog";
import type { FargateServiceProps } from "../../constructs/compute/service/fargate-service";
import { partOf } from "../parts/parts";
import type { Workplace } from "./workplace";

type Scaling = NonNullable<Environment["services"][string]["scaling"]>;
type DataQueue = NonNullable<Scaling["backlogPerTask"]>["queue"];

/** How a service scales, with the queue that its data names. */
export function serviceScaling(
  id: string,
  scaling: Scaling | undefined,
  workplace: Workplace,
): FargateServiceProps["scaling"] {
  const backlog = scaling?.backlogPerTask;
  return (
    scaling && {
      ...scaling,
      backlogPerTask: backlog && { ...backlog, queue: backlogQueue(id, backlog.queue, workplace) },
    }
  );
}

function backlogQueue(
  service: string,
  queue: DataQueue,
  { parts, metricsNamespace }: Workplace,
): BacklogQueue {
  return queue.kind === "sqs"
    ? { kind: "sqs", queueName: partOf(parts.queues, queue.name).name }
    : { kind: "redis", namespace: metricsNamespace, service };
}
