import { createBudget } from "../../../../src/stacks/observability/create-budget";
import { synthesized, testStack } from "../../../support/synthesized";

const budget = {
  monthlyUsd: 510,
  alerts: [{ on: "actual" as const, percent: 80 }],
  mail: ["costs@test.example"],
};

test("the budget of an environment counts what its own tag is on", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  createBudget(stack, { budget });
  // THEN
  const json = synthesized(stack);
  const [{ default_tags }] = json.json.provider?.aws as [{ default_tags: [{ tags: { Stack: string } }] }];
  expect(json.at("aws_budgets_budget.budget")).toMatchObject({
    name: "test-dev-budget",
    cost_filter: [{ values: [`user:Stack$${default_tags[0].tags.Stack}`] }],
  });
});

test("an environment whose page says nothing of costs has no budget", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  createBudget(stack, {});
  // THEN
  expect(synthesized(stack).ids("aws_budgets_budget")).toEqual([]);
});
