/** What a plan says of a resource; what it cannot know yet is left out. */
export type Values = Readonly<Record<string, unknown>>;

/** A data source to read: it must fail where the resource does not exist. */
export interface Query {
  readonly type: string;
  readonly arguments: Values;
  /** Of another region, as in `aws.us-west-2`. @default the stack's own */
  readonly provider?: string;
}

/** How the import ID of a resource that is missing in the state is found. */
export type Identity = MadeAgain | Tagged | LookedUp | Named;

/** Terraform may make it again: AWS takes that for a change of what is there, or it is nothing of AWS. */
interface MadeAgain {
  readonly kind: "made-again";
}

/** Its tags tell, and what of its ARN is known beforehand. */
export interface Tagged {
  readonly kind: "tagged";
  /** As `arnPattern` reads it. */
  readonly pattern: string;
}

/** A data source of the provider tells: AWS does not find it by its tags. */
export interface LookedUp {
  readonly kind: "looked-up";
  readonly query: (planned: Values) => Query;
  /** The import ID, where what the data source found holds the resource. */
  readonly importId: (planned: Values, found: Values) => string | undefined;
  /** Whether what has the resource's name was made by this stack. */
  readonly isOwn: (planned: Values, found: Values) => boolean;
}

/** Its import ID is known beforehand, and only an import tells whether it is there: it has no tags and no data source. */
export interface Named {
  readonly kind: "named";
  readonly importId: (planned: Values) => string;
}

export const madeAgain: MadeAgain = { kind: "made-again" };

/** @param pattern see `arnPattern` */
export function tagged(pattern: string): Tagged {
  return { kind: "tagged", pattern };
}

/** @param isOwn @default whatever has its name: the name holds the stack's, or belongs to a part of it */
export function lookedUp({
  isOwn = () => true,
  ...rest
}: Pick<LookedUp, "query" | "importId"> & Partial<Pick<LookedUp, "isOwn">>): LookedUp {
  return { kind: "looked-up", isOwn, ...rest };
}

/** @param importId made of names that hold the stack's */
export function named(importId: Named["importId"]): Named {
  return { kind: "named", importId };
}
