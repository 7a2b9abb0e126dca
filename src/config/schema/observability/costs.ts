import { z } from "zod";
import { between, mailAddress } from "../primitives";
import { type Finding, rule, show } from "../rule";
import { budgetSchema } from "./budget";
import { checkMailboxes } from "./mailboxes";

const anomalies = z
  .strictObject({
    /** What an anomaly must have cost more than was to be expected. */
    aboveUsd: between(1, 1_000_000, "US dollars"),
    /** Mailboxes that AWS writes to once a day, when there was one. */
    mail: z.array(mailAddress),
  })
  .check(rule(["mail"], ({ mail }) => checkMailboxes(mail, "an anomaly")));

/** What is watched of an account's bill. */
export const costsSchema = z
  .strictObject({
    /** For the whole bill: what no tag tells apart, data transfer and tax, too. */
    budget: budgetSchema,
    /**
     * Whether bills tell costs apart by the tags of resources, on which budgets of environments rest. AWS refuses it until
     * a bill has seen the tags, a day after the first tagged resource: see docs/runbooks/costs.md.
     */
    tags: z.enum(["inactive", "active"]),
    /** Looks for days on which the system costs more than it uses to. @default nobody looks */
    anomalies: anomalies.optional(),
  })
  .check(rule(["tags", "anomalies"], checkAnomalies));

type Costs = z.output<typeof costsSchema>;

function* checkAnomalies({ tags, anomalies: watched }: Pick<Costs, "tags" | "anomalies">): Iterable<Finding> {
  if (watched && tags !== "active") {
    yield {
      path: ["anomalies"],
      message: `${show(watched.aboveUsd)} US dollars of the system cannot be told from others' while tags are ${show(tags)}; set tags to "active", or remove anomalies`,
    };
  }
}
