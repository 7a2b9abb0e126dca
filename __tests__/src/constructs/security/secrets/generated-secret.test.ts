import {
  GeneratedSecret,
  type GeneratedSecretProps,
} from "../../../../../src/constructs/security/secrets/generated-secret";
import { synthesized, testStack } from "../../../../support/synthesized";

function secret(changes: Partial<GeneratedSecretProps> = {}) {
  const stack = testStack();
  const made = new GeneratedSecret(stack, "jwt", {
    name: "prod/test/jwt",
    length: 64,
    version: 1,
    ...changes,
  });
  return { stack, made };
}

test("the value is made while Terraform runs and written to an argument that is never stored", () => {
  // WHEN
  const json = synthesized(secret().stack);
  // THEN
  expect(json.at("aws_secretsmanager_secret.jwt")).toMatchObject({ name: "prod/test/jwt" });
  expect(json.ephemeralAt("random_password.jwt_fresh")).toMatchObject({ length: 64, special: false });
  const value = json.at("aws_secretsmanager_secret_version.jwt_value");
  expect(value).toMatchObject({
    secret_id: "${aws_secretsmanager_secret.jwt.id}",
    secret_string_wo: "${ephemeral.random_password.jwt_fresh.result}",
    secret_string_wo_version: 1,
  });
  expect(value).not.toHaveProperty("secret_string");
  expect(json.ids("random_password")).toEqual([]);
});

test("a higher version writes a new value", () => {
  // WHEN
  const json = synthesized(secret({ version: 7 }).stack);
  // THEN
  expect(json.at("aws_secretsmanager_secret_version.jwt_value").secret_string_wo_version).toBe(7);
});

test("a key makes the value a JSON object", () => {
  // WHEN
  const json = synthesized(secret({ key: "session_secret" }).stack);
  // THEN
  expect(json.at("aws_secretsmanager_secret_version.jwt_value").secret_string_wo).toBe(
    '{"session_secret":"${ephemeral.random_password.jwt_fresh.result}"}',
  );
});

test("a password is read back from Secrets Manager, after it was written", () => {
  // GIVEN
  const { stack, made } = secret();
  // WHEN
  const { value } = made.password;
  // THEN the reference to the version resource makes Terraform read after writing
  expect(synthesized(stack).ephemeralAt("aws_secretsmanager_secret_version.jwt_current")).toMatchObject({
    secret_id: "${aws_secretsmanager_secret_version.jwt_value.arn}",
  });
  expect(value).toBe(
    "${var.read_secrets ? ephemeral.aws_secretsmanager_secret_version.jwt_current[0].secret_string : terraform.applying ? tonumber(local.unread_secret) : local.unread_secret}",
  );
});

test("a password has the version that AWS gave it, which no number in the data can keep when it is written anew", () => {
  // GIVEN
  const { stack, made } = secret();
  // WHEN
  stack.output("version", "for the test", made.password.versionId);
  // THEN
  expect(synthesized(stack).output("version").value).toBe(
    "${aws_secretsmanager_secret_version.jwt_value.version_id}",
  );
});

test("a password that is asked for twice is read once", () => {
  // GIVEN
  const { made } = secret();
  // THEN
  expect(made.password.value).toBe(made.password.value);
});

test("a secret that is no password is not read back", () => {
  expect(synthesized(secret().stack).json.ephemeral).not.toHaveProperty("aws_secretsmanager_secret_version");
});
