/**
 * Expects what AWS tells to be what the data says.
 * @param what what it is about, which the lines around a difference do not always tell
 */
export function expectSame(what: string, found: unknown, wanted: unknown): void {
  try {
    expect(found).toEqual(wanted);
  } catch (error) {
    throw new Error(
      `${what}: AWS (received) tells something else than the data (expected)\n${(error as Error).message}`,
    );
  }
}
