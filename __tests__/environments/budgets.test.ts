import type { Synthesized } from "../support/terraform-json";
import { writtenStacks } from "../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks();
});

// SYSTEMS.md and the documents' own estimates; an account's is the sum of its environments
test.each([
  ["calstack-dev", "95"],
  ["calstack-staging", "140"],
  ["calstack-prod", "140"],
  ["calstack-account", "375"],
  ["cosmicspace-dev", "300"],
  ["cosmicspace-beta", "300"],
  ["cosmicspace-growth", "1500"],
  ["cosmicspace-scale", "5000"],
  ["cosmicspace-massive", "100000"],
  ["cosmicspace-account", "107100"],
  ["dougust-dev", "250"],
  ["dougust-staging", "250"],
  ["dougust-prod", "510"],
  ["dougust-account", "1010"],
  ["fckdoomscroll-dev", "60"],
  ["fckdoomscroll-prod", "110"],
  ["fckdoomscroll-account", "170"],
  ["saas-staging", "223"],
  ["saas-prod", "223"],
  ["saas-account", "446"],
])("%s may cost $%s a month, and somebody hears before it does", (name, dollars) => {
  // GIVEN
  const budgets = stacks.get(name)?.all("aws_budgets_budget") ?? [];
  // THEN
  expect(budgets).toHaveLength(1);
  const { limit_amount, notification } = budgets[0] as { limit_amount: string; notification: object[] };
  expect(limit_amount).toBe(dollars);
  const told = { subscriber_email_addresses: [expect.stringMatching(/^costs@/)] };
  expect(notification).toEqual([
    expect.objectContaining({ notification_type: "ACTUAL", threshold: 80, ...told }),
    expect.objectContaining({ notification_type: "ACTUAL", threshold: 100, ...told }),
    expect.objectContaining({ notification_type: "FORECASTED", threshold: 100, ...told }),
  ]);
});

test("each environment's budget counts its own stack's tag, which no other stack has", () => {
  for (const [name, { json, all }] of stacks) {
    const [{ default_tags }] = json.provider?.aws as [{ default_tags: [{ tags: { Stack: string } }] }];
    expect(default_tags[0].tags.Stack).toBe(name);
    const filters = all("aws_budgets_budget").map(({ cost_filter = [] }) => cost_filter);
    if (!/-(account|state)$/.test(name)) {
      expect(filters).toEqual([[{ name: "TagKeyValue", values: [`user:Stack$${name}`] }]]);
    }
  }
});

test("no account asks for tags that its bills have not seen: that is a person's second step", () => {
  expect([...stacks].flatMap(([, stack]) => stack.ids("aws_ce_cost_allocation_tag"))).toEqual([]);
});
