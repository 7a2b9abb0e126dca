import type { AreaCompared, Comparison } from "./comparison";
import type { DocumentEstimate } from "./documents/document";
import type { Line } from "./line";
import { counted, dollars, planned, unitPrice } from "./money";

/** What a stack costs, as a person reads it in a terminal. */
export function report(comparison: Comparison, shows: { readonly lines: boolean }): string {
  const { stack, usd, areas, document, budget, accountBudget, load } = comparison;
  const rows = areas.flatMap((area) => [areaRow(area), ...(shows.lines ? area.lines.map(lineRow) : [])]);
  return [
    `${stack}: ${dollars(usd)} a month`,
    ...rows,
    ...(document ? [`  ${documentText(document)}`] : []),
    ...(budget === undefined ? [] : [`  ${budgetText(usd, budget)}`]),
    ...(accountBudget === undefined
      ? []
      : [`  budget of all stacks of the account: ${dollars(accountBudget)}`]),
    ...(load ? [`  load: ${load.reason}`] : []),
  ].join("\n");
}

function documentText({ source, total, borrowed }: DocumentEstimate): string {
  return `the document (${source}): ${planned(total)}${borrowed ? `; ${borrowed}` : ""}`;
}

/** What nobody knows the cost of, with what to do. */
export function unknownText(stack: string, unknown: readonly string[]): string {
  return [`${stack}: nobody knows what these cost:`, ...unknown.map((why) => `  ${why}`)].join("\n");
}

/** Whether it is within the budget. */
export function budgetText(usd: number, budget: number): string {
  const difference = dollars(Math.abs(usd - budget));
  return `budget ${dollars(budget)}: ${difference} ${usd > budget ? "over it" : "left"}`;
}

function areaRow({ area, usd, planned: plan }: AreaCompared): string {
  const document = plan ? `  document: ${planned(plan.usd)} (${plan.as})` : "";
  return `  ${area.padEnd(14)} ${dollars(usd).padStart(12)}${document}`;
}

function lineRow({ address, item, quantity: units, unit, usd }: Line): string {
  const arithmetic = `${counted(units, unit)} × ${unitPrice(usd / units)}`;
  return `    ${dollars(usd).padStart(12)}  ${address}: ${item}, ${arithmetic}`;
}
