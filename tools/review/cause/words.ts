/** The words of a name, however it joins them: `finalSnapshot`, `skip_final_snapshot`, `api-logs`. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== "");
}

/** How many words two names share. */
export function shared(some: Iterable<string>, others: ReadonlySet<string>): number {
  return [...new Set(some)].filter((word) => others.has(word)).length;
}
