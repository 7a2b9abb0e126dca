/** Something that takes room along a line, and where its middle would best be. */
export interface Wish {
  readonly size: number;
  readonly middle: number;
  /**
   * How much its wish counts.
   * @default 1
   */
  readonly weight?: number;
}

/**
 * Middles as near as possible to what is wished, in the given order, at least `gap` apart and between two limits.
 * @param limits where the first may begin and the last may end; what needs more room goes past the second
 */
export function spread(
  wishes: readonly Wish[],
  gap: number,
  [low, high]: readonly [number, number],
): number[] {
  const offsets: number[] = [];
  let end = 0;
  for (const { size } of wishes) {
    offsets.push(end + size / 2);
    end += size + gap;
  }
  const room = Math.max(0, high - low - (end - gap));
  const free = rising(
    wishes.map(({ middle, weight = 1 }, index) => ({ number: middle - low - (offsets[index] ?? 0), weight })),
  );
  return free.map((start, index) =>
    Math.round(low + Math.min(Math.max(start, 0), room) + (offsets[index] ?? 0)),
  );
}

/** The nearest numbers that never fall: neighbours that would are replaced by their mean. */
function rising(numbers: readonly { readonly number: number; readonly weight: number }[]): number[] {
  const runs: { sum: number; weight: number; count: number }[] = [];
  for (const { number, weight } of numbers) {
    let run = { sum: number * weight, weight, count: 1 };
    let last = runs.at(-1);
    while (last !== undefined && last.sum / last.weight >= run.sum / run.weight) {
      run = { sum: last.sum + run.sum, weight: last.weight + run.weight, count: last.count + run.count };
      runs.pop();
      last = runs.at(-1);
    }
    runs.push(run);
  }
  return runs.flatMap(({ sum, weight, count }) => Array<number>(count).fill(sum / weight));
}
