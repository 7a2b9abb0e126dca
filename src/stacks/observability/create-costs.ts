import type { Account } from "../../config/validate";
import { Budget } from "../../constructs/observability/costs/budget";
import { CostAllocationTags } from "../../constructs/observability/costs/cost-allocation-tags";
import { CostAnomalies } from "../../constructs/observability/costs/cost-anomalies";
import { type EnvironmentStack, stackTag } from "../environment-stack";

/** What is watched of an account's bill: all of it, and what the system's tags tell apart. */
export function createCosts(
  stack: EnvironmentStack,
  { system, costs }: Pick<Account, "system" | "costs">,
): void {
  if (!costs) {
    return;
  }
  const { budget, tags, anomalies } = costs;
  new Budget(stack, "budget", { ...budget, name: stack.name("budget") });
  if (tags === "inactive") {
    return;
  }
  const active = new CostAllocationTags(stack, "cost-tags", { keys: ["System", "Environment", stackTag] });
  if (anomalies) {
    const name = stack.name("anomalies");
    new CostAnomalies(stack, "anomalies", {
      ...anomalies,
      name,
      tag: { key: "System", value: system },
      after: active.ready,
    });
  }
}
