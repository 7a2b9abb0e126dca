import type { UserPoolProps } from "../../../../../src/constructs/security/users/user-pool";
import { userPool, userPoolJson } from "../../../../support/user-pools";

function pool(changes: Partial<UserPoolProps> = {}) {
  return userPoolJson(changes).at("aws_cognito_user_pool.user_pool");
}

test("people sign in with an e-mail address, in capitals or not, which Cognito has verified", () => {
  expect(pool()).toMatchObject({
    name: "test-dev-users",
    username_attributes: ["email"],
    username_configuration: { case_sensitive: false },
    auto_verified_attributes: ["email"],
    user_attribute_update_settings: { attributes_require_verification_before_update: ["email"] },
    account_recovery_setting: { recovery_mechanism: [{ name: "verified_email", priority: 1 }] },
    verification_message_template: { default_email_option: "CONFIRM_WITH_CODE" },
  });
});

test.each([
  [true, false],
  [false, true],
])("where signing up is %s, only administrators make users: %s", (selfSignUp, administratorsAlone) => {
  expect(pool({ selfSignUp }).admin_create_user_config).toEqual({
    allow_admin_create_user_only: administratorsAlone,
  });
});

test("a password has the length and the kinds of characters that are asked for", () => {
  expect(pool().password_policy).toEqual({
    minimum_length: 12,
    require_lowercase: true,
    require_uppercase: true,
    require_numbers: true,
    require_symbols: true,
    temporary_password_validity_days: 7,
  });
  const password = { ...userPool.password, requires: ["numbers"] } as const;
  expect(pool({ password }).password_policy).toMatchObject({
    require_lowercase: false,
    require_uppercase: false,
    require_numbers: true,
    require_symbols: false,
  });
});

test.each([
  ["optional", "OPTIONAL"],
  ["required", "ON"],
] as const)("a second factor that is %s is an authenticator app alone", (mode, configuration) => {
  // WHEN
  const made = pool({ mfa: { mode, demandedOf: [] } });
  // THEN
  expect(made).toMatchObject({
    mfa_configuration: configuration,
    software_token_mfa_configuration: { enabled: true },
  });
  expect(made).not.toHaveProperty("sms_configuration");
  expect(made).not.toHaveProperty("email_mfa_configuration");
});

test("without a second factor there is no authenticator app either", () => {
  // WHEN
  const made = pool({ mfa: { mode: "off", demandedOf: [] } });
  // THEN
  expect(made.mfa_configuration).toBe("OFF");
  expect(made).not.toHaveProperty("software_token_mfa_configuration");
});

test("threat protection comes with its tier, and is not there where it is off", () => {
  expect(pool()).toMatchObject({ user_pool_tier: "ESSENTIALS" });
  expect(pool()).not.toHaveProperty("user_pool_add_ons");
  expect(pool({ tier: "plus", threatProtection: "audit" })).toMatchObject({
    user_pool_tier: "PLUS",
    user_pool_add_ons: { advanced_security_mode: "AUDIT" },
  });
});

test("the pool is protected from deletion as the data says", () => {
  expect(pool().deletion_protection).toBe("ACTIVE");
  expect(pool({ deletionProtection: false }).deletion_protection).toBe("INACTIVE");
});

test("messages come from Cognito, or from an identity of Amazon SES once that is proven", () => {
  expect(pool().email_configuration).toEqual({ email_sending_account: "COGNITO_DEFAULT" });
  const sender = {
    identityArn: "arn:ses",
    configurationSetName: "test",
    fromAddress: "no-reply@test.example",
  };
  const proof = { fqn: "aws_ses_domain_identity_verification.mail_proof" };
  expect(pool({ mail: { ...sender, proof } })).toMatchObject({
    email_configuration: {
      email_sending_account: "DEVELOPER",
      source_arn: "arn:ses",
      configuration_set: "test",
      from_email_address: "no-reply@test.example",
    },
    depends_on: ["aws_ses_domain_identity_verification.mail_proof"],
  });
});

test("each group has its rank", () => {
  // WHEN
  const json = userPoolJson({
    groups: {
      Owner: { description: "Owns a tenant", precedence: 1 },
      "Support-Staff": { description: "Helps", precedence: 5 },
    },
  });
  // THEN
  expect(json.at("aws_cognito_user_group.user_pool_group_owner")).toMatchObject({
    name: "Owner",
    precedence: 1,
    user_pool_id: "${aws_cognito_user_pool.user_pool.id}",
  });
  expect(json.at("aws_cognito_user_group.user_pool_group_support_staff")).toMatchObject({
    name: "Support-Staff",
    precedence: 5,
  });
});
