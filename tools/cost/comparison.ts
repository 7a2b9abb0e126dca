import { type Load, loadOf } from "./assumptions/load";
import type { Amount, DocumentEstimate, Planned } from "./documents/document";
import { documents } from "./documents/documents";
import { byArea, type Estimate, estimate } from "./estimate";
import { type Area, areas, type Line, sumOf } from "./line";
import { blocks, type StackJson } from "./resources";

/** What an area costs beside what the document plans for it. */
export interface AreaCompared {
  readonly area: Area;
  readonly usd: number;
  readonly lines: readonly Line[];
  readonly planned?: Planned | undefined;
  /** Why it differs, where somebody wrote it down. */
  readonly reason?: string | undefined;
}

/** What an environment costs beside its document's estimate and its budget. */
export interface Comparison {
  readonly stack: string;
  readonly usd: number;
  readonly areas: readonly AreaCompared[];
  readonly document?: DocumentEstimate | undefined;
  /** USD a month, where the stack has one. */
  readonly budget?: number | undefined;
  /** That of the account in which all stacks of the system are, where the stack has it. */
  readonly accountBudget?: number | undefined;
  /** What its people do; an account and a state have none. */
  readonly load?: Load | undefined;
}

/** An estimate of a stack and what it was made of. */
export interface Estimated {
  readonly stack: string;
  readonly json: StackJson;
  readonly estimate: Estimate;
}

/** Estimates a stack under the load that is assumed for it. */
export function estimated(stack: string, json: StackJson): Estimated {
  return { stack, json, estimate: estimate(json, loadOf(stack)) };
}

export function compare({ stack, json, estimate: { lines } }: Estimated): Comparison {
  const document = documents[stack];
  const costs = byArea(lines);
  const shown = areas.filter((area) => costs.has(area) || document?.areas[area]);
  return {
    stack,
    usd: sumOf(lines),
    areas: shown.map((area) => ({
      area,
      lines: costs.get(area) ?? [],
      usd: sumOf(costs.get(area) ?? []),
      planned: document?.areas[area],
      reason: document?.reasons?.[area],
    })),
    document,
    budget: budgetOf(json, (filters) => filters > 0),
    accountBudget: budgetOf(json, (filters) => filters === 0),
    load: /-(account|state)$/.test(stack) ? undefined : loadOf(stack),
  };
}

/** Whether a cost is exactly what a document plans, or between what it plans. */
export function isWithin(usd: number, [from, to = from]: Amount): boolean {
  return usd >= from && usd <= to;
}

/** Whether a cost is what a document plans, give or take a fifth, or less than $3. */
export function isAsPlanned(usd: number, [from, to = from]: Amount): boolean {
  const slack = (limit: number) => Math.max(3, limit / 5);
  return isWithin(usd, [from - slack(from), to + slack(to)]);
}

/** What the lines are of, dearest first, and of how many things: what a reader has to know of an area. */
export function itemsOf(lines: readonly Line[]): readonly (readonly [item: string, usd: number])[] {
  const items = new Map<string, Line[]>();
  for (const line of lines) {
    items.set(line.item, [...(items.get(line.item) ?? []), line]);
  }
  return [...items]
    .map(([item, alike]) => [alike.length > 1 ? `${alike.length} × ${item}` : item, sumOf(alike)] as const)
    .sort(([, a], [, b]) => b - a);
}

/**
 * The limit of the stack's monthly budget; the lowest where there are several.
 * @param isMeant by how many filters a budget has: one without any is of the whole account
 */
function budgetOf({ resource = {} }: StackJson, isMeant: (filters: number) => boolean): number | undefined {
  const limits = Object.values(resource.aws_budgets_budget ?? {})
    .filter(({ time_unit, budget_type }) => time_unit === "MONTHLY" && budget_type === "COST")
    .filter(({ cost_filter }) => isMeant(blocks(cost_filter).length))
    .map(({ limit_amount }) => Number(limit_amount))
    .filter((limit) => limit > 0);
  return limits.length > 0 ? Math.min(...limits) : undefined;
}
