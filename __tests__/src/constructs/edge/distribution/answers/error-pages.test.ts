import { ErrorPages } from "../../../../../../src/constructs/edge/distribution/answers/error-pages";
import { synthesized, testStack } from "../../../../../support/synthesized";

function errorPages() {
  const stack = testStack();
  new ErrorPages(stack, "pages", {
    bucketName: "test-error-pages-123456789012",
    cacheSeconds: 0,
    pages: {
      unavailable: { codes: [503], contentType: "application/json", body: '{"detail":"later"}' },
      // a name that the bucket and its way in have in their own room
      bucket: { codes: [500], contentType: "text/plain; charset=utf-8", body: "no" },
    },
  });
  return synthesized(stack);
}

test("each page is an object of its type, which edges ask for again after an hour", () => {
  const stack = errorPages();
  expect(stack.at("aws_s3_object.pages_page_unavailable")).toMatchObject({
    bucket: "${aws_s3_bucket.pages_bucket.bucket}",
    key: "error-pages/unavailable",
    content: '{"detail":"later"}',
    content_type: "application/json",
    cache_control: "max-age=3600",
  });
  expect(stack.at("aws_s3_object.pages_page_bucket")).toMatchObject({ key: "error-pages/bucket" });
});

test("the bucket is closed, encrypted by S3's own key, and goes with its pages: the data has them", () => {
  const stack = errorPages();
  expect(stack.at("aws_s3_bucket.pages_bucket").force_destroy).toBe(true);
  expect(stack.at("aws_s3_bucket_public_access_block.pages_bucket_public_access")).toMatchObject({
    block_public_acls: true,
    block_public_policy: true,
    ignore_public_acls: true,
    restrict_public_buckets: true,
  });
  expect(
    stack.at("aws_s3_bucket_server_side_encryption_configuration.pages_bucket_encryption"),
  ).toMatchObject({
    rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: "AES256" } }],
  });
});

test("CloudFront signs what it asks the bucket for", () => {
  expect(errorPages().at("aws_cloudfront_origin_access_control.pages_access")).toMatchObject({
    origin_access_control_origin_type: "s3",
    signing_behavior: "always",
    signing_protocol: "sigv4",
  });
});
