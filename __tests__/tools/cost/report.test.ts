import { compare, estimated } from "../../../tools/cost/comparison";
import { budgetText, report, unknownText } from "../../../tools/cost/report";

const json = {
  provider: { aws: [{ region: "us-east-1" }] },
  resource: {
    aws_nat_gateway: { a: {} },
    aws_budgets_budget: {
      all: { limit_amount: "250", time_unit: "MONTHLY", budget_type: "COST", cost_filter: [{}] },
    },
  },
};
const comparison = compare(estimated("dougust-prod", json));

test("a stack is told by area, each line with its arithmetic, beside document, budget and load", () => {
  const lines = report(comparison, { lines: true }).split("\n");
  expect(lines[0]).toBe("dougust-prod: $35.10 a month");
  expect(lines).toContain("  network              $35.10  document: ~$60 (NAT Gateway (2 AZs))");
  expect(lines).toContain("          $32.85  aws_nat_gateway.a: NAT gateway, 730 hours × $0.045");
  expect(lines.slice(-3)).toEqual([
    "  the document (001, Cost Estimation (Monthly), Production): ~$510",
    "  budget $250.00: $214.90 left",
    "  load: document 001 plans $50 for transfer: 550 GB at $0.09",
  ]);
});

test("an account's budget is for all its stacks", () => {
  const all = { limit_amount: "1010", time_unit: "MONTHLY", budget_type: "COST" };
  const account = compare(estimated("dougust-account", { resource: { aws_budgets_budget: { all } } }));
  expect(report(account, { lines: true })).toBe(
    "dougust-account: $0.00 a month\n  budget of all stacks of the account: $1,010.00",
  );
});

test("lines can be left out", () => {
  expect(report(comparison, { lines: false })).not.toContain("aws_nat_gateway");
});

test("what is over the budget is said so", () => {
  expect(budgetText(600, 510)).toBe("budget $510.00: $90.00 over it");
});

test("what nobody knows is listed with its reason", () => {
  expect(unknownText("dougust-prod", ["aws_new.a: why", "aws_new.b: why"])).toBe(
    "dougust-prod: nobody knows what these cost:\n  aws_new.a: why\n  aws_new.b: why",
  );
});
