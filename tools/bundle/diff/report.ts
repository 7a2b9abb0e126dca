import { lossOf } from "../../../src/stateful-resources";
import type { Change, StackDifference } from "./stacks";
import type { Detail } from "./values";

const signs = { added: "+", removed: "-", changed: "~", moved: ">" } as const;
/** A value that is longer is cut: what it is about is seen, and the rest is in the files. */
const longest = 160;

/** What differs between two bundles, as a person reads it in a terminal. */
export function report(found: readonly StackDifference[]): string {
  const changes = found.flatMap((one) => one.changes);
  return [...found.flatMap(lines), changes.length === 0 ? "the same in meaning" : counted(changes)].join(
    "\n",
  );
}

function lines({ stack, only, changes, texts }: StackDifference): string[] {
  const where = only === undefined ? "" : only === "after" ? ": new" : ": gone";
  return [
    `${stack === "" ? "above all stacks" : stack}${where}`,
    ...changes.flatMap(changeLines),
    ...(texts.length > 0 ? [`  texts that changed: ${texts.join(", ")}`] : []),
  ];
}

function changeLines({ kind, name, to, details }: Change): string[] {
  const loss = kind === "removed" ? lossOf(name.split(".")[0] ?? "") : undefined;
  return [
    `  ${signs[kind]} ${name}${to ? ` has moved to ${to}` : ""}${loss ? `, and with it ${loss}` : ""}`,
    ...details.map((detail) => `      ${detailText(detail)}`),
  ];
}

function detailText({ path, before, after }: Detail): string {
  if (before === undefined || after === undefined) {
    return `${path}: ${before === undefined ? "+" : "-"} ${shown(before ?? after)}`;
  }
  return `${path}: ${shown(before)} -> ${shown(after)}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "";
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function counted(changes: readonly Change[]): string {
  const count = (kind: Change["kind"]) => changes.filter((change) => change.kind === kind).length;
  const kinds = (["added", "removed", "changed", "moved"] as const).filter((kind) => count(kind) > 0);
  return kinds.map((kind) => `${count(kind)} ${kind}`).join(", ");
}
