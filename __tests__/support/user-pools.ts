import { UserPool, type UserPoolProps } from "../../src/constructs/security/users/user-pool";
import { withoutTraces } from "../../src/without-traces";
import { synthesized, testStack } from "./synthesized";

export const userPool: UserPoolProps = {
  name: "test-dev-users",
  tier: "essentials",
  threatProtection: "off",
  selfSignUp: true,
  password: {
    minimumLength: 12,
    requires: ["lower-case", "upper-case", "numbers", "symbols"],
    temporaryDays: 7,
  },
  mfa: { mode: "optional", demandedOf: ["Owner"] },
  groups: { Owner: { description: "Owns a tenant", precedence: 1 } },
  client: {
    authFlows: ["user-password"],
    tokens: { accessMinutes: 60, idMinutes: 30, refreshHours: 720 },
    refreshRotation: { graceSeconds: 60 },
  },
  deletionProtection: true,
};

/** A user pool `aws_cognito_user_pool.user_pool` in a stack of its own. */
export function testUserPool(changes: Partial<UserPoolProps> = {}) {
  const stack = testStack();
  const pool = withoutTraces(() => new UserPool(stack, "user-pool", { ...userPool, ...changes }));
  return { stack, pool };
}

/** The JSON of `testUserPool`. */
export function userPoolJson(changes: Partial<UserPoolProps> = {}) {
  return synthesized(testUserPool(changes).stack);
}
