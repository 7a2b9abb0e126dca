import { Trail, type TrailProps } from "../../../../../src/constructs/security/audit/trail";
import { synthesized, testStack } from "../../../../support/synthesized";

const arn = "arn:aws:cloudtrail:us-east-1:123456789012:trail/test-account-trail";
const key = "arn:aws:kms:us-east-1:123456789012:key/test";

function trail(changes: Partial<TrailProps> = {}) {
  const stack = testStack();
  new Trail(stack, "trail", {
    name: "test-account-trail",
    account: "123456789012",
    region: "us-east-1",
    keyArn: key,
    bucket: "test-account-trail-123456789012",
    requestLogBucket: "test-account-s3-logs-123456789012",
    keepDays: 365,
    supersededDays: 30,
    requestLogDays: 60,
    logDays: 90,
    protect: true,
    ...changes,
  });
  return synthesized(stack);
}

function statements(policy: unknown): Record<string, unknown>[] {
  return (JSON.parse(String(policy)) as { Statement: Record<string, unknown>[] }).Statement;
}

test("it records all regions and global services, signed and encrypted, in a bucket and in a log group", () => {
  expect(trail().at("aws_cloudtrail.trail")).toMatchObject({
    name: "test-account-trail",
    is_multi_region_trail: true,
    include_global_service_events: true,
    enable_log_file_validation: true,
    kms_key_id: key,
    s3_bucket_name: "${aws_s3_bucket.trail_bucket.bucket}",
    cloud_watch_logs_group_arn: "${aws_cloudwatch_log_group.trail_group.arn}:*",
    cloud_watch_logs_role_arn: "${aws_iam_role.trail_role.arn}",
  });
});

test("it waits for what lets it write, since CloudTrail tries", () => {
  expect(trail().at("aws_cloudtrail.trail").depends_on).toEqual([
    "aws_s3_bucket_policy.trail_bucket_policy",
    "aws_iam_role_policy.trail_role_write_logs",
  ]);
});

test("of all trails of the world, this one alone writes into its bucket", () => {
  // GIVEN
  const policy = statements(trail().at("aws_s3_bucket_policy.trail_bucket_policy").policy);
  // WHEN
  const allowed = policy.filter(({ Effect }) => Effect === "Allow");
  // THEN
  const bucket = "${aws_s3_bucket.trail_bucket.arn}";
  expect(allowed).toMatchObject([
    {
      Principal: { Service: "cloudtrail.amazonaws.com" },
      Action: "s3:GetBucketAcl",
      Resource: bucket,
      Condition: { StringEquals: { "aws:SourceArn": arn } },
    },
    {
      Principal: { Service: "cloudtrail.amazonaws.com" },
      Action: "s3:PutObject",
      Resource: `${bucket}/AWSLogs/123456789012/*`,
      Condition: {
        StringEquals: { "aws:SourceArn": arn, "s3:x-amz-acl": "bucket-owner-full-control" },
      },
    },
  ]);
  expect(policy.filter(({ Effect }) => Effect === "Deny")).toMatchObject([{ Sid: "TlsOnly" }]);
});

test("in its role it can write streams of its account into its group, and nothing else", () => {
  // GIVEN
  const json = trail();
  // THEN
  expect(statements(json.at("aws_iam_role.trail_role").assume_role_policy)).toMatchObject([
    {
      Principal: { Service: "cloudtrail.amazonaws.com" },
      Condition: {
        StringEquals: { "aws:SourceAccount": "123456789012" },
        ArnEquals: { "aws:SourceArn": arn },
      },
    },
  ]);
  expect(statements(json.at("aws_iam_role_policy.trail_role_write_logs").policy)).toMatchObject([
    {
      Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
      Resource: "${aws_cloudwatch_log_group.trail_group.arn}:log-stream:123456789012_CloudTrail_*",
    },
  ]);
});

test("the record is kept for its days, in each place its own", () => {
  // GIVEN
  const json = trail();
  // THEN
  expect(json.at("aws_s3_bucket_lifecycle_configuration.trail_bucket_lifecycle").rule).toMatchObject([
    { expiration: [{ days: 365 }], noncurrent_version_expiration: [{ noncurrent_days: 30 }] },
  ]);
  expect(json.at("aws_cloudwatch_log_group.trail_group")).toMatchObject({
    name: "/cloudtrail/test-account-trail",
    retention_in_days: 90,
    kms_key_id: key,
  });
});

test("who asks for the record is recorded, too", () => {
  // GIVEN
  const json = trail();
  // THEN
  expect(json.at("aws_s3_bucket_logging.trail_bucket_request_logs")).toMatchObject({
    target_bucket: "${aws_s3_bucket.trail_request_logs.bucket}",
    target_prefix: "trail/",
  });
  expect(json.at("aws_s3_bucket_lifecycle_configuration.trail_request_logs_lifecycle").rule).toContainEqual(
    expect.objectContaining({ filter: [{ prefix: "trail/" }], expiration: [{ days: 60 }] }),
  );
});

test.each([
  [true, { force_destroy: false, lifecycle: { prevent_destroy: true } }],
  [false, { force_destroy: true }],
])("where protect is %s, the record goes only if it may", (protect, wanted) => {
  const { lifecycle, ...bucket } = trail({ protect }).at("aws_s3_bucket.trail_bucket");
  expect({ force_destroy: bucket.force_destroy, lifecycle }).toEqual({ lifecycle: undefined, ...wanted });
});
