import { Bucket } from "../../../../../../src/constructs/data/storage/bucket";
import {
  BucketDistribution,
  type BucketDistributionProps,
} from "../../../../../../src/constructs/edge/distribution/bucket/bucket-distribution";
import { HostedZone } from "../../../../../../src/constructs/edge/dns/hosted-zone";
import { statements } from "../../../../../support/policy";
import { otherPublicKey, publicKey } from "../../../../../support/public-keys";
import { securityHeaders } from "../../../../../support/security-headers";
import { keyArn } from "../../../../../support/surroundings";
import { synthesized, testStack } from "../../../../../support/synthesized";

const distribution = "aws_cloudfront_distribution.edge_buckets_media";
const access = "aws_cloudfront_origin_access_control.edge_buckets_media_origin";
const signed = {
  kind: "signed-urls",
  publicKeys: { autumn: publicKey, spring: otherPublicKey },
  signsWith: "spring",
} as const;

/** A distribution of a bucket in eu-west-1, and another bucket that it may fall back on. */
function served(changes: Partial<BucketDistributionProps> = {}, copied = false) {
  const stack = testStack({ region: "eu-west-1" });
  const zone = new HostedZone(stack, "zone", { zone: "test.example", source: "created" });
  const bucket = new Bucket(stack, "media", {
    name: "test-media-123456789012",
    keyArn,
    supersededDays: 30,
    presignedUrls: { maxSeconds: 900, origins: ["https://test.example"] },
  });
  const copy = new Bucket(stack, "copy", { name: "test-copy-123456789012", supersededDays: 30 });
  const made = new BucketDistribution(stack.otherRegion("edge", "us-east-1"), "buckets_media", {
    name: "test-dev-media",
    domains: ["media.test.example", "pictures.test.example"],
    zone,
    bucket,
    prefix: "public/",
    cache: { policy: "managed-caching-optimized" },
    access: { kind: "public" },
    origins: ["https://test.example"],
    securityHeaders,
    priceClass: "PriceClass_100",
    ...(copied && { failover: { bucket: copy } }),
    ...changes,
  });
  if (made.keyId !== undefined) {
    stack.output("key_id", "The key that URLs are signed with", made.keyId);
  }
  return { json: synthesized(stack), made };
}

test("it serves for reading alone, over TLS 1.2 or later and HTTP/3, compressed and cached", () => {
  // WHEN
  const { json } = served();
  // THEN
  expect(json.at(distribution)).toMatchObject({
    provider: "aws.us-east-1",
    enabled: true,
    comment: "test-dev-media",
    aliases: ["media.test.example", "pictures.test.example"],
    http_version: "http2and3",
    is_ipv6_enabled: true,
    price_class: "PriceClass_100",
    default_cache_behavior: {
      target_origin_id: "bucket",
      viewer_protocol_policy: "redirect-to-https",
      allowed_methods: ["GET", "HEAD"],
      cached_methods: ["GET", "HEAD"],
      compress: true,
      cache_policy_id: "658327ea-f89d-4fab-a63d-7e88639e58f6",
      response_headers_policy_id: "${aws_cloudfront_response_headers_policy.edge_buckets_media_headers.id}",
    },
    restrictions: { geo_restriction: { restriction_type: "none" } },
    viewer_certificate: {
      minimum_protocol_version: "TLSv1.2_2021",
      ssl_support_method: "sni-only",
    },
    tags: { Name: "test-dev-media" },
  });
  expect(json.at(distribution)).not.toHaveProperty("web_acl_id");
  expect(json.at(distribution)).not.toHaveProperty("ordered_cache_behavior");
});

test("a firewall stands before it where one is named", () => {
  expect(served({ webAclArn: "arn" }).json.at(distribution).web_acl_id).toBe("arn");
});

test("its certificate is CloudFront's, in us-east-1, for all of its names", () => {
  // WHEN
  const { json } = served();
  // THEN
  expect(json.at("aws_acm_certificate.edge_buckets_media_certificate")).toMatchObject({
    provider: "aws.us-east-1",
    domain_name: "media.test.example",
    subject_alternative_names: ["pictures.test.example"],
  });
  expect(json.at(distribution)).toMatchObject({
    viewer_certificate: {
      acm_certificate_arn:
        "${aws_acm_certificate_validation.edge_buckets_media_certificate_validation.certificate_arn}",
    },
  });
});

