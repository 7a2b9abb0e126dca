import { readFileSync } from "node:fs";
import { parseSync } from "@swc/core";

/** The titles of a file's tests and of the groups they stand in; `…` stands for what a title takes from elsewhere. */
export function testTitles(file: string): string[] {
  const tree: unknown = parseSync(readFileSync(file, "utf8"), { syntax: "typescript" });
  return [...calls(tree)].filter((call) => isTest(call.callee)).flatMap(titleOf);
}

interface Call {
  readonly callee: unknown;
  readonly arguments: readonly { readonly expression: unknown }[];
}

function* calls(node: unknown): Iterable<Call> {
  if (typeof node !== "object" || node === null) {
    return;
  }
  if ("type" in node && node.type === "CallExpression") {
    yield node as unknown as Call;
  }
  for (const child of Object.values(node)) {
    yield* calls(child);
  }
}

/** `test`, `describe`, and what hangs on them, as in `test.each(rows)`. */
function isTest(callee: unknown): boolean {
  const { type, value, object, callee: inner } = callee as Record<string, unknown>;
  switch (type) {
    case "Identifier":
      return value === "test" || value === "describe";
    case "MemberExpression":
      return isTest(object);
    case "CallExpression":
      return isTest(inner);
    default:
      return false;
  }
}

function titleOf({ arguments: [first] }: Call): string[] {
  const { type, value, quasis } = (first?.expression ?? {}) as {
    type?: string;
    value?: string;
    quasis?: readonly { readonly cooked: string }[];
  };
  if (type === "StringLiteral") {
    return [(value ?? "").replace(/[$%][\w.]+/g, "…")];
  }
  return type === "TemplateLiteral" ? [(quasis ?? []).map(({ cooked }) => cooked).join("…")] : [];
}
