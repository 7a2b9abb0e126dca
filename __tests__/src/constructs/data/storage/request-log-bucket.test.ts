import { RequestLogBucket } from "../../../../../src/constructs/data/storage/request-log-bucket";
import { statements } from "../../../../support/policy";
import { account } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

function bucket(forceDestroy = false) {
  const stack = testStack();
  new RequestLogBucket(stack, "logs", {
    name: "test-s3-logs-123456789012",
    account,
    sources: [
      { bucket: "test-media-123456789012", prefix: "media/", days: 90 },
      { bucket: "test-exports-123456789012", prefix: "exports/", days: 365 },
    ],
    forceDestroy,
  });
  return synthesized(stack);
}

test("S3 writes for the named buckets of this account, below their prefixes", () => {
  // WHEN
  const policy = statements(bucket().at("aws_s3_bucket_policy.logs_policy").policy);
  // THEN
  expect(policy.find(({ Sid }) => Sid === "ServerAccessLogs")).toEqual({
    Sid: "ServerAccessLogs",
    Effect: "Allow",
    Principal: { Service: "logging.s3.amazonaws.com" },
    Action: "s3:PutObject",
    Resource: ["${aws_s3_bucket.logs.arn}/media/*", "${aws_s3_bucket.logs.arn}/exports/*"],
    Condition: {
      StringEquals: { "aws:SourceAccount": "123456789012" },
      ArnEquals: {
        "aws:SourceArn": ["arn:aws:s3:::test-media-123456789012", "arn:aws:s3:::test-exports-123456789012"],
      },
    },
  });
});

test("each bucket's logs go after their own days", () => {
  expect(bucket().at("aws_s3_bucket_lifecycle_configuration.logs_lifecycle").rule).toMatchObject([
    { noncurrent_version_expiration: [{ noncurrent_days: 7 }] },
    { filter: [{ prefix: "media/" }], expiration: [{ days: 90 }] },
    { filter: [{ prefix: "exports/" }], expiration: [{ days: 365 }] },
  ]);
});

test("logs are encrypted with S3's own key, the only one that S3 can deliver to", () => {
  expect(bucket().at("aws_s3_bucket_server_side_encryption_configuration.logs_encryption")).toMatchObject({
    rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: "AES256" } }],
  });
});

test("the requests of the log bucket itself are not written down", () => {
  expect(bucket().ids("aws_s3_bucket_logging")).toEqual([]);
});

test("logs go with the bucket only where they may", () => {
  expect(bucket().at("aws_s3_bucket.logs").force_destroy).toBe(false);
  expect(bucket(true).at("aws_s3_bucket.logs").force_destroy).toBe(true);
});
