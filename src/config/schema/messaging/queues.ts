import { z } from "zod";
import { between, documentName, kebabName } from "../primitives";
import { type Finding, rule } from "../rule";

/** One queue of work in SQS, beside which stands one for what fails again and again. */
const queueSchema = z
  .strictObject({
    name: documentName.optional(),
    /** How long a message that somebody works on is hidden from others: longer than the longest work. */
    visibilitySeconds: between(1, 43_200, "seconds"),
    /** Days that a message waits; what is put aside is kept for 14 days after it was sent, the longest there is. */
    retentionDays: between(1, 13, "days; what is put aside is kept for 14"),
    /** How often a message is tried before it is put aside. */
    maxReceives: between(1, 1000, "receives"),
    /** How long a request for messages waits for one. */
    waitSeconds: between(1, 20, "seconds"),
  })
  .check(rule(["visibilitySeconds", "retentionDays", "maxReceives"], checkTries));

type Queue = z.output<typeof queueSchema>;

export const queuesSchema = z.record(kebabName, queueSchema).default({});

/** A message whose tries take longer than it is kept is lost instead of put aside. */
function* checkTries({
  visibilitySeconds,
  retentionDays,
  maxReceives,
}: Pick<Queue, "visibilitySeconds" | "retentionDays" | "maxReceives">): Iterable<Finding> {
  if (maxReceives * visibilitySeconds > retentionDays * 86_400) {
    yield {
      path: ["maxReceives"],
      message: `${maxReceives} tries of ${visibilitySeconds} s take longer than the ${retentionDays} days that a message is kept; lower one of the first two, or raise retentionDays`,
    };
  }
}
