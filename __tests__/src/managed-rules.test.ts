import { commonSizeLimits, managedRuleGroups } from "../../src/managed-rules";

test("no group has a rule twice, and none is empty", () => {
  for (const { rules } of Object.values(managedRuleGroups)) {
    expect(rules.length).toBeGreaterThan(0);
    expect(new Set(rules).size).toBe(rules.length);
  }
});

test("the limits on sizes are rules of the common group", () => {
  const { rules } = managedRuleGroups.common;
  expect(rules).toEqual(expect.arrayContaining(Object.values(commonSizeLimits).map(({ rule }) => rule)));
});
