import { compare, estimated, isAsPlanned, isWithin, itemsOf } from "../../../tools/cost/comparison";
import type { Values } from "../../../tools/cost/resources";

function compared(stack: string, resource: Readonly<Record<string, Readonly<Record<string, Values>>>>) {
  return compare(estimated(stack, { provider: { aws: [{ region: "us-east-1" }] }, resource }));
}

test("an area stands beside what the document plans for it, also where it costs nothing", () => {
  const { areas, document } = compared("dougust-dev", { aws_nat_gateway: { a: {} } });
  const network = areas.find(({ area }) => area === "network");
  expect(network).toMatchObject({
    usd: expect.closeTo(33.3),
    planned: { usd: [60], as: "NAT Gateway (2 AZs)" },
  });
  expect(areas.find(({ area }) => area === "database")).toMatchObject({
    usd: 0,
    lines: [],
    planned: { usd: [120] },
  });
  expect(document?.total).toEqual([250]);
});

test("where no document plans anything, the areas are those that cost", () => {
  const { areas, document } = compared("dougust-account", { aws_kms_key: { a: {} } });
  expect(areas.map(({ area }) => area)).toEqual(["security"]);
  expect(document).toBeUndefined();
});

test("the budget is the lowest monthly one of the stack", () => {
  const budget = (limit_amount: string, time_unit = "MONTHLY", budget_type = "COST") => ({
    limit_amount,
    time_unit,
    budget_type,
    cost_filter: [{ name: "TagKeyValue", values: ["user:Stack$dougust-dev"] }],
  });
  const budgets = {
    a: budget("510"),
    b: budget("250"),
    c: budget("9", "DAILY"),
    d: budget("100", "MONTHLY", "USAGE"),
  };
  expect(compared("dougust-dev", { aws_budgets_budget: budgets }).budget).toBe(250);
  expect(compared("dougust-dev", {}).budget).toBeUndefined();
});

test("a budget that takes nothing out is that of the account", () => {
  const all = { limit_amount: "1010", time_unit: "MONTHLY", budget_type: "COST" };
  expect(compared("dougust-account", { aws_budgets_budget: { all } })).toMatchObject({
    budget: undefined,
    accountBudget: 1010,
  });
});

test("an account has no people", () => {
  expect(compared("dougust-account", {}).load).toBeUndefined();
  expect(compared("dougust-dev", {}).load?.sentGb).toBe(110);
});

test.each([
  [119, [100], true],
  [121, [100], false],
  [79, [100], false],
  [3.9, [1], true],
  [4.1, [1], false],
  [150, [100, 130], true],
  [170, [100, 130], false],
] as const)("$%d where %j is planned: as planned is %s", (usd, amount, isPlanned) => {
  expect(isAsPlanned(usd, amount)).toBe(isPlanned);
});

test("a range is left at its ends", () => {
  expect([149, 150, 300, 301].map((usd) => isWithin(usd, [150, 300]))).toEqual([false, true, true, false]);
});

test("items are added up and counted, the dearest first", () => {
  const { areas } = compared("cosmicspace-dev", {
    aws_nat_gateway: { a: {}, b: {} },
    aws_eip: { a: {}, b: {} },
  });
  expect(itemsOf(areas[0]?.lines ?? []).map(([item]) => item)).toEqual([
    "2 × NAT gateway",
    "2 × public IPv4 addresses",
    "2 × data through NAT",
  ]);
});
