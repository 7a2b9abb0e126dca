import { z } from "zod";
import { type TrailEventName, trailEventNames } from "../../../audit/trail-events";
import { between, logRetentionDays } from "../primitives";
import { type Finding, rule } from "../rule";

const timesInFiveMinutes = between(1, 1000, "times in five minutes").optional();

type Watched = { readonly [name in TrailEventName]: typeof timesInFiveMinutes };

/** What CloudTrail writes down of the account, where, for how long, and of what of it somebody is told. */
export const trailSchema = z
  .strictObject({
    /** Days that the record stays in its bucket. */
    keepDays: between(90, 3650, "days"),
    /** Days that what is overwritten, deleted or past its days stays after that. */
    supersededDays: between(1, 3650, "days"),
    /** Days that the record of requests to that bucket is kept. */
    requestLogDays: between(1, 3650, "days"),
    /** Days that it can be searched in CloudWatch Logs. */
    logDays: logRetentionDays,
    /** Whether the record stays until this is lifted; else it goes with its stack. */
    protect: z.boolean(),
    /** What somebody is told of, and how often it happens within five minutes before that. */
    tellOf: z.strictObject(
      Object.fromEntries(trailEventNames.map((name) => [name, timesInFiveMinutes])) as Watched,
    ),
  })
  .check(rule(["keepDays", "logDays"], checkLogs));

type Trail = z.output<typeof trailSchema>;

function* checkLogs({ keepDays, logDays }: Pick<Trail, "keepDays" | "logDays">): Iterable<Finding> {
  if (logDays > keepDays) {
    yield {
      path: ["logDays"],
      message: `${logDays} is longer than the ${keepDays} keepDays of the bucket, which costs a tenth of it; use ${keepDays} or less`,
    };
  }
}
