import type { EnvironmentInput } from "../../../src/config/define";

/** A month's budget, told to whoever looks after the costs. Figures: document 000, the upper end of each phase; dev has the first one's sizes, and its figure. */
export function budgetOf(monthlyUsd: number): NonNullable<EnvironmentInput["budget"]> {
  return {
    monthlyUsd,
    alerts: [
      { on: "actual", percent: 80 },
      { on: "actual", percent: 100 },
      { on: "forecast", percent: 100 },
    ],
    mail: ["costs@cosmicspace.app"],
  };
}
