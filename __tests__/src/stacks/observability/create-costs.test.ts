import type { Account } from "../../../../src/config/validate";
import { createCosts } from "../../../../src/stacks/observability/create-costs";
import { synthesized, testStack } from "../../../support/synthesized";

type Costs = NonNullable<Account["costs"]>;

const budget: Costs["budget"] = {
  monthlyUsd: 1010,
  alerts: [{ on: "actual", percent: 80 }],
  mail: ["costs@test.example"],
};

function costs(changes: Partial<Costs> = {}) {
  const stack = testStack({ environment: "account" });
  createCosts(stack, { system: "test", costs: { budget, tags: "inactive", ...changes } });
  return synthesized(stack);
}

test("the account's budget is for the whole bill: tags leave out data transfer, tax and what has none", () => {
  const { name, limit_amount, cost_filter } = costs().at("aws_budgets_budget.budget");
  expect({ name, limit_amount, cost_filter }).toEqual({
    name: "test-account-budget",
    limit_amount: "1010",
    cost_filter: undefined,
  });
});

test("no bill is asked for tags that it has not seen yet", () => {
  expect(costs().ids("aws_ce_cost_allocation_tag")).toEqual([]);
});

test("once the data says so, bills tell costs apart by the tags that stacks put on everything", () => {
  // WHEN
  const json = costs({ tags: "active" });
  // THEN
  const [{ default_tags }] = json.json.provider?.aws as [{ default_tags: [{ tags: object }] }];
  const keys = json.all("aws_ce_cost_allocation_tag").map(({ tag_key }) => tag_key);
  expect(keys.toSorted()).toEqual(["Environment", "Stack", "System"]);
  expect(Object.keys(default_tags[0].tags)).toEqual(expect.arrayContaining(keys));
});

test("anomalies are the system's, not those of others in its account", () => {
  // WHEN
  const json = costs({ tags: "active", anomalies: { aboveUsd: 50, mail: ["costs@test.example"] } });
  // THEN
  const monitor = json.at("aws_ce_anomaly_monitor.anomalies");
  expect(monitor.name).toBe("test-account-anomalies");
  expect(JSON.parse(String(monitor.monitor_specification))).toMatchObject({
    Tags: { Key: "System", Values: ["test"] },
  });
});
