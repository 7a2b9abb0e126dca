import {
  Distribution,
  type DistributionProps,
} from "../../../../../src/constructs/edge/distribution/distribution";
import { OriginHeader } from "../../../../../src/constructs/edge/distribution/origin-header";
import { distributionSettings } from "../../../../support/distribution";
import { statements } from "../../../../support/policy";
import { synthesized, testStack } from "../../../../support/synthesized";
import type { Block } from "../../../../support/terraform-json";

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
    ...distributionSettings,
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

const errorPages = {
  bucketName: "test-error-pages-123456789012",
  cacheSeconds: 0,
  pages: {
    "server-error": { codes: [500, 501], contentType: "application/json", body: '{"detail":"a"}' },
    unavailable: { codes: [503], contentType: "text/html; charset=utf-8", body: "<p>b</p>" },
  },
};

test("every response has the security headers, and every request is looked at for redirects", () => {
  // WHEN
  const json = distribution({
    staticPaths: [{ path: "/static/*", days: 365 }],
    errorPages,
    redirects: { "www.test.example": "test.example" },
  });
  // THEN
  const { default_cache_behavior, ordered_cache_behavior } = json.at(
    "aws_cloudfront_distribution.distribution",
  );
  const behaviors = [default_cache_behavior, ...(ordered_cache_behavior as Block[])];
  expect(behaviors).toHaveLength(3);
  for (const behavior of behaviors) {
    expect(behavior).toMatchObject({
      response_headers_policy_id: "${aws_cloudfront_response_headers_policy.distribution_headers.id}",
      function_association: [
        {
          event_type: "viewer-request",
          function_arn: "${aws_cloudfront_function.distribution_redirects.arn}",
        },
      ],
    });
  }
});

test("without redirects no function is run", () => {
  expect(distribution().ids("aws_cloudfront_function")).toEqual([]);
  expect(standard.default_cache_behavior).not.toHaveProperty("function_association");
});

test("failures are shown as pages with their own status, and asked about anew; the rest is the application's", () => {
  // WHEN
  const json = distribution({ errorPages });
  // THEN
  const serverError = "/${aws_s3_object.distribution_error_pages_page_server_error.key}";
  const unavailable = "/${aws_s3_object.distribution_error_pages_page_unavailable.key}";
  const shown = (error_code: number, response_page_path: string) => ({
    error_code,
    response_code: error_code,
    response_page_path,
    error_caching_min_ttl: 0,
  });
  expect(json.at("aws_cloudfront_distribution.distribution").custom_error_response).toEqual([
    shown(500, serverError),
    shown(501, serverError),
    shown(503, unavailable),
  ]);
});

test("pages come from a bucket that this distribution alone reads, before any other path", () => {
  // WHEN
  const json = distribution({ errorPages, staticPaths: [{ path: "/*.css", days: 1 }] });
  // THEN
  const { origin, ordered_cache_behavior } = json.at("aws_cloudfront_distribution.distribution");
  expect(origin).toMatchObject([
    { origin_id: "application" },
    {
      origin_id: "error-pages",
      domain_name: "${aws_s3_bucket.distribution_error_pages_bucket.bucket_regional_domain_name}",
      origin_access_control_id: "${aws_cloudfront_origin_access_control.distribution_error_pages_access.id}",
    },
  ]);
  expect(ordered_cache_behavior).toMatchObject([
    { path_pattern: "/error-pages/*", target_origin_id: "error-pages" },
    { path_pattern: "/*.css", target_origin_id: "application" },
  ]);
  const { policy } = json.at("aws_s3_bucket_policy.distribution_error_pages_bucket_policy");
  expect(statements(policy).filter(({ Effect }) => Effect === "Allow")).toEqual([
    {
      Sid: "DistributionReads",
      Effect: "Allow",
      Principal: { Service: "cloudfront.amazonaws.com" },
      Action: "s3:GetObject",
      Resource: "${aws_s3_bucket.distribution_error_pages_bucket.arn}/error-pages/*",
      Condition: {
        StringEquals: { "aws:SourceArn": "${aws_cloudfront_distribution.distribution.arn}" },
      },
    },
  ]);
});

test("without pages of its own it shows what the application says", () => {
  expect(standard).not.toHaveProperty("custom_error_response");
  expect(distribution().ids("aws_s3_bucket")).toEqual([]);
});

test("countries and the places that answer are what the data says", () => {
  const { restrictions, price_class } = distribution({
    geoRestriction: { mode: "deny", countries: ["AQ"] },
    priceClass: "PriceClass_200",
  }).at("aws_cloudfront_distribution.distribution");
  expect(restrictions).toEqual({ geo_restriction: { restriction_type: "blacklist", locations: ["AQ"] } });
  expect(price_class).toBe("PriceClass_200");
  expect(standard.restrictions).toEqual({ geo_restriction: { restriction_type: "none" } });
});

test("what it uses goes only once it is used no more", () => {
  // WHEN
  const json = distribution({
    staticPaths: [{ path: "/static/*", days: 365 }],
    errorPages,
    redirects: { "www.test.example": "test.example" },
  });
  // THEN
  for (const type of ["cache_policy", "function", "origin_access_control", "response_headers_policy"]) {
    expect(json.all(`aws_cloudfront_${type}`)).toMatchObject([
      { lifecycle: { create_before_destroy: true } },
    ]);
  }
});
