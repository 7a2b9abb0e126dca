import type { Wafv2WebAclRule } from "@cdktf/provider-aws/lib/wafv2-web-acl";
import { type ManagedRules, managedRuleGroups } from "../../../managed-rules";
import type { Mode } from "./action";
import { namedRule, places } from "./rule";

/** Groups of rules that AWS writes, and which rules of them count instead of blocking. */
export type ManagedRulesProps = Readonly<
  Partial<Record<ManagedRules, { readonly count: readonly string[] }>>
>;

/** AWS's own rules, in the version that AWS takes for the best. */
export function managedRules(mode: Mode, groups: ManagedRulesProps): Wafv2WebAclRule[] {
  return Object.entries(groups).map(([group, { count }]) => {
    const known = group as ManagedRules;
    return namedRule(`managed-${group}`, {
      priority: places[known],
      overrideAction: mode === "count" ? { count: {} } : { none: {} },
      statement: {
        managed_rule_group_statement: {
          vendor_name: "AWS",
          name: managedRuleGroups[known].name,
          rule_action_override: [...count].sort().map((name) => ({ name, action_to_use: { count: {} } })),
        },
      },
    });
  });
}
