import {
  Distribution,
  type DistributionProps,
} from "../../../../../src/constructs/edge/distribution/distribution";
import { OriginHeader } from "../../../../../src/constructs/edge/distribution/origin-header";
import { synthesized, testStack } from "../../../../support/synthesized";

function distribution(changes: Partial<DistributionProps> = {}) {
  const stack = testStack();
  new Distribution(stack, "distribution", {
    name: "test-edge",
    domains: ["test.example", "www.test.example"],
    certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/test",
    origin: {
      dnsName: "alb.amazonaws.com",
      header: new OriginHeader(stack, "origin-header", { name: "x-origin-verify", versions: [2, 1] }),
    },
    staticPaths: [],
    after: [],
    ...changes,
  });
  return synthesized(stack);
}

const standard = distribution().at("aws_cloudfront_distribution.distribution");

test("people reach it under its names by TLS 1.2 or later, HTTP/2 and 3, IPv4 and 6", () => {
  expect(standard).toMatchObject({
    enabled: true,
    aliases: ["test.example", "www.test.example"],
    http_version: "http2and3",
    is_ipv6_enabled: true,
    viewer_certificate: {
      acm_certificate_arn: "arn:aws:acm:us-east-1:123456789012:certificate/test",
      minimum_protocol_version: "TLSv1.2_2021",
      ssl_support_method: "sni-only",
    },
  });
});

test("requests reach the application uncached, as the viewer sent them", () => {
  expect(standard.default_cache_behavior).toMatchObject({
    target_origin_id: "application",
    viewer_protocol_policy: "redirect-to-https",
    allowed_methods: ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"],
    // Managed-CachingDisabled and Managed-AllViewer
    cache_policy_id: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
    origin_request_policy_id: "216adef6-5c7f-47e4-b989-5492eafa07d3",
  });
  expect(standard.ordered_cache_behavior).toEqual([]);
});

test("a load balancer on the internet is reached by TLS, with the header that it demands", () => {
  expect(standard.origin).toEqual([
    {
      origin_id: "application",
      domain_name: "alb.amazonaws.com",
      custom_origin_config: {
        http_port: 80,
        https_port: 443,
        origin_protocol_policy: "https-only",
        origin_ssl_protocols: ["TLSv1.2"],
      },
      custom_header: [{ name: "x-origin-verify", value: "${random_password.origin_header_v2.result}" }],
    },
  ]);
});

test("an internal one is reached by its VPC origin", () => {
  const json = distribution({ origin: { dnsName: "alb.internal", vpcOriginId: "vo_1" } });
  expect(json.at("aws_cloudfront_distribution.distribution").origin).toEqual([
    { origin_id: "application", domain_name: "alb.internal", vpc_origin_config: { vpc_origin_id: "vo_1" } },
  ]);
});

test("static paths are kept for their days, told apart by nothing but their path", () => {
  // WHEN
  const json = distribution({
    staticPaths: [
      { path: "/_next/static/*", days: 365 },
      { path: "/fonts/*", days: 365 },
      { path: "/images/*", days: 7 },
    ],
  });
  // THEN
  const year = "${aws_cloudfront_cache_policy.distribution_static_cache_365_days.id}";
  const week = "${aws_cloudfront_cache_policy.distribution_static_cache_7_days.id}";
  const { ordered_cache_behavior: behaviors } = json.at("aws_cloudfront_distribution.distribution");
  expect(behaviors).toMatchObject([
    {
      path_pattern: "/_next/static/*",
      cache_policy_id: year,
      compress: true,
      allowed_methods: ["GET", "HEAD"],
    },
    { path_pattern: "/fonts/*", cache_policy_id: year },
    // Managed-HostHeaderOnly
    {
      path_pattern: "/images/*",
      cache_policy_id: week,
      origin_request_policy_id: "bf0718e1-ba1e-49d1-88b1-f726733018ae",
    },
  ]);
  expect(json.at("aws_cloudfront_cache_policy.distribution_static_cache_365_days")).toMatchObject({
    name: "test-edge-static-365-days",
    default_ttl: 31_536_000,
    max_ttl: 31_536_000,
    parameters_in_cache_key_and_forwarded_to_origin: {
      enable_accept_encoding_brotli: true,
      enable_accept_encoding_gzip: true,
      cookies_config: { cookie_behavior: "none" },
      headers_config: { header_behavior: "none" },
      query_strings_config: { query_string_behavior: "none" },
    },
  });
});
