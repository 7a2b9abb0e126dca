import { z } from "zod";
import { scheduleMistake } from "../../../../schedule";
import { timeZone } from "../../../../time-zone";
import { between } from "../../primitives";
import { show } from "../../rule";

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

/** How a job tells that it is done; an alarm on `job-finished` says when its silence is trouble. */
const heartbeatSchema = z.strictObject({
  /** A line of its log, or a part of one. */
  line: z.string().regex(/^[^"\\\p{Cc}]{1,256}$/u, {
    error: ({ input }) =>
      `${show(input)} is no line to look for; use 1 to 256 characters without quotes and backslashes`,
  }),
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