test("each of its names leads to it, over IPv4 and IPv6", () => {
  // WHEN
  const { json } = served();
  // THEN
  const records = ["media", "pictures"].flatMap((name) =>
    ["a", "aaaa"].map((type) => json.at(`aws_route53_record.zone_${name}_test_example_${type}`)),
  );
  expect(records.map(({ type }) => type)).toEqual(["A", "AAAA", "A", "AAAA"]);
  for (const { alias } of records) {
    expect(alias).toMatchObject({
      name: `\${${distribution}.domain_name}`,
      zone_id: `\${${distribution}.hosted_zone_id}`,
    });
  }
});

test("it asks the bucket in its own name, below the prefix alone", () => {
  // WHEN
  const { json } = served();
  // THEN
  expect(json.at(access)).toMatchObject({
    name: "test-dev-media",
    origin_access_control_origin_type: "s3",
    signing_behavior: "always",
    signing_protocol: "sigv4",
  });
  expect(json.at(distribution).origin).toEqual([
    {
      origin_id: "bucket",
      domain_name: "${aws_s3_bucket.media.bucket_regional_domain_name}",
      origin_path: "/public",
      origin_access_control_id: `\${${access}.id}`,
    },
  ]);
  expect(json.at(distribution)).not.toHaveProperty("origin_group");
});

test("the bucket lets this distribution alone read what is below the prefix, beside what else its policy says", () => {
  // WHEN
  const { json } = served();
  // THEN
  expect(json.ids("aws_s3_bucket_policy")).toEqual(["copy_policy", "media_policy"]);
  const found = statements(json.at("aws_s3_bucket_policy.media_policy").policy);
  expect(found.map(({ Sid }) => Sid)).toEqual(["TlsOnly", "NoOldPresignedUrls", "DistributionReads"]);
  expect(found[2]).toEqual({
    Sid: "DistributionReads",
    Effect: "Allow",
    Principal: { Service: "cloudfront.amazonaws.com" },
    Action: "s3:GetObject",
    Resource: "${aws_s3_bucket.media.arn}/public/*",
    Condition: { StringEquals: { "aws:SourceArn": `\${${distribution}.arn}` } },
  });
});

test("the age of presigned URLs does not bind CloudFront, which signs a header", () => {
  // WHEN
  const { json } = served();
  // THEN
  const [, tooOld] = statements(json.at("aws_s3_bucket_policy.media_policy").policy);
  expect(tooOld?.Condition).toMatchObject({ StringEquals: { "s3:authType": "REST-QUERY-STRING" } });
});

test("scripts of named pages may read, and nobody is told how S3 keeps an object", () => {
  // GIVEN
  const headers = "aws_cloudfront_response_headers_policy.edge_buckets_media_headers";
  // THEN
  expect(served().json.at(headers)).toMatchObject({
    name: "test-dev-media",
    cors_config: { access_control_allow_origins: { items: ["https://test.example"] } },
    remove_headers_config: {
      items: expect.arrayContaining([{ header: "x-amz-server-side-encryption-aws-kms-key-id" }]),
    },
    security_headers_config: { content_type_options: { override: true } },
  });
  expect(served({ origins: [] }).json.at(headers)).not.toHaveProperty("cors_config");
});

test("a policy of its own says how long the edge keeps objects, where the data does", () => {
  // WHEN
  const { json } = served({ cache: { policy: "own", defaultSeconds: 60, maxSeconds: 3600 } });
  // THEN
  expect(json.at("aws_cloudfront_cache_policy.edge_buckets_media_cache")).toMatchObject({
    name: "test-dev-media",
    min_ttl: 1,
    default_ttl: 60,
    max_ttl: 3600,
    parameters_in_cache_key_and_forwarded_to_origin: {
      cookies_config: { cookie_behavior: "none" },
      headers_config: { header_behavior: "none" },
      query_strings_config: { query_string_behavior: "none" },
      enable_accept_encoding_gzip: true,
      enable_accept_encoding_brotli: true,
    },
  });
  expect(json.at(distribution)).toMatchObject({
    default_cache_behavior: { cache_policy_id: "${aws_cloudfront_cache_policy.edge_buckets_media_cache.id}" },
  });
});

