import { parseSync, transformSync } from "@swc/core";

/** A place in the source of a page of data. */
export interface Place {
  readonly file: string;
  readonly line: number;
  /** The keys that lead to it in its file, as in `["database", "instanceClass"]`. */
  readonly keys: readonly string[];
}

/** A text, number or truth value that somebody wrote. */
export interface Literal extends Place {
  readonly id: string;
  readonly value: string | number | boolean;
}

/** A file of data as its parser sees it. */
export interface Source {
  readonly literals: readonly Literal[];
  /** Where each key of an object is. */
  readonly keys: readonly Place[];
  /** JavaScript in which each literal is a call, `literal(id, value)`, by which another value can take its place. */
  readonly program: string;
}

/** What each literal calls in the program of a source. */
export const literalCall = "__literal";

interface Node {
  readonly type?: string;
  readonly span?: { readonly start: number; readonly end: number };
  readonly [field: string]: unknown;
}

/** Reads a file of data. @param file as it is named in a report */
export function readSource(file: string, text: string): Source {
  // where the parser begins to count is where its first statement is
  const bytes = Buffer.from(`;${text}`);
  const module = parseSync(bytes.toString(), { syntax: "typescript", target: "es2022" });
  const reader = new Reader(file, bytes, (module.body[0] as unknown as Node).span?.start ?? 0);
  reader.visit(module as unknown as Node, []);
  return { literals: reader.literals, keys: reader.keys, program: compiled(reader.instrumented()) };
}

function compiled(text: string): string {
  const { code } = transformSync(text, {
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  });
  return code;
}

/** Walks through a parsed file and notes what somebody wrote. */
class Reader {
  readonly literals: Literal[] = [];
  readonly keys: Place[] = [];
  private readonly spans: { start: number; end: number; id: string }[] = [];

  constructor(
    private readonly file: string,
    private readonly bytes: Buffer,
    private readonly origin: number,
  ) {}

  visit(node: Node, keys: readonly string[]): void {
    if (isLiteral(node)) {
      this.addLiteral(node, keys);
    } else if (node.type === "KeyValueProperty" || node.type === "AssignmentProperty") {
      this.visitProperty(node, keys);
    } else if (!isLeftOut(node)) {
      for (const [child, step] of childrenOf(node)) {
        this.visit(child, step === undefined ? keys : [...keys, step]);
      }
    }
  }

  /** The source with a call around each literal. */
  instrumented(): string {
    const parts: string[] = [];
    let at = 1;
    for (const { start, end, id } of this.spans.toSorted((a, b) => a.start - b.start)) {
      parts.push(this.text(at, start), `${literalCall}(${JSON.stringify(id)}, ${this.text(start, end)})`);
      at = end;
    }
    return [...parts, this.text(at, this.bytes.length)].join("");
  }

  private visitProperty(node: Node, keys: readonly string[]): void {
    const key = keyOf(node.key as Node);
    const path = key === undefined ? keys : [...keys, key];
    this.keys.push({ file: this.file, line: this.lineOf(node.key as Node), keys: path });
    this.visit(node.value as Node, path);
  }

  private addLiteral(node: Node, keys: readonly string[]): void {
    const { start, end } = this.spanOf(node);
    const id = `${this.file}:${start}`;
    this.spans.push({ start, end, id });
    const value = node.value as Literal["value"];
    this.literals.push({ id, value, file: this.file, line: this.lineOf(node), keys });
  }

  private spanOf({ span }: Node): { start: number; end: number } {
    return { start: (span?.start ?? 0) - this.origin, end: (span?.end ?? 0) - this.origin };
  }

  private lineOf(node: Node): number {
    return this.text(0, this.spanOf(node).start).split("\n").length;
  }

  private text(start: number, end: number): string {
    return this.bytes.subarray(start, end).toString();
  }
}

function isLiteral({ type }: Node): boolean {
  return type === "StringLiteral" || type === "NumericLiteral" || type === "BooleanLiteral";
}

/** Types, names of modules and comparisons: no data is written in them. */
function isLeftOut({ type = "" }: Node): boolean {
  const wrapsValue = ["TsAsExpression", "TsConstAssertion", "TsSatisfiesExpression"].includes(type);
  return (
    (type.startsWith("Ts") && !wrapsValue) || type === "ImportDeclaration" || type === "BinaryExpression"
  );
}

/** The children of a node that may hold data, each with the key that leads to it where there is one. */
function* childrenOf(node: Node): Generator<readonly [Node, string | undefined]> {
  for (const [field, value] of Object.entries(node)) {
    if (field === "typeAnnotation" || field === "span") {
      continue;
    }
    for (const [index, child] of (Array.isArray(value) ? value : [value]).entries()) {
      if (typeof child === "object" && child !== null) {
        yield [
          child as Node,
          node.type === "ArrayExpression" && field === "elements" ? `[${index}]` : undefined,
        ];
      }
    }
  }
}

function keyOf({ type, value }: Node): string | undefined {
  return type === "Identifier" || type === "StringLiteral" || type === "NumericLiteral"
    ? String(value)
    : undefined;
}
