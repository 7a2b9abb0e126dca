import { SecurityGroupCheck } from "../../../../src/constructs/security/security-group-check";
import { references } from "../../../support/references";
import { synthesized, testStack } from "../../../support/synthesized";

const tags = { System: "test", Environment: "dev", ManagedBy: "slipway" };

function checked() {
  const stack = testStack();
  new SecurityGroupCheck(stack, "security-groups", { tags });
  return synthesized(stack);
}

test("the rules of every group with the stack's tags are read, but for the default group's", () => {
  // WHEN
  const json = checked();
  // THEN
  expect(json.dataAt("aws_security_groups.security_groups_own")).toMatchObject({
    tags,
    filter: [{ name: "group-name", values: ["*-*"] }],
  });
  expect(json.dataAt("aws_vpc_security_group_rules.security_groups_all_rules")).toMatchObject({
    for_each: "${toset(data.aws_security_groups.security_groups_own.ids)}",
    filter: [{ name: "group-id", values: ["${each.key}"] }],
  });
});

test("a rule without the stack's tags is told by its id and its group's, with the way to revoke it", () => {
  // WHEN
  const { json, dataAt } = checked();
  // THEN
  expect(dataAt("aws_vpc_security_group_rules.security_groups_own_rules")).toMatchObject({ tags });
  const unknown = String(json.locals?.security_groups_unknown);
  expect(unknown).toContain('"${id} of ${group}"');
  const own = "data.aws_vpc_security_group_rules.security_groups_own_rules.ids";
  // a group that has no rule yet has null instead of none
  expect(unknown).toContain(`if !contains((${own} == null ? [] : ${own}), id)`);
  expect(unknown).toContain("for id in (found.ids == null ? [] : found.ids)");
  const [{ condition, error_message }] = json.check?.security_groups?.assert as [Record<string, string>];
  expect(condition).toBe("${length(local.security_groups_unknown) == 0}");
  expect(error_message).toContain('${join(", ", local.security_groups_unknown)}');
  expect(error_message).toContain("aws ec2 revoke-security-group-ingress");
});

test("nothing in it waits for a resource: a plan that makes the groups knows it too", () => {
  // WHEN
  const { json } = checked();
  // THEN
  const named = [json.data, json.locals, json.check].flatMap(references);
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((address) => !address.startsWith("data."))).toEqual([]);
});
