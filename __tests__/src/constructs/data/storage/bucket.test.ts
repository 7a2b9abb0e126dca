import { Bucket, type BucketProps } from "../../../../../src/constructs/data/storage/bucket";
import { statements } from "../../../../support/policy";
import { keyArn } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

function bucket(changes: Partial<BucketProps> = {}) {
  const stack = testStack();
  new Bucket(stack, "media", { name: "test-media-123456789012", supersededDays: 30, ...changes });
  return synthesized(stack);
}

test("nothing in a bucket can be public", () => {
  // WHEN
  const json = bucket();
  // THEN
  expect(json.at("aws_s3_bucket_public_access_block.media_public_access")).toMatchObject({
    bucket: "${aws_s3_bucket.media.bucket}",
    block_public_acls: true,
    block_public_policy: true,
    ignore_public_acls: true,
    restrict_public_buckets: true,
  });
  expect(json.at("aws_s3_bucket_ownership_controls.media_ownership").rule).toEqual({
    object_ownership: "BucketOwnerEnforced",
  });
});

test("requests without TLS are refused, and users of the bucket add their own statements", () => {
  // WHEN
  const json = bucket({
    statements: (arn) => [{ Principal: { AWS: "1" }, Action: "s3:PutObject", Resource: `${arn}/logs/*` }],
  });
  // THEN
  expect(statements(json.at("aws_s3_bucket_policy.media_policy").policy)).toEqual([
    {
      Sid: "TlsOnly",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: ["${aws_s3_bucket.media.arn}", "${aws_s3_bucket.media.arn}/*"],
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
    {
      Effect: "Allow",
      Principal: { AWS: "1" },
      Action: "s3:PutObject",
      Resource: "${aws_s3_bucket.media.arn}/logs/*",
    },
  ]);
});

test("without a key S3 encrypts by itself", () => {
  expect(bucket().at("aws_s3_bucket_server_side_encryption_configuration.media_encryption").rule).toEqual([
    { apply_server_side_encryption_by_default: { sse_algorithm: "AES256" }, bucket_key_enabled: false },
  ]);
});

test("a key encrypts, with a bucket key that keeps its requests few", () => {
  // WHEN
  const json = bucket({ keyArn });
  // THEN
  expect(json.at("aws_s3_bucket_server_side_encryption_configuration.media_encryption").rule).toEqual([
    {
      apply_server_side_encryption_by_default: { sse_algorithm: "aws:kms", kms_master_key_id: keyArn },
      bucket_key_enabled: true,
    },
  ]);
});

test("old versions go after their days, and objects where the data says so", () => {
  // WHEN
  const lifecycle = bucket({ expireDays: 90 }).at("aws_s3_bucket_lifecycle_configuration.media_lifecycle");
  // THEN
  expect(lifecycle).toMatchObject({
    depends_on: ["aws_s3_bucket_versioning.media_versioning"],
    rule: [
      {
        status: "Enabled",
        expiration: [{ days: 90 }],
        noncurrent_version_expiration: [{ noncurrent_days: 30 }],
        abort_incomplete_multipart_upload: [{ days_after_initiation: 7 }],
      },
    ],
  });
  expect(bucket().at("aws_s3_bucket_versioning.media_versioning").versioning_configuration).toEqual({
    status: "Enabled",
  });
});

test("objects stay for ever unless told otherwise", () => {
  // WHEN
  const [rule] = bucket().at("aws_s3_bucket_lifecycle_configuration.media_lifecycle").rule as object[];
  // THEN
  expect(rule).toHaveProperty("noncurrent_version_expiration");
  expect(rule).not.toHaveProperty("expiration");
});

test("a bucket is not emptied by destroying it, unless told so", () => {
  expect(bucket().at("aws_s3_bucket.media").force_destroy).toBe(false);
  expect(bucket({ forceDestroy: true }).at("aws_s3_bucket.media").force_destroy).toBe(true);
});

test("a bucket that must stay cannot be destroyed; others can", () => {
  expect(bucket({ preventDestroy: true }).at("aws_s3_bucket.media").lifecycle).toEqual({
    prevent_destroy: true,
  });
  expect(bucket().at("aws_s3_bucket.media")).not.toHaveProperty("lifecycle");
});

test("requests are written down in a bucket that takes them, where one is named", () => {
  // GIVEN
  const stack = testStack();
  const logs = new Bucket(stack, "logs", { name: "test-s3-logs-123456789012", supersededDays: 7 });
  // WHEN
  new Bucket(stack, "media", {
    name: "test-media-123456789012",
    supersededDays: 30,
    requestLogs: { bucket: logs, prefix: "media/" },
  });
  // THEN
  const json = synthesized(stack);
  expect(json.ids("aws_s3_bucket_logging")).toEqual(["media_request_logs"]);
  expect(json.at("aws_s3_bucket_logging.media_request_logs")).toMatchObject({
    bucket: "${aws_s3_bucket.media.bucket}",
    target_bucket: "${aws_s3_bucket.logs.bucket}",
    target_prefix: "media/",
    depends_on: ["aws_s3_bucket_policy.logs_policy"],
  });
});

test("a distribution reads below a prefix, and a bucket that serves none says nothing of it", () => {
  // GIVEN
  const stack = testStack();
  const media = new Bucket(stack, "media", { name: "test-media-123456789012", supersededDays: 30 });
  // WHEN
  media.grantReadThrough("arn:aws:cloudfront::123456789012:distribution/E1", "public/");
  // THEN
  const sids = (json: typeof served) =>
    statements(json.at("aws_s3_bucket_policy.media_policy").policy).map(({ Sid }) => Sid);
  const served = synthesized(stack);
  expect(sids(served)).toEqual(["TlsOnly", "DistributionReads"]);
  expect(sids(bucket())).toEqual(["TlsOnly"]);
});

test("requests are counted where the data asks for it, all of them in one", () => {
  // WHEN
  const json = bucket({ requestMetrics: true });
  // THEN
  const [{ filter = "no filter", ...metric } = {}] = json.all("aws_s3_bucket_metric");
  expect(metric).toMatchObject({ bucket: "${aws_s3_bucket.media.bucket}", name: "EntireBucket" });
  expect(filter).toBe("no filter");
  // AND
  expect(bucket().ids("aws_s3_bucket_metric")).toEqual([]);
});
