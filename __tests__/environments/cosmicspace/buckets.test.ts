import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("cosmicspace");
});

test.each([
  ["dev", "https://dev.cosmicspace.app", true],
  ["beta", "https://cosmicspace.app", false],
  ["growth", "https://growth.cosmicspace.app", false],
  ["scale", "https://scale.cosmicspace.app", false],
  ["massive", "https://massive.cosmicspace.app", false],
])("%s keeps media that browsers upload from %s", (environment, origin, forceDestroy) => {
  // GIVEN
  const stack = stacks.get(`cosmicspace-${environment}`) as Synthesized;
  // THEN
  expect(stack.at("aws_s3_bucket.buckets_media")).toMatchObject({
    bucket: `cosmicspace-media-${environment}-123456789012`,
    force_destroy: forceDestroy,
  });
  expect(stack.at("aws_s3_bucket_lifecycle_configuration.buckets_media_lifecycle").rule).toMatchObject([
    { id: "expire" },
    { transition: [{ days: 30, storage_class: "INTELLIGENT_TIERING" }] },
  ]);
  expect(stack.at("aws_s3_bucket_cors_configuration.buckets_media_cors").cors_rule).toMatchObject([
    { allowed_origins: [origin], expose_headers: ["ETag"] },
  ]);
});

test.each([
  "dev",
  "beta",
  "growth",
  "scale",
  "massive",
])("%s counts the requests to its media", (environment) => {
  // GIVEN
  const stack = stacks.get(`cosmicspace-${environment}`) as Synthesized;
  // THEN
  expect(stack.at("aws_s3_bucket_metric.buckets_media_request_metrics").bucket).toBe(
    "${aws_s3_bucket.buckets_media.bucket}",
  );
  // AND those to the other region's twin
  expect(stack.ids("aws_s3_bucket_metric")).toHaveLength(environment === "massive" ? 2 : 1);
});
