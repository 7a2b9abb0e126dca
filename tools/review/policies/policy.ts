/** One thing that a statement of a policy allows or refuses. */
export interface Permission {
  /** As in `s3:GetObject` or `s3:*`. */
  readonly action: string;
  /** Everything where the policy belongs to a resource and names none. */
  readonly resource: string;
  /** Nothing where the policy belongs to a role: it is the role's own. */
  readonly principal?: string | undefined;
  /** Each condition as `operator key = values`. */
  readonly conditions: readonly string[];
}

export interface Policy {
  readonly allows: readonly Permission[];
  readonly denies: readonly Permission[];
}

type Statement = Readonly<Record<string, unknown>>;

/** @throws SyntaxError where it is no JSON */
export function parsePolicy(text: string): Policy {
  const { Statement: statements = [] } = JSON.parse(text) as { Statement?: Statement | Statement[] };
  const all = listOf(statements) as Statement[];
  const of = (effect: string) => all.filter(({ Effect }) => Effect === effect).flatMap(permissions);
  return { allows: of("Allow"), denies: of("Deny") };
}

/** What the first policy has of permissions that nothing in the second covers. */
export function beyond(some: readonly Permission[], others: readonly Permission[]): Permission[] {
  return some.filter((permission) => !others.some((other) => covers(other, permission)));
}

/** Whether a pattern of IAM matches whatever another one matches. */
export function matches(pattern: string, text: string): boolean {
  const parts = pattern
    .split("*")
    .map((part) => part.replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("?", "."));
  return new RegExp(`^${parts.join(".*")}$`, "is").test(text);
}

function covers(wide: Permission, narrow: Permission): boolean {
  return (
    matches(wide.action, narrow.action) &&
    matches(wide.resource, narrow.resource) &&
    (wide.principal === narrow.principal || wide.principal === "*") &&
    wide.conditions.every((condition) => narrow.conditions.includes(condition))
  );
}

function permissions(statement: Statement): Permission[] {
  const actions = wordsOf(statement, "Action");
  const resources = wordsOf(statement, "Resource");
  const conditions = conditionsOf(statement.Condition);
  return principalsOf(statement).flatMap((principal) =>
    actions.flatMap((action) => resources.map((resource) => ({ action, resource, principal, conditions }))),
  );
}

/** All but some is written as `not:…`, which nothing but the same covers. */
function wordsOf(statement: Statement, key: "Action" | "Resource"): string[] {
  const { [key]: named, [`Not${key}`]: others } = statement;
  if (others !== undefined) {
    return [`not:${listOf(others).join(",")}`];
  }
  return named === undefined ? ["*"] : listOf(named).map(String);
}

function principalsOf({ Principal, NotPrincipal }: Statement): (string | undefined)[] {
  if (NotPrincipal !== undefined) {
    return [`not:${JSON.stringify(NotPrincipal)}`];
  }
  if (Principal === undefined || typeof Principal === "string") {
    return [Principal];
  }
  return Object.values(Principal as Record<string, unknown>).flatMap((names) => listOf(names).map(String));
}

function conditionsOf(condition: unknown): string[] {
  return Object.entries((condition ?? {}) as Record<string, Record<string, unknown>>).flatMap(
    ([operator, keys]) =>
      Object.entries(keys).map(
        ([key, values]) => `${operator} ${key} = ${listOf(values).map(String).sort().join(", ")}`,
      ),
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
