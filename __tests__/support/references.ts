import type { TerraformJson } from "./terraform-json";

/** A block that others can refer to, with everything it refers to itself. */
export interface Node {
  readonly address: string;
  readonly references: readonly string[];
}

/** Every resource, data source and ephemeral resource of a stack, and the addresses it mentions. */
export function nodes({ resource = {}, data = {}, ephemeral = {} }: TerraformJson): Node[] {
  return Object.entries({ "": resource, "data.": data, "ephemeral.": ephemeral }).flatMap(([prefix, types]) =>
    Object.entries(types).flatMap(([type, blocks]) =>
      Object.entries(blocks).map(([id, block]) => ({
        address: `${prefix}${type}.${id}`,
        references: [...references(block), ...dependencies(block)],
      })),
    ),
  );
}

/** The addresses that the expressions in a value mention: `aws_vpc.network` in `${aws_vpc.network.id}`. */
export function references(value: unknown): string[] {
  return texts(value).flatMap((text) => expressions(text).flatMap(addresses));
}

/** Every text in a value, however deep; CDKTF's own notes under `//` are none of Terraform's. */
function texts(value: unknown): string[] {
  if (typeof value === "string") {
    return [value];
  }
  if (typeof value !== "object" || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, child]) => (key === "//" ? [] : [key, ...texts(child)]));
}

/** The insides of every `${…}` in a text; `$${` is a text, not an expression. */
export function expressions(text: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf("${"); at !== -1; at = text.indexOf("${", at + 2)) {
    if (text[at - 1] !== "$") {
      found.push(text.slice(at + 2, endOf(text, at + 2)));
    }
  }
  return found;
}

function endOf(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at++) {
    depth += text[at] === "{" ? 1 : text[at] === "}" ? -1 : 0;
    if (depth === 0) {
      return at;
    }
  }
  throw new Error(`an expression without an end: ${text}`);
}

function addresses(expression: string): string[] {
  return expression.match(/(?<![\w.])((data|ephemeral)\.)?[a-z]+_[a-z0-9_]+\.[a-z0-9_]+/g) ?? [];
}

function dependencies(block: Readonly<Record<string, unknown>>): string[] {
  return (block.depends_on as string[] | undefined) ?? [];
}

/** The addresses on the first circle of references found, or none. */
export function cycle(graph: readonly Node[]): string[] {
  const next = new Map(graph.map(({ address, references }) => [address, references]));
  const done = new Set<string>();
  const visit = (address: string, path: readonly string[]): string[] => {
    if (path.includes(address)) {
      return [...path.slice(path.indexOf(address)), address];
    }
    if (done.has(address)) {
      return [];
    }
    for (const other of next.get(address) ?? []) {
      const circle = visit(other, [...path, address]);
      if (circle.length > 0) {
        return circle;
      }
    }
    done.add(address);
    return [];
  };
  return graph.map(({ address }) => visit(address, [])).find((circle) => circle.length > 0) ?? [];
}
