import { z } from "zod";
import { between, kebabName, percent } from "../../primitives";
import { type Finding, rule } from "../../rule";

/** Where the work waits: in a queue of the environment, or in Redis, whose depth the tasks tell themselves. */
const backlogQueue = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("sqs"), name: kebabName }),
  z.strictObject({ kind: z.literal("redis") }),
]);

/** The range in which a service scales, and what it aims at. */
export const scalingSchema = z
  .strictObject({
    min: between(0, 5000, "tasks"),
    max: between(1, 5000, "tasks"),
    cpuPercent: percent.optional(),
    memoryPercent: percent.optional(),
    requestsPerTask: between(1, 1_000_000, "requests per minute").optional(),
    /** How much work may wait for each running task. */
    backlogPerTask: z
      .strictObject({ target: between(1, 1_000_000, "messages per task"), queue: backlogQueue })
      .optional(),
    scaleOutCooldownSeconds: between(0, 3600, "seconds"),
    scaleInCooldownSeconds: between(0, 3600, "seconds"),
  })
  .check(
    rule(["cpuPercent", "memoryPercent", "requestsPerTask", "backlogPerTask"], checkTargets),
    rule(["min", "max"], checkRange),
    rule(["min", "backlogPerTask"], checkIdle),
  );

type Scaling = z.output<typeof scalingSchema>;

/** Whether a range has its lower end below its upper one. */
export function* checkRange({ min, max }: Pick<Scaling, "min" | "max">): Iterable<Finding> {
  if (min > max) {
    yield { path: ["min"], message: `${min} is above the maximum ${max}; lower it or raise scaling.max` };
  }
}

function* checkTargets({
  cpuPercent,
  memoryPercent,
  requestsPerTask,
  backlogPerTask,
}: Pick<Scaling, "cpuPercent" | "memoryPercent" | "requestsPerTask" | "backlogPerTask">): Iterable<Finding> {
  if ([cpuPercent, memoryPercent, requestsPerTask, backlogPerTask].every((target) => target === undefined)) {
    yield {
      path: [],
      message: "nothing drives the scaling; add cpuPercent, memoryPercent, requestsPerTask or backlogPerTask",
    };
  }
}

/** A backlog below the target would wait for ever where no task runs. */
function* checkIdle({ min, backlogPerTask }: Pick<Scaling, "min" | "backlogPerTask">): Iterable<Finding> {
  if (backlogPerTask && min === 0) {
    yield {
      path: ["min"],
      message: `${min} leaves a backlog up to the target to nobody; use at least 1 with backlogPerTask`,
    };
  }
}
