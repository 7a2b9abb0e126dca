import { loadOf } from "../../cost/assumptions/load";
import { type Estimate, estimate } from "../../cost/estimate";
import { type Line, sumOf } from "../../cost/line";
import { dollars } from "../../cost/money";
import type { Review } from "../review";
import { plannedJson, priorJson } from "./stack-json";

/**
 * What a plan changes of a month's cost: the sum, each line that differs, the dearest difference first, and what nobody
 * knows the cost of. Empty where nothing differs.
 */
export function costDifference({ stack, changes, expressions }: Review): string[] {
  const load = loadOf(stack);
  const prior = estimate(priorJson(changes, expressions), load);
  const planned = estimate(plannedJson(expressions), load);
  const lines = [...differing(prior.lines, planned.lines), ...unknownIn(prior, planned)];
  return lines.length > 0 ? [total(prior.lines, planned.lines), ...lines] : [];
}

function total(prior: readonly Line[], planned: readonly Line[]): string {
  const [from, to] = [sumOf(prior), sumOf(planned)];
  return `${dollars(from)} -> ${dollars(to)} a month (${signed(to - from)}), as npm run cost counts it`;
}

function differing(prior: readonly Line[], planned: readonly Line[]): string[] {
  const [from, to] = [byThing(prior), byThing(planned)];
  return [...new Set([...from.keys(), ...to.keys()])]
    .map((thing) => [thing, (to.get(thing) ?? 0) - (from.get(thing) ?? 0)] as const)
    .filter(([, usd]) => Math.abs(usd) >= 0.005)
    .sort(([a, x], [b, y]) => Math.abs(y) - Math.abs(x) || (a < b ? -1 : 1))
    .map(([thing, usd]) => `${signed(usd)}  ${thing}`);
}

/** What each resource costs: how many of it there are is in the words of a line, and changes. */
function byThing(lines: readonly Line[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { address, usd } of lines) {
    sums.set(address, (sums.get(address) ?? 0) + usd);
  }
  return sums;
}

function unknownIn(prior: Estimate, planned: Estimate): string[] {
  const unknown = [...new Set([...prior.unknown, ...planned.unknown])];
  return unknown.map((why) => `nobody knows what this costs: ${why}`);
}

function signed(usd: number): string {
  return `${usd < 0 ? "-" : "+"}${dollars(Math.abs(usd))}`;
}
