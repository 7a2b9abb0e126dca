import { z } from "zod";
import { scheduleMistake } from "../../../../schedule";
import { longestGapDays } from "../../../../schedule-gap";
import { timeZone } from "../../../../time-zone";
import { between } from "../../primitives";
import { type Finding, rule, show } from "../../rule";

const expression = z.string().superRefine((text, context) => {
  const message = scheduleMistake(text);
  if (message !== undefined) {
    context.addIssue({ code: "custom", message });
  }
});

const timezone = z.string().refine((name) => timeZone(name) === name, {
  error: ({ input }) => {
    const meant = timeZone(String(input));
    const remedy = meant ? show(meant) : 'it as in "UTC" or "Europe/Berlin" of the tz database';
    return `${show(input)} is no time zone; write ${remedy}`;
  },
});

/** Days. Source: CloudWatch API Reference, PutMetricAlarm, EvaluationPeriods. */
const longestLookBack = 7;

/** How a job tells that it is done, and when its silence is an alarm. */
const heartbeatSchema = z.strictObject({
  /** A line of its log, or a part of one. */
  line: z.string().regex(/^[^"\\\p{Cc}]{1,256}$/u, {
    error: ({ input }) =>
      `${show(input)} is no line to look for; use 1 to 256 characters without quotes and backslashes`,
  }),
  /** No fewer than pass between two runs. */
  missedAfterDays: between(1, longestLookBack, "days, the longest that an alarm looks back"),
});

/** When a job runs, how often its start is tried, and how its success is watched. */
export const scheduleSchema = z
  .strictObject({
    /** `cron(minute hour day-of-month month day-of-week year)` or `rate(number unit)`. */
    expression,
    timezone,
    /** A start that fails is tried again this often, within the age. */
    retries: between(0, 185, "retries"),
    maxAgeMinutes: between(1, 1440, "minutes"),
    heartbeat: heartbeatSchema.optional(),
  })
  .check(rule(["expression", "heartbeat"], checkHeartbeat));

/** A job that has nothing to do must not look like one that failed. */
function* checkHeartbeat({
  expression,
  heartbeat,
}: Pick<z.output<typeof scheduleSchema>, "expression" | "heartbeat">): Iterable<Finding> {
  const gap = longestGapDays(expression);
  if (heartbeat && gap !== undefined && heartbeat.missedAfterDays < gap) {
    const remedy =
      gap > longestLookBack
        ? `an alarm looks back ${longestLookBack} days at most: run it more often, or remove heartbeat`
        : `use at least ${gap}`;
    yield {
      path: ["heartbeat", "missedAfterDays"],
      message: `${heartbeat.missedAfterDays} is less than the ${gap} days between two runs of ${show(expression)}; ${remedy}`,
    };
  }
}
