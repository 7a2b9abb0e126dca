import { planWithoutKeptSecrets, stateWithoutKeptSecrets } from "../../../e2e/support/kept-secret";

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
  expect(stateWithoutKeptSecrets(kept)).not.toContain(secret);
  expect(stateWithoutKeptSecrets(kept)).toContain("server");
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
  expect(stateWithoutKeptSecrets(state({ type, attributes }))).toContain(secret);
});

test("the origin header is left out of a state where its password, the listener rules and the distribution keep it", () => {
  // GIVEN
  const condition = [{ http_header: [{ http_header_name: "x-origin-verify", values: [secret, "older"] }] }];
  const origin = [{ origin_id: "alb", custom_header: [{ name: "x-origin-verify", value: secret }] }];
  const kept = state(
    { type: "random_password", attributes: { length: 48, result: secret } },
    { type: "aws_lb_listener_rule", attributes: { priority: 100, condition } },
    { type: "aws_cloudfront_distribution", attributes: { comment: "edge", origin } },
  );
  // THEN
  const left = stateWithoutKeptSecrets(kept);
  expect(left).not.toContain(secret);
  expect(left).not.toContain("older");
  expect(left).toContain("x-origin-verify");
});

test.each([
  ["the path of a rule", "aws_lb_listener_rule", { condition: [{ path_pattern: [{ values: [secret] }] }] }],
  [
    "the name of a header",
    "aws_cloudfront_distribution",
    { origin: [{ custom_header: [{ name: secret }] }] },
  ],
  ["another attribute of an origin", "aws_cloudfront_distribution", { origin: [{ origin_path: secret }] }],
  ["another attribute of a password", "random_password", { override_special: secret }],
  ["a parameter", "aws_ssm_parameter", { value: secret }],
])("an origin header is still seen in %s", (_, type, attributes) => {
  expect(stateWithoutKeptSecrets(state({ type, attributes }))).toContain(secret);
});

test("a state without resources stays", () => {
  expect(stateWithoutKeptSecrets('{"version":4}')).toBe('{"version":4}');
});

/** A text with its head as MessagePack has it. */
function packed(text: string): string {
  return text.length < 32
    ? String.fromCharCode(0xa0 + text.length) + text
    : String.fromCharCode(0xd9, text.length) + text;
}

test.each([secret, "short"])("the secret %s is left out of a plan behind its attribute's name", (text) => {
  const plan = `before${packed("client_secret")}${packed(text)}${packed("name")}after`;
  expect(planWithoutKeptSecrets(plan)).toBe(`before${packed("client_secret")}${packed("name")}after`);
});

test.each([
  ["another attribute", packed("name") + packed(secret)],
  ["an attribute whose name ends alike", packed("other_client_secret") + packed(secret)],
  ["JSON in a text", packed(`{"client_secret":"${secret}"}`)],
  ["another value behind the attribute's", packed("client_secret") + packed("short") + packed(secret)],
])("it is still seen in %s of a plan", (_, plan) => {
  expect(planWithoutKeptSecrets(plan)).toContain(secret);
});

const header = "x-origin-verify";
const list = (...texts: string[]) => String.fromCharCode(0x90 + texts.length) + texts.map(packed).join("");

test.each([
  ["a password", packed("result"), packed(secret), packed("special")],
  ["an origin", packed("name") + packed(header) + packed("value"), packed(secret), "after"],
  [
    "a listener rule",
    packed("http_header_name") + packed(header) + packed("values"),
    list(secret, "another-secret"),
    "after",
  ],
])("an origin header is left out of %s in a plan", (_, before, texts, after) => {
  expect(planWithoutKeptSecrets(before + texts + after, [header])).toBe(before + after);
});

test.each([
  ["the result of something else", packed("result") + packed(secret) + packed("status")],
  ["the value of another header", packed("name") + packed("x-other") + packed("value") + packed(secret)],
  ["a value alone", packed("value") + packed(secret)],
  ["the paths of a rule", packed("path_pattern") + packed("values") + list(secret)],
])("an origin header is still seen in %s in a plan", (_, plan) => {
  expect(planWithoutKeptSecrets(plan, [header])).toContain(secret);
});
