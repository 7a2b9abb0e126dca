import { readSecret } from "../../../../../../src/constructs/security/secrets/values/secret-reading";
import { synthesized, testStack } from "../../../../../support/synthesized";

function readTwo() {
  const stack = testStack();
  const values = ["first", "second"].map((id) => readSecret(stack, id, `arn:of:${id}`));
  return { json: synthesized(stack), values };
}

test("a secret is read unless somebody says that it is not", () => {
  // WHEN
  const { json, values } = readTwo();
  // THEN
  expect(json.json.variable?.read_secrets).toMatchObject({ type: "bool", default: true, nullable: false });
  expect(json.ephemeralAt("aws_secretsmanager_secret_version.first")).toMatchObject({
    count: "${var.read_secrets ? 1 : 0}",
    secret_id: "arn:of:first",
  });
  expect(values[0]).toBe(
    "${var.read_secrets ? ephemeral.aws_secretsmanager_secret_version.first[0].secret_string : ephemeral.random_password.unread_secrets[0].result}",
  );
});

test("what stands in for all that is not read is never written: an apply stops at it", () => {
  // WHEN
  const { json, values } = readTwo();
  // THEN
  expect(Object.keys(json.json.ephemeral?.random_password ?? {})).toEqual(["unread_secrets"]);
  expect(values[1]).toContain("ephemeral.random_password.unread_secrets[0].result");
  const standIn = json.ephemeralAt("random_password.unread_secrets");
  expect(standIn.count).toBe("${var.read_secrets ? 0 : 1}");
  expect(standIn.length).toMatch(
    /^\$\{terraform\.applying \? tonumber\("this plan was made with read_secrets = false, .*"\) : 16\}$/,
  );
});

test("a stack that reads no secret has nothing to say of it", () => {
  expect(synthesized(testStack()).json).not.toHaveProperty("variable");
});
