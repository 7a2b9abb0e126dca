import { z } from "zod";
import { between, domainName, retentionUpTo } from "../../primitives";
import { type Finding, rule, show } from "../../rule";

/** Source: CloudWatch Synthetics API, `CanaryRunConfigInput`, `CanaryScheduleInput`; `failure_retention_period` of AWS's provider. */
const most = { timeoutSeconds: 840, rateMinutes: 60, retentionDays: 455 };

/** Asks for a path as people do, over HTTPS and from outside of the network, and tells whether it was answered well. */
export const canarySchema = z
  .strictObject({
    /** One of the names under which people reach the environment. */
    domain: domainName,
    path: z.string().regex(/^\/[!-~]{0,254}$/, {
      error: ({ input }) => `${show(input)} is no path; begin it with "/"`,
    }),
    /** How often it asks. */
    rateMinutes: between(1, most.rateMinutes, "minutes"),
    /** How long a run may take; a start from nothing takes seconds of it. */
    timeoutSeconds: between(15, most.timeoutSeconds, "seconds"),
    /** How long its results and logs are kept. */
    retentionDays: retentionUpTo(most.retentionDays, "CloudWatch cannot keep logs and what canaries did for"),
  })
  .check(rule(["rateMinutes", "timeoutSeconds"], checkTimeout));

export type CanaryData = z.output<typeof canarySchema>;

function* checkTimeout({
  rateMinutes,
  timeoutSeconds,
}: Pick<CanaryData, "rateMinutes" | "timeoutSeconds">): Iterable<Finding> {
  if (timeoutSeconds > 60 * rateMinutes) {
    yield {
      path: ["timeoutSeconds"],
      message: `${timeoutSeconds} seconds are longer than it is until the next run; use at most ${60 * rateMinutes}, or a longer rateMinutes`,
    };
  }
}
