/** Commands that no machine can run against the local cloud, and why. Whatever is not here is run. */
export interface NotRun {
  readonly page: string;
  /** The first line of the block. */
  readonly begins: string;
  readonly because: string;
}

export const notRun: readonly NotRun[] = [];
