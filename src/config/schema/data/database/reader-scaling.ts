import { z } from "zod";
import { between, percent } from "../../primitives";
import { type Finding, rule } from "../../rule";

/** The range in which AWS adds readers to those that always stand, and what it aims at. */
export const readerScalingSchema = z
  .strictObject({
    min: between(1, 15, "readers"),
    max: between(1, 15, "readers"),
    /** Average CPU of the readers to keep. */
    cpuPercent: percent.optional(),
    /** Average connections of a reader to keep. */
    connections: between(1, 16000, "connections").optional(),
    scaleOutCooldownSeconds: between(0, 3600, "seconds"),
    scaleInCooldownSeconds: between(0, 3600, "seconds"),
  })
  .check(rule(["min", "max"], checkRange), rule(["cpuPercent", "connections"], checkTarget));

type ReaderScaling = z.output<typeof readerScalingSchema>;

/** The range joined with the readers that always stand: AWS counts them, and removes none of them. */
export function* checkScaledReaders({
  readers,
  readerScaling,
}: {
  readers: number;
  readerScaling?: ReaderScaling | undefined;
}): Iterable<Finding> {
  if (readerScaling && readerScaling.min < readers) {
    yield {
      path: ["readerScaling", "min"],
      message: `${readerScaling.min} is below the ${readers} readers that always stand; use at least ${readers}`,
    };
  }
}

function* checkRange({ min, max }: Pick<ReaderScaling, "min" | "max">): Iterable<Finding> {
  if (min > max) {
    yield {
      path: ["min"],
      message: `${min} is above the maximum ${max}; lower it or raise readerScaling.max`,
    };
  }
}

function* checkTarget({
  cpuPercent,
  connections,
}: Pick<ReaderScaling, "cpuPercent" | "connections">): Iterable<Finding> {
  if (cpuPercent === undefined && connections === undefined) {
    yield { path: [], message: "nothing drives the scaling; add cpuPercent or connections" };
  } else if (cpuPercent !== undefined && connections !== undefined) {
    yield {
      path: ["connections"],
      message: `${connections} is a second target, and AWS takes one for a cluster; keep it or cpuPercent`,
    };
  }
}
