import { everyRule, ruleNamed, rules } from "../../../../support/web-acls";

test.each([
  ["size-uri", 512, { uri_path: {} }, 414],
  ["size-query", 1024, { query_string: {} }, 414],
  [
    "size-headers",
    4096,
    { headers: [{ match_pattern: { all: {} }, match_scope: "VALUE", oversize_handling: "MATCH" }] },
    400,
  ],
  ["size-body", 16_384, { body: { oversize_handling: "MATCH" } }, 413],
])("%s refuses what has more than %d bytes, and what WAF cannot see", (name, size, field, code) => {
  // GIVEN
  const rule = ruleNamed(name, everyRule);
  // THEN
  expect(rule.statement).toEqual({
    size_constraint_statement: {
      comparison_operator: "GT",
      size,
      field_to_match: field,
      text_transformation: [{ priority: 0, type: "NONE" }],
    },
  });
  expect(rule.action).toMatchObject({ block: { custom_response: { response_code: code } } });
});

test("what has no limit has no rule", () => {
  expect(rules({ requestSizes: { bodyBytes: 8192 } }).map(({ name }) => name)).toEqual(["size-body"]);
});
