import { PasswordPolicy } from "../../../../../src/constructs/security/guards/password-policy";
import { synthesized, testStack } from "../../../../support/synthesized";

function policy(expireDays?: number) {
  const stack = testStack();
  new PasswordPolicy(stack, "password-policy", { minimumLength: 14, remembered: 24, expireDays });
  return synthesized(stack).at("aws_iam_account_password_policy.password_policy");
}

test("passwords have all kinds of characters, and people change them themselves", () => {
  expect(policy()).toMatchObject({
    minimum_password_length: 14,
    password_reuse_prevention: 24,
    require_lowercase_characters: true,
    require_uppercase_characters: true,
    require_numbers: true,
    require_symbols: true,
    allow_users_to_change_password: true,
  });
});

test.each([
  ["never", undefined],
  ["after 90 days", 90],
])("they expire %s where the data says so", (_, days) => {
  expect(policy(days).max_password_age).toBe(days);
});
