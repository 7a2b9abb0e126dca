import { z } from "zod";
import { between, percent } from "../primitives";
import { type Finding, rule } from "../rule";

/** The range in which a service scales, and what it aims at. */
export const scalingSchema = z
  .strictObject({
    min: between(0, 5000, "tasks"),
    max: between(1, 5000, "tasks"),
    cpuPercent: percent.optional(),
    memoryPercent: percent.optional(),
    requestsPerTask: between(1, 1_000_000, "requests per minute").optional(),
    scaleOutCooldownSeconds: between(0, 3600, "seconds"),
    scaleInCooldownSeconds: between(0, 3600, "seconds"),
  })
  .check(
    rule(["cpuPercent", "memoryPercent", "requestsPerTask"], checkTargets),
    rule(["min", "max"], checkRange),
  );

function* checkRange({ min, max }: { min: number; max: number }): Iterable<Finding> {
  if (min > max) {
    yield { path: ["min"], message: `${min} is above the maximum ${max}; lower it or raise scaling.max` };
  }
}

function* checkTargets({
  cpuPercent,
  memoryPercent,
  requestsPerTask,
}: Pick<
  z.output<typeof scalingSchema>,
  "cpuPercent" | "memoryPercent" | "requestsPerTask"
>): Iterable<Finding> {
  if ([cpuPercent, memoryPercent, requestsPerTask].every((target) => target === undefined)) {
    yield {
      path: [],
      message: "nothing drives the scaling; add cpuPercent, memoryPercent or requestsPerTask",
    };
  }
}
