import type { EnvironmentInput } from "../../../../src/config/define";
import { SystemStack } from "../../../../src/stacks/system-stack";
import { distributionSettings } from "../../../support/distribution";
import { data, testEnvironment } from "../../../support/environment";
import { securityHeaders } from "../../../support/security-headers";
import { synthesized, testApp } from "../../../support/synthesized";

const waf = {
  mode: "block",
  rateLimits: { all: { priority: 1, limit: 1000, windowSeconds: 300 } },
  logs: { retentionDays: 30, keep: "all", queryString: "kept" },
} satisfies EnvironmentInput["loadBalancer"]["waf"];

const european = {
  region: "eu-west-1",
  network: { ...data.network, zones: ["eu-west-1a", "eu-west-1b"] },
} satisfies Partial<EnvironmentInput>;

const distribution = {
  domains: ["api.test.example"],
  originHeader: { name: "x-origin-verify", versions: [1] },
  ...distributionSettings,
};

function system(changes: Partial<EnvironmentInput>) {
  return synthesized(new SystemStack(testApp(), testEnvironment(changes), "us-east-1"));
}

test("a load balancer's firewall stands in its region, and looks at all that reaches it", () => {
  // WHEN
  const json = system({ ...european, loadBalancer: { ...data.loadBalancer, waf } });
  // THEN
  expect(json.at("aws_wafv2_web_acl.waf")).toMatchObject({ name: "test-dev-waf", scope: "REGIONAL" });
  expect(json.at("aws_wafv2_web_acl.waf")).not.toHaveProperty("provider");
  expect(json.at("aws_wafv2_web_acl_association.waf_load_balancer").resource_arn).toBe(
    "${aws_lb.load_balancer.arn}",
  );
  expect(json.at("aws_cloudwatch_log_group.waf_logs_group")).toMatchObject({
    name: "aws-waf-logs-test-dev-waf",
    kms_key_id: "${aws_kms_key.key.arn}",
  });
});

test("a distribution's firewall stands in CloudFront's region, and the distribution names it", () => {
  // WHEN
  const json = system({ ...european, distribution: { ...distribution, waf } });
  // THEN
  expect(json.at("aws_wafv2_web_acl.edge_waf")).toMatchObject({
    name: "test-dev-waf",
    scope: "CLOUDFRONT",
    provider: "aws.us-east-1",
  });
  expect(json.at("aws_cloudfront_distribution.edge_distribution").web_acl_id).toBe(
    "${aws_wafv2_web_acl.edge_waf.arn}",
  );
  expect(json.ids("aws_wafv2_web_acl_association")).toEqual([]);
});

test("its logs are encrypted with a key of that region, the environment's own where it is at home there", () => {
  // GIVEN
  const home = system({ distribution: { ...distribution, waf } });
  const away = system({ ...european, distribution: { ...distribution, waf } });
  // THEN
  expect(home.at("aws_cloudwatch_log_group.edge_waf_logs_group").kms_key_id).toBe("${aws_kms_key.key.arn}");
  expect(home.ids("aws_kms_key")).toEqual(["key"]);
  expect(away.at("aws_cloudwatch_log_group.edge_waf_logs_group")).toMatchObject({
    kms_key_id: "${aws_kms_key.edge_key.arn}",
    provider: "aws.us-east-1",
  });
  expect(away.at("aws_kms_alias.edge_key_alias").name).toBe("alias/test-dev-edge-key");
});

test("a bucket's distribution may have a firewall of its own, under the same key", () => {
  // GIVEN
  const media = {
    encryption: "customer-key" as const,
    supersededDays: 30,
    requestLogDays: 90,
    protect: false,
    distribution: {
      domains: ["media.test.example"],
      prefix: "public/",
      cache: { policy: "managed-caching-optimized" as const },
      access: { kind: "public" as const },
      origins: [],
      securityHeaders,
      priceClass: "PriceClass_100" as const,
      waf,
    },
  };
  // WHEN
  const json = system({ ...european, buckets: { media }, distribution: { ...distribution, waf } });
  // THEN
  expect(json.at("aws_wafv2_web_acl.edge_buckets_media_waf")).toMatchObject({
    name: "test-dev-media-waf",
    scope: "CLOUDFRONT",
    provider: "aws.us-east-1",
  });
  expect(json.at("aws_cloudfront_distribution.edge_buckets_media").web_acl_id).toBe(
    "${aws_wafv2_web_acl.edge_buckets_media_waf.arn}",
  );
  expect(json.ids("aws_kms_key")).toEqual(["edge_key", "key"]);
});

test("without a firewall there is neither web ACL nor key", () => {
  // WHEN
  const json = system({ ...european, distribution });
  // THEN
  expect(json.ids("aws_wafv2_web_acl")).toEqual([]);
  expect(json.ids("aws_kms_key")).toEqual(["key"]);
  expect(json.at("aws_cloudfront_distribution.edge_distribution")).not.toHaveProperty("web_acl_id");
});
