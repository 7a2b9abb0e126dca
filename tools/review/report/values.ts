import { type Difference, pathText } from "../changes/differences";

/** How long a value may be in a line. */
const longest = 90;

/** One difference as people read it: `memory: "2048" -> "4096"`. What is sensitive is never in it. */
export function differenceText(difference: Difference): string {
  return `${pathText(difference.path)}: ${becomesText(difference)}`;
}

/** What a value becomes; of lists, what comes and what goes. */
export function becomesText({ before, after, unknown, hidden }: Difference): string {
  if (hidden) {
    return "hidden, because it contains a secret";
  }
  const until = unknown ? " (known after apply)" : "";
  if (unknown && after === undefined) {
    return `${valueText(before)} ->${until}`;
  }
  return isScalarList(before) || isScalarList(after)
    ? `${listText(asList(before), asList(after))}${until}`
    : `${valueText(before)} -> ${valueText(after)}${until}`;
}

export function valueText(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function listText(before: readonly unknown[], after: readonly unknown[]): string {
  const come = after.filter((value) => !before.includes(value));
  const go = before.filter((value) => !after.includes(value));
  const parts = [
    ...(go.length > 0 ? [`without ${go.map(valueText).join(", ")}`] : []),
    ...(come.length > 0 ? [`with ${come.map(valueText).join(", ")}`] : []),
  ];
  return parts.join(", ") || "in another order";
}

function isScalarList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one !== "object");
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
