import type { Block, Synthesized } from "../support/terraform-json";
import type { Rule } from "../support/web-acls";
import { writtenStacks } from "../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks();
});

function stack(name: string): Synthesized {
  return stacks.get(name) as Synthesized;
}

/** The web ACL before the application. */
function webAcl(name: string): Block {
  const [found, ...others] = stack(name)
    .ids("aws_wafv2_web_acl")
    .filter((id) => !id.startsWith("edge_buckets_"));
  expect(others).toEqual([]);
  return stack(name).at(`aws_wafv2_web_acl.${found}`);
}

function rules(name: string): Rule[] {
  return webAcl(name).rule as Rule[];
}

const atCloudFront = [
  "cosmicspace-beta",
  "cosmicspace-growth",
  "cosmicspace-scale",
  "cosmicspace-massive",
  "fckdoomscroll-prod",
  "saas-staging",
  "saas-prod",
  "calstack-prod",
];
const firewalls = [...atCloudFront, "dougust-prod"];

test("every production has a firewall, and so has the staging of saas", () => {
  const having = [...stacks].filter(([, json]) => json.ids("aws_wafv2_web_acl").length > 0);
  expect(having.map(([name]) => name).sort()).toEqual([...firewalls].sort());
});

test.each(atCloudFront)("%s is looked at where people reach it, at CloudFront, and only there", (name) => {
  // GIVEN
  const json = stack(name);
  // THEN
  expect(webAcl(name).scope).toBe("CLOUDFRONT");
  expect(json.at("aws_cloudfront_distribution.edge_distribution").web_acl_id).toBe(
    "${aws_wafv2_web_acl.edge_waf.arn}",
  );
  expect(json.ids("aws_wafv2_web_acl_association")).toEqual([]);
});

test.each(atCloudFront)("whatever people reach of %s has a web ACL of its own, buckets too", (name) => {
  // GIVEN
  const json = stack(name);
  const ids = json.ids("aws_cloudfront_distribution");
  // WHEN
  const found = ids.map((id) => [id, json.at(`aws_cloudfront_distribution.${id}`).web_acl_id]);
  // THEN
  const acls = ids.map((id) => (id === "edge_distribution" ? "edge_waf" : `${id}_waf`));
  expect(found).toEqual(ids.map((id, index) => [id, `\${aws_wafv2_web_acl.${acls[index]}.arn}`]));
  expect(json.ids("aws_wafv2_web_acl").sort()).toEqual([...acls].sort());
});

test.each([
  ["cosmicspace-beta", "media"],
  ["cosmicspace-growth", "media"],
  ["cosmicspace-scale", "media"],
  ["cosmicspace-massive", "media"],
  ["fckdoomscroll-prod", "assets"],
])("%s refuses those with a bad name and those without measure before %s", (name, part) => {
  // GIVEN
  const json = stack(name);
  const acl = json.at(`aws_wafv2_web_acl.edge_buckets_${part}_waf`);
  // THEN
  expect(acl).toMatchObject({
    name: `${name}-${part}-waf`,
    scope: "CLOUDFRONT",
    rule: [
      { name: "managed-ip-reputation", override_action: { none: {} } },
      { name: "rate-all", action: { block: { custom_response: { response_code: 429 } } } },
    ],
  });
  expect(json.at(`aws_cloudwatch_log_group.edge_buckets_${part}_waf_logs_group`).name).toBe(
    `aws-waf-logs-${name}-${part}-waf`,
  );
});

test("dougust's production has no CloudFront: its load balancer is looked at", () => {
  // GIVEN
  const json = stack("dougust-prod");
  // THEN
  expect(webAcl("dougust-prod").scope).toBe("REGIONAL");
  expect(json.at("aws_wafv2_web_acl_association.waf_load_balancer")).toMatchObject({
    web_acl_arn: "${aws_wafv2_web_acl.waf.arn}",
    resource_arn: "${aws_lb.load_balancer.arn}",
  });
});

test.each(firewalls)("%s refuses: AWS's rules by their own actions, and whoever asks too often", (name) => {
  // GIVEN
  const all = rules(name);
  const named = (id: string) => all.find((rule) => rule.name === id);
  // THEN
  for (const group of ["managed-common", "managed-known-bad-inputs", "managed-ip-reputation"]) {
    expect(named(group)?.override_action).toEqual({ none: {} });
  }
  for (const rule of all.filter(({ statement }) => statement.rate_based_statement)) {
    expect(rule.action).toMatchObject({ block: { custom_response: { response_code: 429 } } });
  }
  expect(all.map((rule) => rule.name)).toEqual(expect.arrayContaining(["rate-all", "rate-login"]));
});

test.each(firewalls)("%s looks for SQL where there is an SQL database", (name) => {
  // GIVEN
  const json = stack(name);
  const speaksSql = [...json.all("aws_db_instance"), ...json.all("aws_rds_cluster")].length > 0;
  // THEN
  expect(rules(name).some((rule) => rule.name === "managed-sql-injection")).toBe(speaksSql);
});

test("document 002: API routes of fckdoomscroll are limited", () => {
  // GIVEN
  const rule = rules("fckdoomscroll-prod").find(({ name }) => name === "rate-api");
  // THEN
  expect(rule?.statement.rate_based_statement).toMatchObject({
    limit: 600,
    evaluation_window_sec: 300,
    scope_down_statement: { byte_match_statement: { search_string: "/api/" } },
  });
});

test.each(firewalls)("the logs of %s hold no logins, and are encrypted with a key of our own", (name) => {
  // GIVEN
  const json = stack(name);
  const loggings = json.all("aws_wafv2_web_acl_logging_configuration");
  const groups = json
    .all("aws_cloudwatch_log_group")
    .filter((group) => String(group.name).startsWith("aws-waf-logs-"));
  // THEN
  const acls = json.ids("aws_wafv2_web_acl").length;
  expect([loggings.length, groups.length]).toEqual([acls, acls]);
  for (const { redacted_fields } of loggings) {
    expect(redacted_fields).toEqual(
      expect.arrayContaining([
        { single_header: { name: "authorization" } },
        { single_header: { name: "cookie" } },
      ]),
    );
  }
  for (const { kms_key_id } of groups) {
    expect(kms_key_id).toMatch(/^\$\{aws_kms_key\.(edge_)?key\.arn\}$/);
  }
});

test.each([
  "cosmicspace-beta",
  "calstack-prod",
])("the logs of %s hold no query strings, which log people in there", (name) => {
  for (const { redacted_fields } of stack(name).all("aws_wafv2_web_acl_logging_configuration")) {
    expect(redacted_fields).toContainEqual({ query_string: {} });
  }
});

/** Cookies of fckdoomscroll's logins may take more than WAF looks at. */
const refusingLongHeaders = firewalls.filter((name) => name !== "fckdoomscroll-prod");

test.each(firewalls)("%s refuses headers past what WAF looks at, where no login needs as many", (name) => {
  // WHEN
  const rule = rules(name).find((each) => each.name === "size-headers");
  // THEN
  expect(rule !== undefined).toBe(refusingLongHeaders.includes(name));
});

test.each(refusingLongHeaders)("what WAF sees no more of the headers of %s counts as too much", (name) => {
  // WHEN
  const rule = rules(name).find((each) => each.name === "size-headers");
  // THEN
  expect(rule).toMatchObject({
    action: { block: { custom_response: { response_code: 400 } } },
    statement: {
      size_constraint_statement: {
        size: 8192,
        field_to_match: { headers: [{ match_pattern: { all: {} }, oversize_handling: "MATCH" }] },
      },
    },
  });
});
