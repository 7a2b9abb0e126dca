import { everyRule, ruleNamed } from "../../../../support/web-acls";

test("a limit counts the requests of each address, and answers what is too much with 429", () => {
  // GIVEN
  const rule = ruleNamed("rate-all", everyRule);
  // THEN
  expect(rule.statement).toEqual({
    rate_based_statement: { aggregate_key_type: "IP", limit: 2000, evaluation_window_sec: 300 },
  });
  expect(rule.action).toEqual({
    block: {
      custom_response: {
        response_code: 429,
        custom_response_body_key: "too-many-requests",
        response_header: [{ name: "Retry-After", value: "300" }],
      },
    },
  });
});

test("a limit on a path finds it however it is written", () => {
  // GIVEN
  const rateLimits = { login: { priority: 1, path: "/API/Auth/", limit: 20, windowSeconds: 60 } };
  // WHEN
  const { statement } = ruleNamed("rate-login", { rateLimits });
  // THEN
  expect(statement.rate_based_statement).toMatchObject({
    limit: 20,
    evaluation_window_sec: 60,
    scope_down_statement: {
      byte_match_statement: {
        field_to_match: { uri_path: {} },
        positional_constraint: "STARTS_WITH",
        search_string: "/api/auth/",
        text_transformation: [
          { priority: 0, type: "URL_DECODE" },
          { priority: 1, type: "NORMALIZE_PATH" },
          { priority: 2, type: "LOWERCASE" },
        ],
      },
    },
  });
});