test("where the bucket fails, its copy answers, and lets the distribution read the same", () => {
  // WHEN
  const { json } = served({}, true);
  // THEN
  expect(json.at(distribution)).toMatchObject({
    origin: [
      { origin_id: "bucket", connection_attempts: 2, connection_timeout: 3 },
      {
        origin_id: "failover",
        domain_name: "${aws_s3_bucket.copy.bucket_regional_domain_name}",
        origin_path: "/public",
        origin_access_control_id: `\${${access}.id}`,
      },
    ],
    origin_group: [
      {
        origin_id: "bucket-or-failover",
        failover_criteria: { status_codes: [403, 404, 500, 502, 503, 504] },
        member: [{ origin_id: "bucket" }, { origin_id: "failover" }],
      },
    ],
    default_cache_behavior: { target_origin_id: "bucket-or-failover" },
  });
  expect(statements(json.at("aws_s3_bucket_policy.copy_policy").policy)).toContainEqual(
    expect.objectContaining({
      Sid: "DistributionReads",
      Resource: "${aws_s3_bucket.copy.arn}/public/*",
      Condition: { StringEquals: { "aws:SourceArn": `\${${distribution}.arn}` } },
    }),
  );
});

test("everybody reads what is public, and what was signed before needs no signature any more", () => {
  // WHEN
  const { json, made } = served();
  // THEN
  expect(json.at(distribution)).toMatchObject({ default_cache_behavior: { trusted_key_groups: [] } });
  expect(json.ids("aws_cloudfront_key_group")).toEqual([]);
  expect(made.keyId).toBeUndefined();
  expect(made.url).toBe("https://media.test.example");
});

test("URLs that either of two keys signed open objects, and the application is told the one to sign with", () => {
  // WHEN
  const { json } = served({ access: signed });
  // THEN
  const key = "aws_cloudfront_public_key.edge_buckets_media_signers";
  expect(json.at(`${key}_autumn`)).toMatchObject({
    name_prefix: "test-dev-media-autumn-",
    encoded_key: publicKey,
    lifecycle: { create_before_destroy: true },
  });
  expect(json.at("aws_cloudfront_key_group.edge_buckets_media_signers")).toMatchObject({
    name: "test-dev-media",
    items: [`\${${key}_autumn.id}`, `\${${key}_spring.id}`],
  });
  expect(json.at(distribution)).toMatchObject({
    default_cache_behavior: {
      trusted_key_groups: ["${aws_cloudfront_key_group.edge_buckets_media_signers.id}"],
    },
  });
  expect(json.output("key_id").value).toBe(`\${${key}_spring.id}`);
});

test("a key is written as CloudFront tells it, or each plan would change it", () => {
  // WHEN
  const publicKeys = { autumn: `\n${publicKey.trim()}` };
  const { json } = served({ access: { kind: "signed-urls", publicKeys, signsWith: "autumn" } });
  // THEN
  expect(json.at("aws_cloudfront_public_key.edge_buckets_media_signers_autumn").encoded_key).toBe(publicKey);
});

test("a distribution signs with a key that it has, and has a name", () => {
  expect(() => served({ access: { ...signed, signsWith: "winter" } })).toThrow(
    '"winter" is none of the public keys; choose autumn, spring',
  );
  expect(() => served({ domains: [] })).toThrow(
    "the distribution test-dev-media has no domain; name at least one",
  );
});

test("what a distribution uses goes after it has let go: CloudFront deletes nothing in use", () => {
  // WHEN
  const { json } = served({
    access: signed,
    cache: { policy: "own", defaultSeconds: 60, maxSeconds: 3600 },
  });
  // THEN
  for (const address of [
    access,
    "aws_cloudfront_cache_policy.edge_buckets_media_cache",
    "aws_cloudfront_key_group.edge_buckets_media_signers",
    "aws_cloudfront_public_key.edge_buckets_media_signers_autumn",
  ]) {
    expect(json.at(address).lifecycle).toEqual({ create_before_destroy: true });
  }
});
