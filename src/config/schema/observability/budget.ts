import { z } from "zod";
import { between, mailAddress } from "../primitives";
import { type Finding, listedTwice, rule, show } from "../rule";
import { checkMailboxes } from "./mailboxes";

/** Of one budget. Source: AWS CDK API Reference, `CfnBudgetProps`, notificationsWithSubscribers. */
const mostAlerts = 5;

const alert = z.strictObject({
  /** What has been spent this month, or what AWS expects until its end. */
  on: z.enum(["actual", "forecast"]),
  /** Of the budget; more than 100 tells how far it was passed. */
  percent: between(1, 1000, "per cent"),
});

/** What may be spent in a month, and who is told before and when it was. */
export const budgetSchema = z
  .strictObject({
    monthlyUsd: z.int().refine((usd) => usd >= 1 && usd <= 1_000_000_000, {
      error: ({ input }) =>
        `${show(input)} is no budget; use 1 to 1000000000 US dollars, as much as a month may cost`,
    }),
    alerts: z.array(alert),
    /** Mailboxes that AWS writes to, without asking whether they want it. */
    mail: z.array(mailAddress),
  })
  .check(
    rule(["alerts"], checkAlerts),
    rule(["mail"], ({ mail }) => checkMailboxes(mail, "the budget")),
  );

export type BudgetData = z.output<typeof budgetSchema>;

function* checkAlerts({ alerts }: Pick<BudgetData, "alerts">): Iterable<Finding> {
  if (alerts.length === 0) {
    yield { path: ["alerts"], message: '[] tells nobody; add one, as in { on: "actual", percent: 100 }' };
  }
  if (alerts.length > mostAlerts) {
    yield {
      path: ["alerts"],
      message: `${alerts.length} alerts are too many; AWS takes ${mostAlerts} for a budget`,
    };
  }
  yield* listedTwice(
    alerts.map(({ on, percent }) => `${percent} per cent, ${on}`),
    ["alerts"],
    "alert",
  );
}
