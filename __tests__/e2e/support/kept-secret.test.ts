import { planWithoutClientSecret, stateWithoutClientSecret } from "../../../e2e/support/kept-secret";

const secret = "1234567890-a-secret-of-forty-characters-";

function state(...resources: { type: string; attributes: object }[]): string {
  return JSON.stringify({
    version: 4,
    resources: resources.map(({ type, attributes }) => ({ type, instances: [{ attributes }] })),
  });
}

test("a client's secret is left out of a state where its client keeps it", () => {
  // GIVEN
  const kept = state({
    type: "aws_cognito_user_pool_client",
    attributes: { name: "server", client_secret: secret },
  });
  // THEN
  expect(stateWithoutClientSecret(kept)).not.toContain(secret);
  expect(stateWithoutClientSecret(kept)).toContain("server");
});

test.each([
  ["another attribute of the client", "aws_cognito_user_pool_client", { name: secret }],
  ["the same attribute of another type", "aws_other", { client_secret: secret }],
  [
    "a secret's version",
    "aws_secretsmanager_secret_version",
    { secret_string: `{"client_secret":"${secret}"}` },
  ],
])("it is still seen in %s", (_, type, attributes) => {
  expect(stateWithoutClientSecret(state({ type, attributes }))).toContain(secret);
});

test("a state without resources stays", () => {
  expect(stateWithoutClientSecret('{"version":4}')).toBe('{"version":4}');
});

/** A text with its head as MessagePack has it. */
function packed(text: string): string {
  return text.length < 32
    ? String.fromCharCode(0xa0 + text.length) + text
    : String.fromCharCode(0xd9, text.length) + text;
}

test.each([secret, "short"])("the secret %s is left out of a plan behind its attribute's name", (text) => {
  const plan = `before${packed("client_secret")}${packed(text)}${packed("name")}after`;
  expect(planWithoutClientSecret(plan)).toBe(`before${packed("client_secret")}${packed("name")}after`);
});

test.each([
  ["another attribute", packed("name") + packed(secret)],
  ["an attribute whose name ends alike", packed("other_client_secret") + packed(secret)],
  ["JSON in a text", packed(`{"client_secret":"${secret}"}`)],
  ["another value behind the attribute's", packed("client_secret") + packed("short") + packed(secret)],
])("it is still seen in %s of a plan", (_, plan) => {
  expect(planWithoutClientSecret(plan)).toContain(secret);
});
