import type { ClientProps } from "../../../../../src/constructs/security/users/user-pool-client";
import { synthesized } from "../../../../support/synthesized";
import { testUserPool, userPool, userPoolJson } from "../../../../support/user-pools";

function client(changes: Partial<ClientProps> = {}) {
  const json = userPoolJson({ client: { ...userPool.client, ...changes } });
  return json.at("aws_cognito_user_pool_client.user_pool_client");
}

test("the server is a confidential client that tells nobody which addresses are known", () => {
  expect(client()).toMatchObject({
    name: "test-dev-users-server",
    user_pool_id: "${aws_cognito_user_pool.user_pool.id}",
    generate_secret: true,
    prevent_user_existence_errors: "ENABLED",
    enable_token_revocation: true,
  });
});

test("there are no pages of Cognito's, so nothing of OAuth", () => {
  expect(client()).toMatchObject({
    supported_identity_providers: ["COGNITO"],
    allowed_oauth_flows_user_pool_client: false,
  });
  for (const setting of ["allowed_oauth_flows", "allowed_oauth_scopes", "callback_urls"]) {
    expect(client()).not.toHaveProperty(setting);
  }
});

test("tokens live as long as the data says, in its units", () => {
  expect(client()).toMatchObject({
    access_token_validity: 60,
    id_token_validity: 30,
    refresh_token_validity: 720,
    token_validity_units: [{ access_token: "minutes", id_token: "minutes", refresh_token: "hours" }],
  });
});

test("refresh tokens rotate, and then cannot be used without rotation", () => {
  expect(client({ authFlows: ["user-srp", "admin-user-password"] })).toMatchObject({
    refresh_token_rotation: [{ feature: "ENABLED", retry_grace_period_seconds: 60 }],
    explicit_auth_flows: ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH"],
  });
});

test("without rotation it is said to be off, and a refresh token can be used again and again", () => {
  expect(client({ refreshRotation: "off" })).toMatchObject({
    refresh_token_rotation: [{ feature: "DISABLED", retry_grace_period_seconds: 0 }],
    explicit_auth_flows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_PASSWORD_AUTH"],
  });
});

test("what the server needs to know of itself is told by reference", () => {
  // GIVEN
  const { stack, pool } = testUserPool();
  // WHEN
  stack.output("identity", "for the test", pool.client.identity);
  stack.output("issuer", "for the test", pool.issuer);
  // THEN
  const json = synthesized(stack);
  expect(json.output("identity").value).toEqual({
    userPoolId: "${aws_cognito_user_pool.user_pool.id}",
    clientId: "${aws_cognito_user_pool_client.user_pool_client.id}",
    clientSecret: "${aws_cognito_user_pool_client.user_pool_client.client_secret}",
  });
  expect(json.output("issuer").value).toBe("https://${aws_cognito_user_pool.user_pool.endpoint}");
});
