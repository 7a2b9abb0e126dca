/** A statement of an IAM policy as AWS reads it. */
export interface PolicyStatement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Principal?: unknown;
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The statements of a policy document that stands as text in Terraform JSON. */
export function statements(policy: unknown): PolicyStatement[] {
  const document = JSON.parse(String(policy)) as { Version: string; Statement: PolicyStatement[] };
  if (document.Version !== "2012-10-17" || document.Statement.length === 0) {
    throw new Error(`not a policy of today's version with statements: ${policy}`);
  }
  return document.Statement;
}

/** One value or a list of them, as a list. */
export function list<T>(value: T | readonly T[] | undefined): readonly T[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value as T];
}
