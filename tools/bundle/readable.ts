/** What stands first in a block, and what last, as in Terraform's style guide; all else is in the order of the alphabet. */
const first = ["alias", "for_each", "count", "provider", "description"];
const last = ["lifecycle", "depends_on"];

/** JSON as people read it and as two versions of it compare: sorted by name, indented, lists as they are. */
export function readable(json: unknown): string {
  return `${JSON.stringify(sorted(json), undefined, 2)}\n`;
}

/** JSON with its objects in the order of what they hold, whatever order they came in. */
export function sorted<Json>(value: Json): Json {
  if (Array.isArray(value)) {
    return value.map(sorted) as Json;
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const entries = Object.entries(value).sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, child]) => [key, sorted(child)])) as Json;
}

function place(key: string): number {
  const early = first.indexOf(key);
  return early >= 0 ? early - first.length : last.indexOf(key) + 1;
}
