import type { Environment } from "../../config/schema/names/names";
import { Budget } from "../../constructs/observability/costs/budget";
import { type EnvironmentStack, stackTag } from "../environment-stack";

/** The budget of an environment, where it has one: for what carries its stack's tag. */
export function createBudget(stack: EnvironmentStack, { budget }: Pick<Environment, "budget">): void {
  if (budget) {
    const tag = { key: stackTag, value: stack.node.id };
    new Budget(stack, "budget", { ...budget, name: stack.name("budget"), tag });
  }
}
