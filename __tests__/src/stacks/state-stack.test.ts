import { StateStack } from "../../../src/stacks/state-stack";
import { synthesized, testApp } from "../../support/synthesized";

function stateStack(backend: "local" | "s3") {
  return synthesized(
    new StateStack(testApp(), {
      system: "test",
      account: "123456789012",
      region: "us-east-1",
      state: { backend, supersededDays: 90 },
    }),
  );
}

test("bucket and key are those that all stacks of the system name, and cannot be destroyed", () => {
  // WHEN
  const json = stateStack("local");
  // THEN
  expect(json.at("aws_s3_bucket.bucket")).toMatchObject({
    bucket: "test-terraform-state-123456789012",
    force_destroy: false,
    lifecycle: { prevent_destroy: true },
  });
  expect(json.at("aws_kms_alias.key_alias").name).toBe("alias/test-terraform-state");
  expect(json.at("aws_kms_key.key").lifecycle).toEqual({ prevent_destroy: true });
});

test("every superseded state can be had back for its days", () => {
  // WHEN
  const json = stateStack("local");
  // THEN
  expect(json.at("aws_s3_bucket_versioning.bucket_versioning").versioning_configuration).toEqual({
    status: "Enabled",
  });
  const [rule] = json.at("aws_s3_bucket_lifecycle_configuration.bucket_lifecycle").rule as object[];
  expect(rule).toMatchObject({ noncurrent_version_expiration: [{ noncurrent_days: 90 }] });
  expect(rule).not.toHaveProperty("expiration");
});

test("states are encrypted with the key", () => {
  // WHEN
  const json = stateStack("local");
  // THEN
  expect(json.at("aws_s3_bucket_server_side_encryption_configuration.bucket_encryption")).toMatchObject({
    rule: [
      {
        apply_server_side_encryption_by_default: {
          sse_algorithm: "aws:kms",
          kms_master_key_id: "${aws_kms_key.key.arn}",
        },
      },
    ],
  });
});

test("its own state starts as a file and moves into its own bucket", () => {
  expect(stateStack("local").json.terraform.backend).toHaveProperty("local");
  expect(stateStack("s3").json.terraform.backend).toMatchObject({
    s3: { bucket: "test-terraform-state-123456789012", key: "test-state/terraform.tfstate" },
  });
});
