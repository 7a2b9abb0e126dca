import { list, statements } from "../../support/policy";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("cosmicspace");
});

const distribution = "aws_cloudfront_distribution.edge_buckets_media";

describe.each([
  ["dev", "dev.cosmicspace.app", "PriceClass_100"],
  ["beta", "cosmicspace.app", "PriceClass_100"],
  ["growth", "growth.cosmicspace.app", "PriceClass_200"],
  ["scale", "scale.cosmicspace.app", "PriceClass_All"],
  ["massive", "massive.cosmicspace.app", "PriceClass_All"],
])("%s delivers media by CloudFront, as document 000 draws it", (environment, domain, priceClass) => {
  const stack = () => stacks.get(`cosmicspace-${environment}`) as Synthesized;

  test("under a name of their own, cached, to everybody", () => {
    expect(stack().at(distribution)).toMatchObject({
      aliases: [`media.${domain}`],
      price_class: priceClass,
      default_cache_behavior: {
        allowed_methods: ["GET", "HEAD"],
        cache_policy_id: "658327ea-f89d-4fab-a63d-7e88639e58f6",
        trusted_key_groups: [],
      },
    });
    expect(stack().output("media_url").value).toBe(`https://media.${domain}`);
  });

  test("from below public/ alone, which the bucket and the key let this distribution read", () => {
    // WHEN
    const reads = statements(stack().at("aws_s3_bucket_policy.buckets_media_policy").policy).find(
      ({ Sid }) => Sid === "DistributionReads",
    );
    const decrypts = statements(stack().at("aws_kms_key.key").policy).find(
      ({ Sid }) => Sid === "DistributionsFromBuckets",
    );
    // THEN
    expect(reads).toMatchObject({
      Resource: "${aws_s3_bucket.buckets_media.arn}/public/*",
      Condition: { StringEquals: { "aws:SourceArn": `\${${distribution}.arn}` } },
    });
    const arn = `arn:aws:s3:::cosmicspace-media-${environment}-123456789012`;
    expect(list(decrypts?.Condition?.StringLike?.["kms:EncryptionContext:aws:s3:arn"])).toEqual([
      arn,
      `${arn}/*`,
    ]);
  });

  test("to the frontend's scripts, and what people uploaded runs none of its own", () => {
    // WHEN
    const headers = stack().at("aws_cloudfront_response_headers_policy.edge_buckets_media_headers");
    // THEN
    expect(headers).toMatchObject({
      cors_config: { access_control_allow_origins: { items: [`https://${domain}`] } },
      security_headers_config: { content_type_options: { override: true } },
    });
    expect(JSON.stringify(headers)).toContain("default-src 'none'; ");
    expect(JSON.stringify(headers)).not.toContain("script-src");
  });
});

test("uploads stay presigned, to the bucket itself", () => {
  // GIVEN
  const beta = stacks.get("cosmicspace-beta") as Synthesized;
  // THEN
  expect(beta.at("aws_s3_bucket_cors_configuration.buckets_media_cors").cors_rule).toMatchObject([
    { allowed_methods: ["GET", "HEAD", "PUT"] },
  ]);
});
