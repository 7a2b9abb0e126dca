import { statements } from "../../support/policy";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("cosmicspace");
});

function stack(name: string): Synthesized {
  return stacks.get(`cosmicspace-${name}`) as Synthesized;
}

/** Where a bucket's objects go, by the bucket's address. */
function destination(of: string) {
  const { rule } = stack("massive").at(`aws_s3_bucket_replication_configuration.${of}_replication`);
  return (rule as { destination: object }[])[0]?.destination;
}

test("massive has its media in both regions, each within 15 minutes of the other", () => {
  const time = { minutes: 15 };
  const promised = { replication_time: { status: "Enabled", time }, metrics: { event_threshold: time } };
  const there = stack("massive").at("aws_s3_bucket.second_region_buckets_media");
  expect(there).toMatchObject({
    provider: "aws.eu-west-1",
    bucket: "cosmicspace-massive-eu-west-1-media-123456789012",
    force_destroy: false,
    lifecycle: { prevent_destroy: true },
  });
  expect(destination("buckets_media")).toMatchObject({
    ...promised,
    bucket: "${aws_s3_bucket.second_region_buckets_media.arn}",
    encryption_configuration: { replica_kms_key_id: "${aws_kms_key.second_region_key.arn}" },
  });
  expect(destination("second_region_buckets_media")).toMatchObject({
    ...promised,
    bucket: "${aws_s3_bucket.buckets_media.arn}",
    encryption_configuration: { replica_kms_key_id: "${aws_kms_key.key.arn}" },
  });
});

test.each([
  "lifecycle_configuration",
  "cors_configuration",
  "policy",
  "server_side_encryption_configuration",
])("what holds for massive's media holds for its twin: %s", (kind) => {
  // GIVEN
  const suffix = { lifecycle_configuration: "lifecycle", cors_configuration: "cors", policy: "policy" };
  const id = `buckets_media_${(suffix as Record<string, string>)[kind] ?? "encryption"}`;
  const json = stack("massive");
  const settings = (address: string) => {
    const { "//": _, provider: __, depends_on: ___, ...rest } = json.at(`aws_s3_bucket_${kind}.${address}`);
    return JSON.stringify(rest);
  };
  // THEN
  expect(settings(`second_region_${id}`).replaceAll("second_region_", "")).toBe(settings(id));
});

test("requests to the twin are written down in its own region", () => {
  // WHEN
  const json = stack("massive");
  // THEN
  expect(json.at("aws_s3_bucket_logging.second_region_buckets_media_request_logs")).toMatchObject({
    target_bucket: "${aws_s3_bucket.second_region_request_logs.bucket}",
    target_prefix: "media/",
  });
  expect(json.at("aws_s3_bucket.second_region_request_logs")).toMatchObject({
    provider: "aws.eu-west-1",
    bucket: "cosmicspace-massive-eu-west-1-s3-logs-123456789012",
  });
});

test.each(["dev", "beta", "growth", "scale"])("%s has one copy of its media", (environment) => {
  expect(stack(environment).all("aws_s3_bucket_replication_configuration")).toEqual([]);
});

test("images lie where massive runs them, pushed once", () => {
  // WHEN
  const json = stack("account");
  // THEN
  expect(json.at("aws_ecr_repository.eu_west_1_cosmicspace_backend")).toMatchObject({
    provider: "aws.eu-west-1",
    name: "cosmicspace-backend",
    image_tag_mutability: "IMMUTABLE",
    image_scanning_configuration: { scan_on_push: true },
  });
  expect(json.at("aws_ecr_replication_configuration.image_copies").replication_configuration).toEqual({
    rule: [
      {
        destination: [{ region: "eu-west-1", registry_id: "123456789012" }],
        repository_filter: [{ filter: "cosmicspace-backend", filter_type: "PREFIX_MATCH" }],
      },
    ],
  });
});

test("where massive's media are not found, or not reached, CloudFront asks their twin, which lets it in and decrypts for it", () => {
  // WHEN
  const json = stack("massive");
  const distribution = json.at("aws_cloudfront_distribution.edge_buckets_media");
  // THEN
  const [group] = distribution.origin_group as Record<string, unknown>[];
  expect(distribution.default_cache_behavior).toMatchObject({ target_origin_id: group?.origin_id });
  expect((distribution.origin as Record<string, unknown>[]).map(({ domain_name }) => domain_name)).toEqual([
    "${aws_s3_bucket.buckets_media.bucket_regional_domain_name}",
    "${aws_s3_bucket.second_region_buckets_media.bucket_regional_domain_name}",
  ]);
  const [there, key] = [
    json.at("aws_s3_bucket_policy.second_region_buckets_media_policy").policy,
    json.at("aws_kms_key.second_region_key").policy,
  ].map((policy) =>
    statements(policy).filter(({ Principal }) => JSON.stringify(Principal).includes("cloudfront.")),
  );
  expect(there).toMatchObject([
    {
      Action: "s3:GetObject",
      Condition: {
        StringEquals: { "aws:SourceArn": "${aws_cloudfront_distribution.edge_buckets_media.arn}" },
      },
    },
  ]);
  expect(JSON.stringify(key)).toContain("arn:aws:s3:::cosmicspace-massive-eu-west-1-media-123456789012");
});
