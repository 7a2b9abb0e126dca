/** A record with the same keys and other values. */
export function mapValues<K extends string, V, W>(
  record: Readonly<Partial<Record<K, V>>>,
  change: (value: V, key: K) => W,
): Record<K, W> {
  const entries = Object.entries(record) as [K, V][];
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value, key)])) as Record<K, W>;
}
