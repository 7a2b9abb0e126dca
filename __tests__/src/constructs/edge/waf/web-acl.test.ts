import { WebAcl } from "../../../../../src/constructs/edge/waf/web-acl";
import { synthesized, testStack } from "../../../../support/synthesized";
import { everyRule, type Rule, rules, webAcl, withoutRules } from "../../../../support/web-acls";

const standard = webAcl(everyRule).at("aws_wafv2_web_acl.waf");

test("what no rule refuses passes, and the web ACL outlives what uses it", () => {
  expect(standard).toMatchObject({
    name: "test-dev-waf",
    scope: "CLOUDFRONT",
    default_action: { allow: {} },
    tags: { Name: "test-dev-waf" },
    lifecycle: { create_before_destroy: true },
  });
});

test("rules are asked in an order by kind, each in a place that another rule more or less leaves alone", () => {
  // GIVEN
  const places = rules(everyRule).map(({ name, priority }) => [name, priority]);
  // THEN
  expect(places).toEqual([
    ["allowed-addresses", 10],
    ["blocked-addresses", 20],
    ["managed-ip-reputation", 30],
    ["managed-anonymous-ip", 31],
    ["rate-login", 110],
    ["rate-all", 120],
    ["size-uri", 300],
    ["size-query", 301],
    ["size-headers", 302],
    ["size-body", 303],
    ["managed-known-bad-inputs", 400],
    ["managed-sql-injection", 401],
    ["managed-common", 402],
  ]);
  // WHEN half of them are left out
  const { addresses, requestSizes, ...fewer } = everyRule;
  // THEN the others stay
  expect(places).toEqual(expect.arrayContaining(rules(fewer).map(({ name, priority }) => [name, priority])));
});

test("everything has metrics under its name, and no samples with people's logins in them", () => {
  // GIVEN
  const all = standard.rule as Rule[];
  // THEN
  for (const { name, visibility_config } of [...all, { ...standard, name: "test-dev-waf" } as Rule]) {
    expect(visibility_config).toEqual({
      metric_name: name,
      cloudwatch_metrics_enabled: true,
      sampled_requests_enabled: false,
    });
  }
});

test("what blocks tells nobody why", () => {
  // GIVEN
  const bodies = standard.custom_response_body as { key: string; content: string }[];
  const keys = (standard.rule as Rule[]).flatMap(
    ({ action }) => responseOf(action)?.custom_response_body_key ?? [],
  );
  // THEN
  expect(bodies.map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
  expect(bodies.map(({ content }) => content)).toEqual([
    "Forbidden",
    "Too many requests",
    "Bad request",
    "Request too large",
    "Request too long",
  ]);
});

test("in count mode no rule blocks", () => {
  // WHEN
  const counting = rules({ ...everyRule, mode: "count" });
  // THEN
  expect(counting).toHaveLength(13);
  for (const { name, action, override_action } of counting) {
    expect(action ?? override_action).toEqual(name === "allowed-addresses" ? { allow: {} } : { count: {} });
  }
});

test("at CloudFront as much of a body is looked at as may come, at a load balancer what AWS gives", () => {
  // GIVEN
  const inspected = (bodyBytes: number, scope: "CLOUDFRONT" | "REGIONAL" = "CLOUDFRONT") =>
    webAcl({ requestSizes: { bodyBytes }, scope }).at("aws_wafv2_web_acl.waf").association_config;
  const limit = (size: string) => ({
    request_body: [{ cloudfront: { default_size_inspection_limit: size } }],
  });
  // THEN
  expect(inspected(16_384)).toBeUndefined();
  expect(inspected(16_385)).toEqual(limit("KB_32"));
  expect(inspected(32_769)).toEqual(limit("KB_48"));
  expect(inspected(65_536)).toEqual(limit("KB_64"));
  expect(inspected(8192, "REGIONAL")).toBeUndefined();
});

test("a load balancer is protected in a place of its own in the plan", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  new WebAcl(stack, "waf", { ...withoutRules, scope: "REGIONAL" }).protect("load-balancer", "arn:of-it");
  // THEN
  expect(synthesized(stack).at("aws_wafv2_web_acl_association.waf_load_balancer")).toMatchObject({
    web_acl_arn: "${aws_wafv2_web_acl.waf.arn}",
    resource_arn: "arn:of-it",
  });
});

function responseOf(action: Rule["action"]): { custom_response_body_key: string } | undefined {
  const block = action?.block as { custom_response: { custom_response_body_key: string } } | undefined;
  return block?.custom_response;
}
