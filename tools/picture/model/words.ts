/** "1 alarm", "2 alarms". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** "2", or "2 to 10". */
export function range(low: unknown, high: unknown): string {
  return low === high ? String(low) : `${low} to ${high}`;
}

/** The first few of many, and how many more there are. */
export function some(items: readonly string[], most: number): string[] {
  return items.length <= most
    ? [...items]
    : [...items.slice(0, most - 1), `and ${items.length - most + 1} more`];
}

/** "a, b" of `us-east-1a` and `us-east-1b`. */
export function zoneLetters(zones: readonly string[]): string {
  return [...new Set(zones)]
    .sort()
    .map((zone) => zone.slice(-1))
    .join(", ");
}
