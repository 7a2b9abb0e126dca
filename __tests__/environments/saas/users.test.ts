import { containerOf, secretVariables, variables } from "../../support/containers";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("saas");
});

const environments = ["staging", "prod"];
const workloads = ["backend", "worker"];

function stack(environment: string): Synthesized {
  return stacks.get(`saas-${environment}`) as Synthesized;
}

test.each(
  environments,
)("%s has one pool: 12 characters, mixed case, numbers, symbols, TOTP", (environment) => {
  // GIVEN
  const [pool, ...others] = stack(environment).all("aws_cognito_user_pool");
  // THEN
  expect(others).toEqual([]);
  expect(pool).toMatchObject({
    name: `saas-${environment}-users`,
    password_policy: {
      minimum_length: 12,
      require_lowercase: true,
      require_uppercase: true,
      require_numbers: true,
      require_symbols: true,
    },
    mfa_configuration: "OPTIONAL",
    software_token_mfa_configuration: { enabled: true },
  });
});

test.each(environments)("messages of %s come from its own domain through SES in Bahrain", (environment) => {
  expect(stack(environment).at("aws_cognito_user_pool.user_pool").email_configuration).toMatchObject({
    email_sending_account: "DEVELOPER",
    source_arn: "${aws_sesv2_email_identity.mail_identity.arn}",
  });
});

test.each([
  ["staging", "INACTIVE"],
  ["prod", "ACTIVE"],
])("the users of %s have a protection that is %s", (environment, protection) => {
  expect(stack(environment).at("aws_cognito_user_pool.user_pool").deletion_protection).toBe(protection);
});

test.each(
  environments,
)("the client of %s is confidential and rotates refresh tokens with 60 s grace", (environment) => {
  // GIVEN
  const client = stack(environment).at("aws_cognito_user_pool_client.user_pool_client");
  // THEN
  expect(client).toMatchObject({
    generate_secret: true,
    refresh_token_rotation: [{ feature: "ENABLED", retry_grace_period_seconds: 60 }],
    allowed_oauth_flows_user_pool_client: false,
  });
  expect(client.explicit_auth_flows).not.toContain("ALLOW_REFRESH_TOKEN_AUTH");
});

test("production tells backend and worker to ask Owner and Admin for their second factor", () => {
  // GIVEN
  const json = stack("prod");
  // THEN
  expect(json.all("aws_cognito_user_group").map(({ name, precedence }) => [name, precedence])).toEqual(
    expect.arrayContaining([
      ["Owner", 1],
      ["Admin", 2],
    ]),
  );
  for (const workload of workloads) {
    expect(variables(containerOf(json, workload)).MFA_DEMANDED_OF).toBe("Owner,Admin");
    expect(variables(containerOf(stack("staging"), workload))).not.toHaveProperty("MFA_DEMANDED_OF");
  }
});

test.each(
  environments,
)("backend and worker of %s have the client's secret, and rights in the pool", (environment) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  for (const workload of workloads) {
    const secret = secretVariables(containerOf(json, workload)).COGNITO_CLIENT_SECRET;
    expect(secret).toBe("${aws_secretsmanager_secret.secrets_cognito.arn}:client_secret::");
    for (const right of ["authenticate_users", "administer_users"]) {
      expect(json.at(`aws_iam_role_policy.${workload}_task_role_${right}`).policy).toContain(
        "${aws_cognito_user_pool.user_pool.arn}",
      );
    }
  }
});

test.each(
  environments,
)("SQLAlchemy's pool of %s is 10 with an overflow of 5, in Parameter Store", (environment) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  for (const workload of workloads) {
    const path = `/saas/${environment}/${workload}/settings`;
    expect(variables(containerOf(json, workload)).SETTINGS_PATH).toBe(path);
    expect(json.at(`aws_ssm_parameter.${workload}_settings_pool_size`)).toMatchObject({
      name: `${path}/pool_size`,
      insecure_value: "10",
    });
    expect(json.at(`aws_ssm_parameter.${workload}_settings_max_overflow`)).toMatchObject({
      name: `${path}/max_overflow`,
      insecure_value: "5",
    });
  }
});
