import { workloadsOf } from "../compute/workloads";
import type { EnvironmentData } from "../environment-fields";
import { type Finding, show } from "../rule";

type Asking = Pick<EnvironmentData, "queues" | "services" | "jobs">;

/** What services and jobs ask of queues. */
export function* checkQueues(environment: Asking): Iterable<Finding> {
  for (const { path, data } of workloadsOf(environment)) {
    for (const [queue, ways] of Object.entries(data.uses.queues)) {
      const at = [...path, "uses", "queues", queue];
      yield* checkQueue(environment, queue, at);
      if (ways.includes("consume")) {
        yield* checkVisibility(environment, queue, data.stopTimeoutSeconds, at);
      }
    }
  }
  for (const [id, { scaling, uses }] of Object.entries(environment.services)) {
    const queue = scaling?.backlogPerTask?.queue;
    if (queue?.kind === "sqs") {
      const at = ["services", id, "scaling", "backlogPerTask", "queue", "name"];
      yield* checkQueue(environment, queue.name, at);
      if (Object.hasOwn(environment.queues, queue.name) && !uses.queues[queue.name]?.includes("consume")) {
        yield {
          path: at,
          message: `${show(queue.name)} does not shrink by more tasks that take nothing from it; add uses.queues: { ${show(queue.name)}: ["consume"] }`,
        };
      }
    }
  }
}

function* checkQueue({ queues }: Asking, name: string, path: Finding["path"]): Iterable<Finding> {
  if (!Object.hasOwn(queues, name)) {
    const choices = Object.keys(queues).join(", ") || "one after adding it there";
    yield {
      path,
      message: `${show(name)} is no queue of this environment; choose one of queues: ${choices}`,
    };
  }
}

/** Whoever is told to stop may work on until it is killed; until then nobody else may get its message. */
function* checkVisibility(
  { queues }: Asking,
  name: string,
  stopTimeoutSeconds: number,
  path: Finding["path"],
): Iterable<Finding> {
  const { visibilitySeconds = stopTimeoutSeconds } = queues[name] ?? {};
  if (visibilitySeconds < stopTimeoutSeconds) {
    yield {
      path,
      message: `${show(name)} shows a message again after ${visibilitySeconds} s, while a task may work on it for ${stopTimeoutSeconds} s after it is told to stop; raise visibilitySeconds of the queue`,
    };
  }
}
