import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { ComposedSecret } from "../../../../../src/constructs/security/secrets/composed-secret";
import { synthesized, testStack } from "../../../../support/synthesized";

/** The value of a secret made of a text and parts, in which HOST stands for something Terraform learns later. */
function composed(text: string, ...parts: string[]) {
  const stack = testStack();
  const host = new KmsKey(stack, "host", {}).arn;
  new ComposedSecret(stack, "url", {
    name: "prod/test/url",
    text: text.replace("HOST", host),
    parts: parts.map((part) => part.replace("HOST", host)),
  });
  return synthesized(stack).at("aws_secretsmanager_secret_version.url_value");
}

test("the text is written to an argument that is never stored", () => {
  // WHEN
  const value = composed("postgresql://a:${ephemeral.random_password.p.result}@HOST", "x");
  // THEN
  expect(value).toMatchObject({
    secret_id: "${aws_secretsmanager_secret.url.id}",
    secret_string_wo: "postgresql://a:${ephemeral.random_password.p.result}@${aws_kms_key.host.arn}",
  });
  expect(value).not.toHaveProperty("secret_string");
});

test("its version is a number that changes with the value of every part", () => {
  // WHEN
  const { secret_string_wo_version: version } = composed("text", "app_user", "HOST", "5432");
  // THEN the host is its value, not its name
  expect(version).toBe(
    '${parseint(substr(sha256(join(" ", ["app_user", aws_kms_key.host.arn, "5432"])), 0, 7), 16)}',
  );
});
