/** A part of a block of Terraform JSON, in Terraform's own snake_case. */
export type Values = Readonly<Record<string, unknown>>;

/** What shows that a requirement is met. */
export type Proof =
  /** Values of resources in the JSON of a stack, by address; the test of docs/requirements.md looks for them. */
  | { readonly stack: string; readonly has: Readonly<Record<string, Values>> }
  /** A test, by its file and its title; `…` stands for what a title takes from a table. */
  | { readonly test: string; readonly title: string }
  /** Nothing that a machine can check: who sees to it, and why no machine does. */
  | { readonly byHand: string }
  /** It is not met, or met otherwise, because somebody decided so: what is instead, and where that stands. */
  | { readonly decided: string };

/** What a deployment document asks for, where it is met, and what shows it. */
export interface Requirement {
  /** The heading of the document under which it stands. */
  readonly section: string;
  /** In the document's words, as few as tell it. */
  readonly asks: string;
  /** Files that meet it, as in `environments/dougust/system.ts` or `docs/delivery.md`. */
  readonly metIn: readonly string[];
  readonly proofs: readonly [Proof, ...Proof[]];
}

/** A deployment document and all that it asks for, in its order. */
export interface Document {
  readonly number: string;
  readonly title: string;
  readonly system: string;
  readonly requirements: readonly Requirement[];
}
