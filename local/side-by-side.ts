/** How many stacks are worked on at once: more of them wait for the processor instead of for the provider. */
const limit = 6;

/** Does work for several things at once; what failed is returned, the rest goes on. */
export async function sideBySide<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  atOnce = limit,
): Promise<Error[]> {
  // the workers take from one iterator, each item once
  const queue = items.values();
  const failures: Error[] = [];
  const worker = async () => {
    for (const item of queue) {
      await work(item).catch((error: Error) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return failures;
}
