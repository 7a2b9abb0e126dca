import { containerOf, secretVariables } from "../../support/containers";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("fckdoomscroll");
});

function stack(environment: string): Synthesized {
  return stacks.get(`fckdoomscroll-${environment}`) as Synthesized;
}

test.each([
  ["dev", "INACTIVE"],
  ["prod", "ACTIVE"],
])("%s has a user pool whose protection is %s", (environment, protection) => {
  expect(stack(environment).at("aws_cognito_user_pool.user_pool")).toMatchObject({
    name: `fckdoomscroll-${environment}-users`,
    deletion_protection: protection,
    username_attributes: ["email"],
    password_policy: { minimum_length: 12 },
  });
});

test("production keeps the client under the document's name, with exactly its keys", () => {
  // GIVEN
  const json = stack("prod");
  const value = json.at("aws_secretsmanager_secret_version.secrets_cognito_value").secret_string_wo;
  // THEN
  expect(json.at("aws_secretsmanager_secret.secrets_cognito").name).toBe("fckdoomscroll/cognito");
  expect(Object.keys(JSON.parse(String(value)))).toEqual(["user_pool_id", "client_id", "client_secret"]);
});

test.each([
  "dev",
  "prod",
])("the application of %s logs people in with the client's secret alone", (environment) => {
  // GIVEN
  const json = stack(environment);
  const client = json.at("aws_cognito_user_pool_client.user_pool_client");
  // THEN
  expect(client.explicit_auth_flows).toEqual(["ALLOW_USER_PASSWORD_AUTH"]);
  expect(secretVariables(containerOf(json, "app"))).toMatchObject({
    COGNITO_USER_POOL_ID: "${aws_secretsmanager_secret.secrets_cognito.arn}:user_pool_id::",
    COGNITO_CLIENT_ID: "${aws_secretsmanager_secret.secrets_cognito.arn}:client_id::",
    COGNITO_CLIENT_SECRET: "${aws_secretsmanager_secret.secrets_cognito.arn}:client_secret::",
  });
  expect(json.ids("aws_iam_role_policy").filter((id) => id.includes("users"))).toEqual([]);
});
