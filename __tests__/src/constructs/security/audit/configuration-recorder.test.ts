import { ConfigurationRecorder } from "../../../../../src/constructs/security/audit/configuration-recorder";
import { ConfigurationStore } from "../../../../../src/constructs/security/audit/configuration-store";
import { SecurityHub } from "../../../../../src/constructs/security/audit/security-hub";
import { synthesized, testStack } from "../../../../support/synthesized";

function recorded(record: "changes" | "daily", globalResources = true) {
  const stack = testStack();
  const store = new ConfigurationStore(stack, "store", {
    name: "test-account-config",
    account: "123456789012",
    keyArn: "arn:aws:kms:us-east-1:123456789012:key/test",
    bucket: "test-account-config-123456789012",
    keepDays: 365,
    supersededDays: 30,
    protect: true,
  });
  const { ready } = new ConfigurationRecorder(stack, "config", {
    name: "test-account-config",
    store,
    record,
    globalResources,
  });
  new SecurityHub(stack, "hub", { region: "us-east-1", standards: ["fsbp", "cis"], after: ready });
  return synthesized(stack);
}

test.each([
  ["changes", "CONTINUOUS"],
  ["daily", "DAILY"],
] as const)("it records %s", (record, frequency) => {
  expect(recorded(record).at("aws_config_configuration_recorder.config")).toMatchObject({
    recording_mode: { recording_frequency: frequency },
    role_arn: "${aws_iam_role.store_role.arn}",
  });
});

test.each([
  true,
  false,
])("of recorders of many regions, one records what has no region: %s", (globalResources) => {
  expect(recorded("daily", globalResources).at("aws_config_configuration_recorder.config")).toMatchObject({
    recording_group: { all_supported: true, include_global_resource_types: globalResources },
  });
});

test("it delivers once its role may write, and starts once it delivers", () => {
  // GIVEN
  const json = recorded("daily");
  // THEN
  expect(json.at("aws_config_delivery_channel.config_delivery").depends_on).toEqual([
    "aws_config_configuration_recorder.config",
    "aws_s3_bucket_policy.store_bucket_policy",
    "aws_iam_role_policy.store_role_deliver",
    "aws_iam_role_policy_attachment.store_look",
  ]);
  expect(json.at("aws_config_configuration_recorder_status.config_on")).toMatchObject({
    is_enabled: true,
    depends_on: ["aws_config_delivery_channel.config_delivery"],
  });
});

test("its role looks at all and writes into one place", () => {
  // GIVEN
  const json = recorded("daily");
  // THEN
  expect(json.at("aws_iam_role_policy_attachment.store_look").policy_arn).toBe(
    "arn:aws:iam::aws:policy/service-role/AWS_ConfigRole",
  );
  const { Statement } = JSON.parse(String(json.at("aws_iam_role_policy.store_role_deliver").policy));
  expect(Statement).toMatchObject([
    { Action: "s3:GetBucketAcl" },
    { Action: "s3:PutObject", Resource: "${aws_s3_bucket.store_bucket.arn}/AWSLogs/123456789012/*" },
    {
      Action: ["kms:Decrypt", "kms:GenerateDataKey"],
      Resource: "arn:aws:kms:us-east-1:123456789012:key/test",
    },
  ]);
});

test("Security Hub compares with the chosen standards alone, once the recorder is on", () => {
  // GIVEN
  const json = recorded("changes");
  // THEN
  expect(json.at("aws_securityhub_account.hub")).toMatchObject({
    enable_default_standards: false,
    depends_on: ["aws_config_configuration_recorder_status.config_on"],
  });
  expect(
    json.all("aws_securityhub_standards_subscription").map(({ standards_arn }) => standards_arn),
  ).toEqual([
    "arn:aws:securityhub:us-east-1::standards/aws-foundational-security-best-practices/v/1.0.0",
    "arn:aws:securityhub:us-east-1::standards/cis-aws-foundations-benchmark/v/3.0.0",
  ]);
});
