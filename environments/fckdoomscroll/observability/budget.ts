import type { EnvironmentInput } from "../../../src/config/define";

/** A month's budget, told to whoever looks after the costs. Figures: document 002, Services & Estimated Monthly Costs. */
export function budgetOf(monthlyUsd: number): NonNullable<EnvironmentInput["budget"]> {
  return {
    monthlyUsd,
    alerts: [
      { on: "actual", percent: 80 },
      { on: "actual", percent: 100 },
      { on: "forecast", percent: 100 },
    ],
    mail: ["costs@fckdoomscroll.example"],
  };
}
