import { referredTo } from "../input/expressions";
import type { Finding, Rule } from "./finding";

/** AWS's own policies that let a role do nearly everything. */
const nearlyEverything = /:policy\/(\S*FullAccess|AdministratorAccess\S*|PowerUserAccess|IAMFullAccess)$/;

/** Policies of others that a role gets. */
export const attachments: Rule = ({ address, type, kind, after }, { expressions, created }) => {
  if (type !== "aws_iam_role_policy_attachment" || (kind !== "create" && kind !== "replace")) {
    return [];
  }
  const referred = referredTo(expressions.argumentsOf(address)?.role);
  const isOfNewRole = referred !== undefined && created.has(referred);
  const policy = String(after.policy_arn);
  return isOfNewRole && !nearlyEverything.test(policy)
    ? []
    : [{ address, concern: "permissions", says: `a role gets all that ${policy} allows` } satisfies Finding];
};
