import type { NamedChange } from "./named-change";

export const largerBudget: NamedChange = {
  name: "larger-budget",
  says: "a month may cost twice as much before somebody is told",
  mayReplace: [],
  appliesTo: ({ budget }) => budget !== undefined && budget.monthlyUsd < 1_000_000,
  change: (page) => ({
    ...page,
    budget: page.budget && { ...page.budget, monthlyUsd: 2 * page.budget.monthlyUsd },
  }),
};
