import { BudgetsBudget } from "@cdktf/provider-aws/lib/budgets-budget";
import { Construct } from "constructs";

export interface BudgetProps {
  /** Unique in the account. */
  readonly name: string;
  readonly monthlyUsd: number;
  /** The tag whose cost it counts; its key must be active as a cost allocation tag. @default all of the account's bill */
  readonly tag?: { readonly key: string; readonly value: string };
  readonly alerts: readonly { readonly on: "actual" | "forecast"; readonly percent: number }[];
  /** Who is told, ten addresses at most. */
  readonly mail: readonly string[];
}

/**
 * What may be spent in a month, and mail when it was spent or will be. AWS counts up to three times a day, and
 * forecasts once there are about five weeks of costs.
 *
 * Monthly cost: none; budgets cost where they act, and these only tell.
 * @example new Budget(this, "budget", { name: "dougust-prod-budget", monthlyUsd: 510, tag: { key: "Stack", value: "dougust-prod" }, alerts: [{ on: "actual", percent: 80 }], mail: ["costs@dougust.example"] });
 */
export class Budget extends Construct {
  constructor(scope: Construct, id: string, { name, monthlyUsd, tag, alerts, mail }: BudgetProps) {
    super(scope, id);
    new BudgetsBudget(this, "Resource", {
      name,
      budgetType: "COST",
      timeUnit: "MONTHLY",
      limitAmount: String(monthlyUsd),
      limitUnit: "USD",
      costFilter: tag && [{ name: "TagKeyValue", values: [`user:${tag.key}$${tag.value}`] }],
      // a credit would hide what is used, until it is used up
      costTypes: { includeCredit: false, includeRefund: false },
      notification: alerts.map(({ on, percent }) => ({
        notificationType: on === "actual" ? "ACTUAL" : "FORECASTED",
        comparisonOperator: "GREATER_THAN",
        threshold: percent,
        thresholdType: "PERCENTAGE",
        subscriberEmailAddresses: [...mail],
      })),
    });
  }
}
