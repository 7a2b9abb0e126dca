import { DistributionLogBucket } from "../../../../../../src/constructs/edge/distribution/logs/distribution-log-bucket";
import { statements } from "../../../../../support/policy";
import { account } from "../../../../../support/surroundings";
import { synthesized, testStack } from "../../../../../support/synthesized";

function bucket(forceDestroy = false) {
  const stack = testStack();
  new DistributionLogBucket(stack, "logs", {
    name: "test-edge-logs-123456789012",
    account,
    sources: [
      { prefix: "distribution", days: 90 },
      { prefix: "media", days: 30 },
    ],
    forceDestroy,
  });
  return synthesized(stack);
}

test("deliveries of this account's distributions may write below their prefixes", () => {
  // WHEN
  const policy = statements(bucket().at("aws_s3_bucket_policy.logs_policy").policy);
  // THEN
  expect(policy.find(({ Sid }) => Sid === "DistributionLogs")).toEqual({
    Sid: "DistributionLogs",
    Effect: "Allow",
    Principal: { Service: "delivery.logs.amazonaws.com" },
    Action: "s3:PutObject",
    Resource: ["${aws_s3_bucket.logs.arn}/distribution/*", "${aws_s3_bucket.logs.arn}/media/*"],
    Condition: {
      StringEquals: { "aws:SourceAccount": "123456789012" },
      StringEqualsIfExists: { "s3:x-amz-acl": "bucket-owner-full-control" },
      ArnLike: { "aws:SourceArn": "arn:aws:logs:us-east-1:123456789012:delivery-source:*" },
    },
  });
});

test("each distribution's logs go after their own days", () => {
  expect(bucket().at("aws_s3_bucket_lifecycle_configuration.logs_lifecycle").rule).toMatchObject([
    { noncurrent_version_expiration: [{ noncurrent_days: 7 }] },
    { filter: [{ prefix: "distribution/" }], expiration: [{ days: 90 }] },
    { filter: [{ prefix: "media/" }], expiration: [{ days: 30 }] },
  ]);
});

test("logs go with the bucket only where they may", () => {
  expect(bucket().at("aws_s3_bucket.logs").force_destroy).toBe(false);
  expect(bucket(true).at("aws_s3_bucket.logs").force_destroy).toBe(true);
});
