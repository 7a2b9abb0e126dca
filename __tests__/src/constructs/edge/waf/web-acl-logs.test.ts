import { keyArn } from "../../../../support/surroundings";
import { webAcl } from "../../../../support/web-acls";

const logs = { retentionDays: 90, keep: "all", queryString: "kept" } as const;

test("requests are written down, encrypted and for the days the data says", () => {
  // GIVEN
  const json = webAcl({ logs });
  // THEN
  expect(json.at("aws_cloudwatch_log_group.waf_logs_group")).toMatchObject({
    name: "aws-waf-logs-test-dev-waf",
    retention_in_days: 90,
    kms_key_id: keyArn,
  });
  expect(json.at("aws_wafv2_web_acl_logging_configuration.waf_logs")).toMatchObject({
    resource_arn: "${aws_wafv2_web_acl.waf.arn}",
    log_destination_configs: ["${aws_cloudwatch_log_group.waf_logs_group.arn}"],
  });
});

test.each([
  ["kept", []],
  ["redacted", [{ query_string: {} }]],
] as const)("logins and cookies are never in it; query strings are %s", (queryString, more) => {
  // GIVEN
  const json = webAcl({ logs: { ...logs, queryString } });
  // THEN
  expect(json.at("aws_wafv2_web_acl_logging_configuration.waf_logs").redacted_fields).toEqual([
    { single_header: { name: "authorization" } },
    { single_header: { name: "cookie" } },
    ...more,
  ]);
});

test("all requests are kept, or those only that a rule found", () => {
  // GIVEN
  const filter = (keep: "all" | "blocked-and-counted") =>
    webAcl({ logs: { ...logs, keep } }).at("aws_wafv2_web_acl_logging_configuration.waf_logs").logging_filter;
  // THEN
  expect(filter("all")).toBeUndefined();
  expect(filter("blocked-and-counted")).toEqual({
    default_behavior: "DROP",
    filter: [
      {
        behavior: "KEEP",
        requirement: "MEETS_ANY",
        condition: ["BLOCK", "COUNT", "EXCLUDED_AS_COUNT"].map((action) => ({
          action_condition: { action },
        })),
      },
    ],
  });
});
