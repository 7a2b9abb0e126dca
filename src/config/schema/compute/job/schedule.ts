import { z } from "zod";
import { scheduleMistake } from "../../../../schedule";
import { between } from "../../primitives";
import { show } from "../../rule";

const expression = z.string().superRefine((text, context) => {
  const message = scheduleMistake(text);
  if (message !== undefined) {
    context.addIssue({ code: "custom", message });
  }
});

const timezone = z.string().refine(isTimezone, {
  error: ({ input }) =>
    `${show(input)} is no time zone; write it as in "UTC" or "Europe/Berlin" of the tz database`,
});

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
  } catch {
    return false;
  }
  // JavaScript also takes offsets, which EventBridge does not
  return !/^[+-]/.test(name);
}

/** How a job tells that it is done, and when its silence is an alarm. */
const heartbeatSchema = z.strictObject({
  /** A line of its log, or a part of one. */
  line: z.string().regex(/^[^"\\\p{Cc}]{1,256}$/u, {
    error: ({ input }) =>
      `${show(input)} is no line to look for; use 1 to 256 characters without quotes and backslashes`,
  }),
  /** The longest that CloudWatch looks back are seven days. */
  missedAfterDays: between(1, 7, "days, the longest that an alarm looks back"),
});

/** When a job runs, how often its start is tried, and how its success is watched. */
export const scheduleSchema = z.strictObject({
  /** `cron(minute hour day-of-month month day-of-week year)` or `rate(number unit)`. */
  expression,
  timezone,
  /** A start that fails is tried again this often, within the age. */
  retries: between(0, 185, "retries"),
  maxAgeMinutes: between(1, 1440, "minutes"),
  heartbeat: heartbeatSchema.optional(),
});
