import { managedRuleGroups } from "../../../../../src/managed-rules";
import { everyRule, ruleNamed, rules } from "../../../../support/web-acls";

test("each group is AWS's own, in the version that AWS chooses", () => {
  // GIVEN
  const statements = rules({ managedRules: everyRule.managedRules }).map(
    ({ statement }) => statement.managed_rule_group_statement,
  );
  // THEN
  expect(statements.map((statement) => statement?.name).sort()).toEqual(
    Object.values(managedRuleGroups)
      .map(({ name }) => name)
      .sort(),
  );
  for (const statement of statements) {
    expect(statement).toMatchObject({ vendor_name: "AWS" });
    expect(statement).not.toHaveProperty("version");
  }
});

test("a group blocks by its own actions, but for the rules that count", () => {
  // GIVEN
  const rule = ruleNamed("managed-common", everyRule);
  // THEN
  expect(rule.override_action).toEqual({ none: {} });
  expect(rule.statement.managed_rule_group_statement?.rule_action_override).toEqual([
    { name: "SizeRestrictions_BODY", action_to_use: { count: {} } },
  ]);
  expect(rule).not.toHaveProperty("action");
});
