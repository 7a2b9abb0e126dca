import type { PlannedChange } from "../changes/planned-change";
import type { Expressions } from "../input/expressions";

/** Why a person has to say yes, the gravest first. */
export const concerns = {
  loss: "data or addresses would be lost",
  network: "more of the network gets in, or out",
  permissions: "more is permitted than before",
  exposure: "more is shown to the public",
  protection: "protection is taken away",
  watch: "somebody would not be told any more",
} as const;

export type Concern = keyof typeof concerns;

/** Something of a plan to which a person has to say yes. */
export interface Finding {
  readonly address: string;
  readonly concern: Concern;
  /** One sentence without its end: what would be, and why that matters. */
  readonly says: string;
  /** The attribute that tells it, where one does. */
  readonly attribute?: string;
}

/** What a rule knows of the plan around a change. */
export interface PlanAround {
  readonly expressions: Expressions;
  /** The addresses that the plan creates or replaces: what is reached or permitted by them alone is nothing that was there. */
  readonly created: ReadonlySet<string>;
  /** The account that the stack is in. */
  readonly account: string;
}

/** Tells what a person has to say yes to of one change. */
export type Rule = (change: PlannedChange, around: PlanAround) => readonly Finding[];
