import { AccessLogBucket } from "../../../../../src/constructs/edge/load-balancer/access-log-bucket";
import { statements } from "../../../../support/policy";
import { account } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

function bucket(region: string, forceDestroy = false) {
  const stack = testStack();
  new AccessLogBucket(stack, "logs", {
    accessLogBucket: "test-alb-logs-123456789012",
    accessLogDays: 90,
    forceDestroy,
    account,
    region,
  });
  return synthesized(stack);
}

test.each([
  ["us-east-1", { AWS: "arn:aws:iam::127311923021:root" }],
  ["me-south-1", { AWS: "arn:aws:iam::076674570225:root" }],
  ["me-central-1", { Service: "logdelivery.elasticloadbalancing.amazonaws.com" }],
])("logs of %s are written by whoever writes them there, for this account", (region, writer) => {
  // WHEN
  const policy = statements(bucket(region).at("aws_s3_bucket_policy.logs_policy").policy);
  // THEN
  expect(policy.find(({ Sid }) => Sid === "AccessLogs")).toEqual({
    Sid: "AccessLogs",
    Effect: "Allow",
    Principal: writer,
    Action: "s3:PutObject",
    Resource: "${aws_s3_bucket.logs.arn}/AWSLogs/123456789012/*",
  });
});

test("logs are encrypted with S3's own key, the only one that load balancers can use", () => {
  expect(
    bucket("us-east-1").at("aws_s3_bucket_server_side_encryption_configuration.logs_encryption"),
  ).toMatchObject({
    rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: "AES256" } }],
  });
});

test("logs go after their days, and with the bucket only where the data allows it", () => {
  expect(bucket("us-east-1").at("aws_s3_bucket_lifecycle_configuration.logs_lifecycle")).toMatchObject({
    rule: [{ expiration: [{ days: 90 }], noncurrent_version_expiration: [{ noncurrent_days: 7 }] }],
  });
  expect(bucket("us-east-1").at("aws_s3_bucket.logs").force_destroy).toBe(false);
  expect(bucket("us-east-1", true).at("aws_s3_bucket.logs").force_destroy).toBe(true);
});
