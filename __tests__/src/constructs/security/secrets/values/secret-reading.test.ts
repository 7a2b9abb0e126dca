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
    "${var.read_secrets ? ephemeral.aws_secretsmanager_secret_version.first[0].secret_string : terraform.applying ? tonumber(local.unread_secret) : local.unread_secret}",
  );
});

test("what stands in for it is never written: it is no number, which an apply asks for", () => {
  // WHEN
  const { json, values } = readTwo();
  // THEN
  expect(values[1]).toContain(": terraform.applying ? tonumber(local.unread_secret) : local.unread_secret}");
  expect(json.json.locals?.unread_secret).toMatch(
    /^this plan was made with read_secrets = false, .*plan again/,
  );
  expect(Number(json.json.locals?.unread_secret)).toBeNaN();
});

test("the value can stand in JSON: nothing in it would be escaped there", () => {
  const [value = ""] = readTwo().values;
  expect(JSON.stringify(value)).toBe(`"${value}"`);
});

test("a stack that reads no secret has nothing to say of it", () => {
  expect(synthesized(testStack()).json).not.toHaveProperty("variable");
});
