import { keyArn } from "../../../../support/surroundings";
import { synthesized } from "../../../../support/synthesized";
import { testSecrets } from "../../../../support/test-secrets";

function written(part: string) {
  const { stack, secrets, address } = testSecrets();
  secrets.compose(address);
  return synthesized(stack).at(`aws_secretsmanager_secret_version.secrets_${part}_value`);
}

test("every secret has its name, its key, its recovery window and says who writes it", () => {
  // GIVEN
  const { stack, secrets, address } = testSecrets();
  // WHEN
  secrets.compose(address);
  // THEN
  const json = synthesized(stack);
  expect(json.all("aws_secretsmanager_secret")).toHaveLength(6);
  for (const secret of json.all("aws_secretsmanager_secret")) {
    expect(secret).toMatchObject({ kms_key_id: keyArn, recovery_window_in_days: 7 });
  }
  expect(json.at("aws_secretsmanager_secret.secrets_sendgrid")).toMatchObject({
    name: "test/sendgrid",
    description: "SendGrid API key",
  });
});

test("a supplied secret stays empty", () => {
  // GIVEN
  const { stack, secrets, address } = testSecrets();
  // WHEN
  secrets.compose(address);
  // THEN
  expect(synthesized(stack).ids("aws_secretsmanager_secret_version")).toEqual([
    "secrets_app_password_value",
    "secrets_app_url_value",
    "secrets_database_password_value",
    "secrets_database_url_value",
    "secrets_database_value",
  ]);
  expect(secrets.supplied).toEqual({ "test/sendgrid": "SendGrid API key" });
});

test("the database's URL is composed with the master password as Secrets Manager has it", () => {
  expect(written("database_url").secret_string_wo).toBe(
    "postgresql://owner:${var.read_secrets ? ephemeral.aws_secretsmanager_secret_version.secrets_database_password_current[0].secret_string : terraform.applying ? tonumber(local.unread_secret) : local.unread_secret}@db.internal:5432/test?sslmode=require",
  );
});

test("a URL with a login of its own has that password and its version", () => {
  // WHEN
  const value = written("app_url");
  // THEN
  expect(value.secret_string_wo).toBe(
    "postgresql://app_user:${var.read_secrets ? ephemeral.aws_secretsmanager_secret_version.secrets_app_password_current[0].secret_string : terraform.applying ? tonumber(local.unread_secret) : local.unread_secret}@db.internal:5432/test",
  );
  expect(value.secret_string_wo_version).toContain(
    '"app_user", aws_secretsmanager_secret_version.secrets_app_password_value.version_id, "db.internal"',
  );
});

test("the database's JSON has the master login and no password of Terraform's own", () => {
  expect(written("database").secret_string_wo).toBe(
    '{"username":"owner","password":"${var.read_secrets ? ephemeral.aws_secretsmanager_secret_version.secrets_database_password_current[0].secret_string : terraform.applying ? tonumber(local.unread_secret) : local.unread_secret}","host":"db.internal","port":5432,"dbname":"test"}',
  );
});

test("ECS finds a whole secret by its ARN and one key of a JSON secret by a suffix", () => {
  // GIVEN
  const { stack, secrets } = testSecrets();
  // WHEN
  stack.output("whole", "for the test", secrets.reference("sendgrid"));
  stack.output("part", "for the test", secrets.reference("sendgrid", "api_key"));
  // THEN
  const json = synthesized(stack);
  expect(json.output("whole").value).toBe("${aws_secretsmanager_secret.secrets_sendgrid.arn}");
  expect(json.output("part").value).toBe("${aws_secretsmanager_secret.secrets_sendgrid.arn}:api_key::");
});

test("a password that RDS makes is found where RDS keeps it", () => {
  // GIVEN
  const { secrets, address } = testSecrets({
    master: { kind: "rds-managed", name: "test/master", rotationDays: 30 },
  });
  // WHEN
  secrets.compose({
    ...address,
    managedSecretArn: "arn:aws:secretsmanager:us-east-1:123456789012:secret:rds",
  });
  // THEN
  expect(secrets.reference("master", "password")).toBe(
    "arn:aws:secretsmanager:us-east-1:123456789012:secret:rds:password::",
  );
});

test("what is not there is named, with what there is", () => {
  // GIVEN
  const { secrets, address } = testSecrets();
  // THEN
  expect(() => secrets.reference("typo")).toThrow(
    '"typo" is no secret of this environment; there are: database-password, app-password, sendgrid',
  );
  expect(() => secrets.password("sendgrid")).toThrow(
    '"sendgrid" is no generated secret; declare it with kind "generated"',
  );
  expect(() => secrets.compose({ ...address, password: undefined })).toThrow(
    "the database's password is not made here; compose its URL with a login of its own",
  );
});
