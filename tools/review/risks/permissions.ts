import type { PlannedChange } from "../changes/planned-change";
import { referredTo } from "../input/expressions";
import { policyChange, rolePolicies } from "../policies/documents";
import { beyond, type Permission } from "../policies/policy";
import type { Finding, PlanAround, Rule } from "./finding";
import { isUnbounded } from "./unbounded";

/** Policies that allow more than before, or that are new and without bounds. */
export const permissions: Rule = (change, around) => {
  const policy = policyChange(change, around.expressions);
  if (policy === undefined || change.kind === "delete" || change.kind === "forget") {
    return [];
  }
  const { address } = change;
  const attribute = policy.argument;
  if (policy.after === undefined) {
    const says = `only an apply will tell what its ${attribute} allows: read it in the stack's JSON`;
    return [{ address, concern: "permissions", attribute, says }];
  }
  const isOwn = policy.of === "identity";
  const before = [
    ...policy.before.allows,
    ...(isOwn ? rolePolicies(change.after.role, around.expressions) : []),
  ];
  const more = beyond(policy.after.allows, before);
  const hadSome = change.kind !== "create" || (isOwn && isOfOldRole(change, around));
  const meant = hadSome
    ? more.filter(
        (permission) => !isOfNewResource(permission, around) || isUnbounded(permission, policy.of, around),
      )
    : more.filter((permission) => isUnbounded(permission, policy.of, around));
  return together(meant).map((group) => ({
    address,
    attribute,
    concern: group.permission.principal === "*" ? "exposure" : "permissions",
    says: sentence(group, before),
  })) satisfies Finding[];
};

/** Refusals that stood in a policy and are gone from it. */
export const refusals: Rule = (change, around) => {
  const policy = policyChange(change, around.expressions);
  if (policy?.after === undefined || change.kind === "forget" || goesAltogether(change, around)) {
    return [];
  }
  return beyond(policy.before.denies, policy.after.denies).map(({ action, conditions }) => ({
    address: change.address,
    attribute: policy.argument,
    concern: "protection",
    says: `nothing refuses ${action} any more${conditions.length > 0 ? ` where ${conditions.join(" and ")}` : ""}`,
  }));
};

/** A policy that goes with what it was about, whose own loss is told. */
function goesAltogether({ kind, before }: PlannedChange, { expressions }: PlanAround): boolean {
  const owner = expressions.recorded.find(
    ({ type, values }) => type === "aws_s3_bucket" && values.bucket === before.bucket,
  );
  return kind === "delete" && owner !== undefined && expressions.argumentsOf(owner.address) === undefined;
}

/** A policy that is no role's permits nothing until somebody attaches it, which is told by itself. */
function isOfOldRole({ address }: PlannedChange, { expressions, created }: PlanAround): boolean {
  const role = expressions.argumentsOf(address)?.role;
  const referred = referredTo(role);
  return role !== undefined && (referred === undefined || !created.has(referred));
}

/** Of what the same plan makes there was nothing that anybody could have been kept from. */
function isOfNewResource({ resource, conditions }: Permission, { created }: PlanAround): boolean {
  const referred = [resource, ...conditions].flatMap((text) => [...text.matchAll(/\$\{(\w+\.\w+)\.\w+\}/g)]);
  return referred.some(([, address = ""]) => created.has(address));
}

/** Permissions that differ in their action alone. */
interface Group {
  readonly permission: Permission;
  readonly actions: readonly string[];
}

function together(permissions: readonly Permission[]): Group[] {
  const groups = new Map<string, { permission: Permission; actions: string[] }>();
  for (const permission of permissions) {
    const { resource, principal, conditions } = permission;
    const key = JSON.stringify([resource, principal, conditions]);
    const group = groups.get(key) ?? { permission, actions: [] };
    group.actions.push(permission.action);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function sentence({ permission, actions }: Group, before: readonly Permission[]): string {
  const { resource, principal, conditions } = permission;
  const who = principal === undefined ? "" : `${principal === "*" ? "everybody" : principal}: `;
  const what = resource === "*" && principal !== undefined ? "" : ` on ${resource}`;
  const where = conditions.length > 0 ? ` where ${conditions.join(" and ")}` : "";
  const had = before.some(
    ({ conditions: theirs, ...other }) =>
      beyond([{ ...permission, conditions: theirs }], [{ ...other, conditions: theirs }]).length === 0,
  );
  return `${had ? "allows without a condition that it had: " : "allows "}${who}${actions.join(", ")}${what}${where}`;
}
