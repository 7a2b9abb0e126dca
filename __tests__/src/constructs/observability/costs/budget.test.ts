import { Budget, type BudgetProps } from "../../../../../src/constructs/observability/costs/budget";
import { synthesized, testStack } from "../../../../support/synthesized";

function budget(changes: Partial<BudgetProps> = {}) {
  const stack = testStack();
  new Budget(stack, "budget", {
    name: "test-dev-budget",
    monthlyUsd: 100_000,
    alerts: [
      { on: "actual", percent: 80 },
      { on: "forecast", percent: 100 },
    ],
    mail: ["costs@test.example", "boss@test.example"],
    ...changes,
  });
  return synthesized(stack).at("aws_budgets_budget.budget");
}

test("it limits what a month costs in dollars, however many", () => {
  expect(budget()).toMatchObject({
    name: "test-dev-budget",
    budget_type: "COST",
    time_unit: "MONTHLY",
    limit_amount: "100000",
    limit_unit: "USD",
  });
});

test("each alert tells everybody, at its share of the budget", () => {
  const told = {
    comparison_operator: "GREATER_THAN",
    threshold_type: "PERCENTAGE",
    subscriber_email_addresses: ["costs@test.example", "boss@test.example"],
  };
  expect(budget().notification).toEqual([
    { notification_type: "ACTUAL", threshold: 80, ...told },
    { notification_type: "FORECASTED", threshold: 100, ...told },
  ]);
});

test("a tag's budget counts what has that value, and nothing else is a filter", () => {
  expect(budget({ tag: { key: "Stack", value: "test-dev" } }).cost_filter).toEqual([
    { name: "TagKeyValue", values: ["user:Stack$test-dev"] },
  ]);
});

test("one without a tag counts the whole bill", () => {
  expect(budget()).not.toHaveProperty("cost_filter");
});

test("credits and refunds do not hide what is used", () => {
  expect(budget().cost_types).toEqual({ include_credit: false, include_refund: false });
});
