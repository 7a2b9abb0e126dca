/** A block of Terraform JSON, in Terraform's own snake_case; values may be expressions. */
export type Block = Readonly<Record<string, unknown>>;

/** Blocks by type and name. */
export type Blocks = Readonly<Record<string, Readonly<Record<string, Block>>>>;

/** A stack's Terraform JSON: every kind of block that a bundle knows a file for. */
export interface StackJson {
  readonly terraform: Block & { readonly backend: Readonly<Record<string, Block>> };
  readonly provider: Readonly<Record<string, readonly Block[]>>;
  readonly resource?: Blocks;
  readonly data?: Blocks;
  readonly ephemeral?: Blocks;
  readonly variable?: Readonly<Record<string, Block>>;
  readonly output?: Readonly<Record<string, Block>>;
  readonly locals?: Block;
  readonly check?: Readonly<Record<string, Block>>;
  readonly moved?: readonly Block[];
  readonly import?: readonly Block[];
  readonly removed?: readonly Block[];
}

/** A stack without CDKTF's notes, which stand under `//` in it and in its blocks; Terraform never reads them. */
export function withoutMetadata<Json>(json: Json): Json {
  if (Array.isArray(json)) {
    return json.map(withoutMetadata) as Json;
  }
  if (typeof json !== "object" || json === null) {
    return json;
  }
  const kept = Object.entries(json).filter(([key, value]) => key !== "//" || !isMetadata(value));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutMetadata(value)])) as Json;
}

function isMetadata(value: unknown): boolean {
  return typeof value === "object" && value !== null && "metadata" in value;
}
