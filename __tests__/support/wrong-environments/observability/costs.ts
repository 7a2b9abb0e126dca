import type { Mistake } from "../mistake";

const alert = { on: "actual", percent: 80 };
const mail = "costs@dougust.example";
const many = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Mistakes in a budget, which an environment and an account have alike. */
const budgetMistakes: readonly Mistake[] = [
  ...[0, -510, 1_000_000_001].map(
    (monthlyUsd): Mistake => ({
      name: `a budget of ${monthlyUsd}`,
      set: { "budget.monthlyUsd": monthlyUsd },
      path: "budget.monthlyUsd",
      message: `${monthlyUsd} is no budget; use 1 to 1000000000 US dollars, as much as a month may cost`,
    }),
  ),
  {
    name: "a budget with cents",
    set: { "budget.monthlyUsd": 99.5 },
    path: "budget.monthlyUsd",
    message: "99.5 is not a whole number; write a whole number",
  },
  {
    name: "a budget as text",
    set: { "budget.monthlyUsd": "510" },
    path: "budget.monthlyUsd",
    message: '"510" is not a number; write a number',
  },
  {
    name: "a budget without a figure",
    remove: "budget.monthlyUsd",
    path: "budget.monthlyUsd",
    message: "is missing; add a number",
  },
  {
    name: "a budget without alerts",
    set: { "budget.alerts": [] },
    path: "budget.alerts",
    message: '[] tells nobody; add one, as in { on: "actual", percent: 100 }',
  },
  {
    name: "more alerts than AWS takes",
    set: { "budget.alerts": many(6).map((index) => ({ ...alert, percent: 80 + index })) },
    path: "budget.alerts",
    message: "6 alerts are too many; AWS takes 5 for a budget",
    value: "6",
  },
  {
    name: "an alert twice",
    set: { "budget.alerts": [alert, { on: "forecast", percent: 80 }, alert] },
    path: "budget.alerts",
    message: '"80 per cent, actual" is listed more than once; list each alert once',
    value: "80",
  },
  ...[0, -80, 1001].map(
    (percent): Mistake => ({
      name: `an alert at ${percent} per cent`,
      set: { "budget.alerts": [{ ...alert, percent }] },
      path: "budget.alerts[0].percent",
      message: `${percent} is out of range; use 1 to 1000 per cent`,
    }),
  ),
  {
    name: "an alert on what nobody counts",
    set: { "budget.alerts": [{ ...alert, on: "planned" }] },
    path: "budget.alerts[0].on",
    message: '"planned" is not possible here; choose "actual", "forecast"',
  },
  {
    name: "a budget that tells nobody",
    set: { "budget.mail": [] },
    path: "budget.mail",
    message: "[] tells nobody of the budget; add a mail address",
  },
  {
    name: "more addresses than AWS writes to",
    set: { "budget.mail": many(11).map((index) => `costs-${index}@dougust.example`) },
    path: "budget.mail",
    message: "11 addresses are too many; AWS writes to 10 at most, so use one of a mailing list",
    value: "11",
  },
  {
    name: "an address twice",
    set: { "budget.mail": [mail, mail] },
    path: "budget.mail",
    message: `"${mail}" is listed more than once; list each address once`,
    value: `"${mail}"`,
  },
  ...[
    ["costs.dougust.example", 'has no @; write a mail address, as in "dmarc@saas.example"'],
    ["Costs@dougust.example", 'has capitals; write it in small letters: "costs@dougust.example"'],
    ...["costs@", "@dougust.example", "Costs <costs@dougust.example>", "a@b@c.example", "costs@dougust"].map(
      (address) => [address, 'is no mail address; write it as in "dmarc@saas.example"'],
    ),
  ].map(
    ([address = "", wrong]): Mistake => ({
      name: `${address} for a mail address`,
      set: { "budget.mail": [address] },
      path: "budget.mail[0]",
      message: `"${address}" ${wrong}`,
    }),
  ),
];

const anomalies = { aboveUsd: 50, mail: [mail] };

/** Mistakes in what is watched of an account's bill. */
export const accountCostMistakes: readonly Mistake[] = (
  [
    {
      name: "an account's bill without a budget",
      remove: "costs.budget",
      path: "costs.budget",
      message: "is missing; add an object",
    },
    {
      name: "an account's budget of nothing",
      set: { "costs.budget.monthlyUsd": 0 },
      path: "costs.budget.monthlyUsd",
      message: "0 is no budget; use 1 to 1000000000 US dollars, as much as a month may cost",
    },
    {
      name: "tags that are half active",
      set: { "costs.tags": true },
      path: "costs.tags",
      message: 'true is not possible here; choose "inactive", "active"',
    },
    {
      name: "anomalies of a system that bills do not tell from others",
      set: { "costs.anomalies": anomalies },
      path: "costs.anomalies",
      message:
        '50 US dollars of the system cannot be told from others\' while tags are "inactive"; set tags to "active", or remove anomalies',
      value: "50",
    },
    {
      name: "anomalies that nobody is told of",
      set: { "costs.tags": "active", "costs.anomalies": { ...anomalies, mail: [] } },
      path: "costs.anomalies.mail",
      message: "[] tells nobody of an anomaly; add a mail address",
    },
    {
      name: "anomalies of nothing",
      set: { "costs.tags": "active", "costs.anomalies": { ...anomalies, aboveUsd: 0 } },
      path: "costs.anomalies.aboveUsd",
      message: "0 is out of range; use 1 to 1000000 US dollars",
    },
  ] as const
).map((mistake) => ({ page: "account", ...mistake }));

export const costMistakes: readonly Mistake[] = [
  ...budgetMistakes,
  {
    name: "a service at the budget's address",
    copy: { "services.budget": "services.api" },
    set: { "services.budget.http.priority": 200, "services.budget.deployment.rollbackOn": [] },
    path: "services.budget",
    message: '"budget" is the address of another part; name the service otherwise',
    value: '"budget"',
  },
];
