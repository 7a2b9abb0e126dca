/** One statement of an IAM policy, in IAM's own terms. */
export interface Statement {
  readonly Sid?: string;
  /** @default "Allow" */
  readonly Effect?: "Allow" | "Deny";
  readonly Principal?: "*" | Readonly<Record<string, string | readonly string[]>>;
  readonly Action?: string | readonly string[];
  /** Everything but these, instead of `Action`; to refuse, not to allow. */
  readonly NotAction?: string | readonly string[];
  /** Left out in trust policies only. */
  readonly Resource?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** The JSON text of a policy; references in it stay references. */
export function policyDocument(...statements: Statement[]): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: statements.map((statement) => ({ Effect: "Allow", ...statement })),
  });
}
