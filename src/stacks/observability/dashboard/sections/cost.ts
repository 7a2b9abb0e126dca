import type { Environment } from "../../../../config/schema/names/names";
import type { Section } from "../section";

/** What a month is meant to cost, which nothing enforces; what it did is AWS's own page: CloudWatch knows only what a whole account is billed. */
export function cost(budget: Environment["budget"]): Section {
  const bills = "https://us-east-1.console.aws.amazon.com/costmanagement/home#/budgets";
  return {
    title: "Cost",
    ...(budget && {
      words: `Budget: $${budget.monthlyUsd.toLocaleString("en-US")} a month, [what was spent](${bills})`,
    }),
    rows: [],
  };
}
