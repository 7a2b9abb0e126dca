import { unzipSync } from "fflate";
import { Canary, type CanaryProps } from "../../../../../src/constructs/observability/canary/canary";
import { CanaryBucket } from "../../../../../src/constructs/observability/canary/canary-bucket";
import { statements } from "../../../../support/policy";
import { synthesized, testStack } from "../../../../support/synthesized";

function canary(changes: Partial<CanaryProps> = {}) {
  const stack = testStack();
  const bucket = new CanaryBucket(stack, "canary-bucket", {
    name: "test-dev-canaries-123456789012",
    keyArn: "key-arn",
    canaries: { health: { retentionDays: 30 } },
  });
  new Canary(stack, "health", {
    name: "test-dev-with-a-long-name-health",
    role: "test-dev-health-canary",
    domain: "api.test.example",
    path: "/health",
    rateMinutes: 5,
    timeoutSeconds: 30,
    retentionDays: 30,
    bucket,
    keyArn: "key-arn",
    account: "123456789012",
    region: "me-south-1",
    ...changes,
  });
  return synthesized(stack);
}

test("it runs outside of the VPC as often and as long as the data says, from the beginning", () => {
  const { vpc_config, ...settings } = canary().at("aws_synthetics_canary.health");
  expect(vpc_config).toBeUndefined();
  expect(settings).toMatchObject({
    name: "test-dev-with-a-long-name-health",
    schedule: { expression: "rate(5 minutes)" },
    run_config: { timeout_in_seconds: 30 },
    start_canary: true,
    success_retention_period: 30,
    failure_retention_period: 30,
  });
});

test.each([
  [1, "rate(1 minute)"],
  [2, "rate(2 minutes)"],
  [60, "rate(1 hour)"],
])("every %i minutes is %s", (rateMinutes, expression) => {
  expect(canary({ rateMinutes }).at("aws_synthetics_canary.health").schedule).toEqual({ expression });
});

test("its function goes with it", () => {
  expect(canary().at("aws_synthetics_canary.health").delete_lambda).toBe(true);
});

test("it runs one version of its package, which asks over HTTPS and leaves time to say that nobody answered", () => {
  // WHEN
  const json = canary();
  // THEN
  expect(json.at("aws_synthetics_canary.health")).toMatchObject({
    s3_bucket: "${aws_s3_bucket.canary_bucket.bucket}",
    s3_key: "${aws_s3_object.canary_bucket_packages_health.key}",
    s3_version: "${aws_s3_object.canary_bucket_packages_health.version_id}",
  });
  const { content_base64, depends_on } = json.at("aws_s3_object.canary_bucket_packages_health");
  expect(depends_on).toEqual(["aws_s3_bucket_versioning.canary_bucket_versioning"]);
  const [script] = Object.values(unzipSync(Buffer.from(String(content_base64), "base64")));
  expect(new TextDecoder().decode(script)).toContain(
    '{"url":"https://api.test.example/health","waitSeconds":25}',
  );
});

test("results are encrypted with the environment's key, and go when the data says", () => {
  // WHEN
  const json = canary();
  // THEN
  expect(json.at("aws_synthetics_canary.health")).toMatchObject({
    artifact_s3_location: "s3://${aws_s3_bucket.canary_bucket.bucket}/results/health",
    artifact_config: { s3_encryption: { encryption_mode: "SSE_KMS", kms_key_arn: "key-arn" } },
  });
  expect(json.at("aws_s3_bucket_lifecycle_configuration.canary_bucket_lifecycle").rule).toContainEqual(
    expect.objectContaining({ filter: [{ prefix: "results/health/" }], expiration: [{ days: 30 }] }),
  );
});

test("it may add results and read its own, see which buckets there are, write its function's logs and tell its own metrics, and nothing else", () => {
  // WHEN
  const json = canary();
  const rights = json
    .all("aws_iam_role_policy")
    .flatMap(({ policy }) => statements(policy))
    .flatMap(({ Action, Resource, Condition }) =>
      [Action].flat().map((action) => ({ action, Resource, Condition })),
    );
  // THEN
  const bucket = "${aws_s3_bucket.canary_bucket.arn}";
  // 21 characters of its name fit into its function's
  const group = "arn:aws:logs:me-south-1:123456789012:log-group:/aws/lambda/cwsyn-test-dev-with-a-long-*:*";
  expect(rights).toEqual([
    { action: "s3:PutObject", Resource: `${bucket}/results/health/*` },
    { action: "s3:GetObject", Resource: `${bucket}/results/health/*` },
    { action: "s3:GetBucketLocation", Resource: bucket },
    { action: "s3:ListAllMyBuckets", Resource: "*" },
    ...["kms:Decrypt", "kms:GenerateDataKey"].map((action) => ({
      action,
      Resource: "key-arn",
      Condition: {
        StringLike: {
          "kms:ViaService": "s3.*.amazonaws.com",
          "kms:EncryptionContext:aws:s3:arn": [bucket, `${bucket}/*`],
        },
      },
    })),
    { action: "logs:CreateLogStream", Resource: group },
    { action: "logs:PutLogEvents", Resource: group },
    {
      action: "cloudwatch:PutMetricData",
      Resource: "*",
      Condition: { StringEquals: { "cloudwatch:namespace": "CloudWatchSynthetics" } },
    },
  ]);
});

test("it has all of its rights before it runs", () => {
  expect(canary().at("aws_synthetics_canary.health").depends_on).toEqual([
    "aws_iam_role_policy.health_role_write_results",
    "aws_iam_role_policy.health_role_write_logs",
    "aws_iam_role_policy.health_role_tell_metrics",
  ]);
});

test("its logs are encrypted and kept as long as the data says, in the group that Lambda writes to", () => {
  expect(canary().at("aws_cloudwatch_log_group.health_logs")).toMatchObject({
    name: '/aws/lambda/${element(split(":", aws_synthetics_canary.health.engine_arn), 6)}',
    retention_in_days: 30,
    kms_key_id: "key-arn",
  });
});
