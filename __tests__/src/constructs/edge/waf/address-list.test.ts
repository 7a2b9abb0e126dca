import { everyRule, ruleNamed, webAcl } from "../../../../support/web-acls";

const standard = webAcl(everyRule);

test("each list is two sets, one for each version of IP, also where one of them is empty", () => {
  // GIVEN
  const of = (id: string) => standard.at(`aws_wafv2_ip_set.waf_${id}`);
  // THEN
  expect(of("allow_ipv4")).toMatchObject({ ip_address_version: "IPV4", addresses: ["198.51.100.0/24"] });
  expect(of("allow_ipv6")).toMatchObject({ ip_address_version: "IPV6", addresses: ["2001:db8::/32"] });
  expect(of("block_ipv4")).toMatchObject({ name: "test-dev-waf-block-ipv4", addresses: ["203.0.113.0/24"] });
  expect(of("block_ipv6")).toMatchObject({ name: "test-dev-waf-block-ipv6", addresses: [] });
});

test("they stand where their web ACL does, and go after it has let go of them", () => {
  for (const set of standard.all("aws_wafv2_ip_set")) {
    expect(set).toMatchObject({ scope: "CLOUDFRONT", lifecycle: { create_before_destroy: true } });
  }
});

test("who is allowed passes before all other rules, and who is blocked reads nothing but that", () => {
  // GIVEN
  const either = (list: string) => ({
    or_statement: {
      statement: ["ipv4", "ipv6"].map((set) => ({
        ip_set_reference_statement: { arn: `\${aws_wafv2_ip_set.waf_${list}_${set}.arn}` },
      })),
    },
  });
  // THEN
  expect(ruleNamed("allowed-addresses", everyRule)).toMatchObject({
    action: { allow: {} },
    statement: either("allow"),
  });
  expect(ruleNamed("blocked-addresses", everyRule)).toMatchObject({
    action: { block: { custom_response: { response_code: 403, custom_response_body_key: "forbidden" } } },
    statement: either("block"),
  });
});

test("an empty list is no rule and no set", () => {
  // WHEN
  const json = webAcl({ addresses: { allow: [], block: ["203.0.113.0/24"] } });
  // THEN
  expect(json.ids("aws_wafv2_ip_set")).toEqual(["waf_block_ipv4", "waf_block_ipv6"]);
});
