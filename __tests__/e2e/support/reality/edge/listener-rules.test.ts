import type { Rule, RuleCondition } from "@aws-sdk/client-elastic-load-balancing-v2";
import { answerTo, type Request, takes } from "../../../../../e2e/support/reality/edge/listener-rules";

const request: Request = {
  host: "api.example.com",
  path: "/api/users",
  headers: { "X-Origin-Verify": "secret" },
};

const path = (...Values: string[]): RuleCondition => ({
  Field: "path-pattern",
  PathPatternConfig: { Values },
});
const host = (...Values: string[]): RuleCondition => ({ Field: "host-header", HostHeaderConfig: { Values } });
const header = (HttpHeaderName: string, ...Values: string[]): RuleCondition => ({
  Field: "http-header",
  HttpHeaderConfig: { HttpHeaderName, Values },
});

const notFound: Rule = {
  Priority: "default",
  IsDefault: true,
  Actions: [{ Type: "fixed-response", FixedResponseConfig: { StatusCode: "404" } }],
};
const sentOn = (Priority: string, ...Conditions: RuleCondition[]): Rule => ({
  Priority,
  Conditions,
  Actions: [{ Type: "forward" }],
});

test.each([
  ["the path itself", path("/api/users")],
  ["a star for any characters", path("/*")],
  ["a star for none", path("/api/users*")],
  ["a question mark for one", path("/api/user?")],
  ["one of several", path("/other", "/api/*")],
  ["the host in other letters", host("API.example.COM")],
  ["a star in the host", host("*.example.com")],
  ["the header's name in other letters", header("x-origin-verify", "secret")],
  ["the header's value in other letters", header("x-origin-verify", "SECRET")],
  ["one of two values", header("x-origin-verify", "new", "secret")],
])("%s is taken", (_, condition) => {
  expect(takes({ Conditions: [condition] }, request)).toBe(true);
});

test.each([
  ["another path", path("/other")],
  ["a path that begins alike", path("/api")],
  ["the path in other letters", path("/API/users")],
  ["a dot for another character", path("/api.users")],
  ["another host", host("example.com")],
  ["a header that was not sent", header("x-other", "*")],
  ["another value", header("x-origin-verify", "other")],
  ["a part of the value", header("x-origin-verify", "secre")],
])("%s is not taken", (_, condition) => {
  expect(takes({ Conditions: [condition] }, request)).toBe(false);
});

test("what a request sends is no pattern", () => {
  const guess = { ...request, headers: { "x-origin-verify": "*" } };
  expect(takes({ Conditions: [header("x-origin-verify", "secret")] }, guess)).toBe(false);
});

test("all conditions must hold", () => {
  expect(takes({ Conditions: [path("/api/*"), header("x-origin-verify", "other")] }, request)).toBe(false);
  expect(takes({ Conditions: [path("/api/*"), header("x-origin-verify", "secret")] }, request)).toBe(true);
});

test("the smallest priority decides, in whatever order the rules come", () => {
  // GIVEN
  const other: Rule = {
    ...sentOn("9", path("/*")),
    Actions: [{ Type: "redirect", RedirectConfig: { Protocol: "HTTPS", StatusCode: "HTTP_301" } }],
  };
  const rules = [notFound, sentOn("10", path("/api/*")), other];
  // THEN
  expect(answerTo(request, rules)).toBe("redirected to HTTPS");
});

test("what no rule takes gets the default answer", () => {
  expect(
    answerTo({ ...request, headers: {} }, [notFound, sentOn("1", header("x-origin-verify", "secret"))]),
  ).toBe("404");
});

test("what cannot be judged is told", () => {
  const address: RuleCondition = { Field: "source-ip", SourceIpConfig: { Values: ["10.0.0.0/8"] } };
  expect(() => takes({ Conditions: [address] }, request)).toThrow(
    "a condition on source-ip cannot be judged",
  );
  expect(() => takes({ Conditions: [{ Field: "path-pattern", Values: ["/"] }] }, request)).toThrow(
    "DescribeRules",
  );
  expect(() => answerTo(request, [])).toThrow("without a default rule");
});
