import type { EnvironmentInput } from "../../../../src/config/define";
import { SystemStack } from "../../../../src/stacks/system-stack";
import { containerOf, secretVariables, variables } from "../../../support/containers";
import { api, data, testEnvironment } from "../../../support/environment";
import { synthesized, testApp } from "../../../support/synthesized";

const userPool: NonNullable<EnvironmentInput["userPool"]> = {
  tier: "essentials",
  threatProtection: "off",
  sender: "cognito",
  selfSignUp: false,
  password: { minimumLength: 12, requires: ["numbers"], temporaryDays: 7 },
  mfa: { mode: "optional", totp: true, demandedOf: ["Owner", "Admin"] },
  groups: {
    Owner: { description: "Owns a tenant", precedence: 1 },
    Admin: { description: "Administers a tenant", precedence: 2 },
  },
  client: {
    authFlows: ["admin-user-password"],
    tokens: { accessMinutes: 60, idMinutes: 60, refreshHours: 720 },
    refreshRotation: { graceSeconds: 60 },
  },
  deletionProtection: false,
};
const secrets = {
  ...data.secrets,
  entries: { ...data.secrets.entries, cognito: { kind: "user-pool-client" } },
} as const;
const server: EnvironmentInput["services"][string] = {
  ...api,
  uses: { userPool: ["authenticate"] },
  variables: {
    ISSUER: { from: "user-pool-issuer" },
    POOL: { from: "user-pool-id" },
    CLIENT: { from: "user-pool-client-id" },
    MFA_DEMANDED_OF: { from: "mfa-demanded-of" },
    SETTINGS_PATH: { from: "settings-path" },
  },
  secrets: { CLIENT_SECRET: { secret: "cognito", key: "client_secret" } },
  settings: { pool_size: "10" },
};
const services = { api: server, worker: { ...api, http: undefined } };
const json = synthesized(
  new SystemStack(testApp(), testEnvironment({ userPool, secrets, services }), "us-east-1"),
);

test("a server learns of its pool what is no secret, and whom it must ask for a second factor", () => {
  expect(variables(containerOf(json, "api"))).toEqual({
    ISSUER: "https://${aws_cognito_user_pool.user_pool.endpoint}",
    POOL: "${aws_cognito_user_pool.user_pool.id}",
    CLIENT: "${aws_cognito_user_pool_client.user_pool_client.id}",
    MFA_DEMANDED_OF: "Owner,Admin",
    SETTINGS_PATH: "/test/dev/api/settings",
  });
});

test("it reads its client's secret from Secrets Manager, once that is written", () => {
  expect(secretVariables(containerOf(json, "api"))).toEqual({
    CLIENT_SECRET: "${aws_secretsmanager_secret.secrets_cognito.arn}:client_secret::",
  });
  expect(json.at("aws_secretsmanager_secret_version.secrets_cognito_value").secret_string_wo).toBe(
    '{"user_pool_id":"${aws_cognito_user_pool.user_pool.id}","client_id":"${aws_cognito_user_pool_client.user_pool_client.id}","client_secret":"${aws_cognito_user_pool_client.user_pool_client.client_secret}"}',
  );
  expect(json.at("aws_ecs_service.api").depends_on).toContain(
    "aws_secretsmanager_secret_version.secrets_cognito_value",
  );
});

test("a service has the rights that its data asks for, and others have none", () => {
  // GIVEN
  const grants = json.ids("aws_iam_role_policy").filter((id) => /users|settings/.test(id));
  // THEN
  expect(grants).toEqual(["api_task_role_authenticate_users", "api_task_role_read_settings"]);
});

test("a service starts after its settings", () => {
  expect(json.at("aws_ssm_parameter.api_settings_pool_size").name).toBe("/test/dev/api/settings/pool_size");
  expect(json.at("aws_ecs_service.api").depends_on).toContain("aws_ssm_parameter.api_settings_pool_size");
});

test("the pool tells its id", () => {
  expect(json.output("user_pool_id").value).toBe("${aws_cognito_user_pool.user_pool.id}");
});
