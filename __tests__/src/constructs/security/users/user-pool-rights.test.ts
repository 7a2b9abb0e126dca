import { Role } from "../../../../../src/constructs/security/role";
import type { UserPool } from "../../../../../src/constructs/security/users/user-pool";
import { list, statements } from "../../../../support/policy";
import { synthesized } from "../../../../support/synthesized";
import { testUserPool } from "../../../../support/user-pools";

/** The one statement that a grant gives to a server's role. */
function granted(name: string, grant: (pool: UserPool, role: Role) => void) {
  const { stack, pool } = testUserPool();
  const service = "ecs-tasks.amazonaws.com";
  grant(pool, new Role(stack, "role", { name: "test-task", description: "test", service }));
  const policy = synthesized(stack).at(`aws_iam_role_policy.role_${name}`).policy;
  const [statement, ...others] = statements(policy);
  expect(others).toEqual([]);
  return statement;
}

const arn = "${aws_cognito_user_pool.user_pool.arn}";

test("a server that logs people in may do that in this pool alone, and see their second factor", () => {
  expect(granted("authenticate_users", (pool, role) => pool.grantAuthenticate(role))).toEqual({
    Effect: "Allow",
    Action: [
      "cognito-idp:AdminInitiateAuth",
      "cognito-idp:AdminRespondToAuthChallenge",
      "cognito-idp:AdminGetUser",
      "cognito-idp:AdminListGroupsForUser",
    ],
    Resource: arn,
  });
});

test("a server that manages people changes neither the pool nor their passwords", () => {
  // WHEN
  const statement = granted("administer_users", (pool, role) => pool.grantAdminister(role));
  const actions = list(statement?.Action);
  // THEN
  expect(statement?.Resource).toBe(arn);
  expect(actions).toEqual(expect.arrayContaining(["cognito-idp:AdminCreateUser", "cognito-idp:ListUsers"]));
  expect(actions.filter((action) => /\*|UserPool|SetUserPassword|Client/.test(action))).toEqual([]);
});
