import type { Area } from "../line";

/** An amount that a document tells, USD a month: one figure, or from and to. */
export type Amount = readonly [from: number, to?: number];

/** What a document plans for an area. */
export interface Planned {
  readonly usd: Amount;
  /** In the document's words. */
  readonly as: string;
}

/** What a document says that an environment costs. */
export interface DocumentEstimate {
  /** The document and the section. */
  readonly source: string;
  readonly total: Amount;
  /** Whose figures these are, where the document has none of the environment. */
  readonly borrowed?: string;
  /** Line by line, where it has lines. */
  readonly areas: Partial<Readonly<Record<Area, Planned>>>;
  /** Why an area or all of it costs something else, where its lines do not say it. */
  readonly reasons?: Partial<Readonly<Record<Area | "total", string>>>;
}
