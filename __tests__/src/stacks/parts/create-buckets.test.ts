import type { EnvironmentInput } from "../../../../src/config/define";
import { SystemStack } from "../../../../src/stacks/system-stack";
import { api, testEnvironment } from "../../../support/environment";
import { statements } from "../../../support/policy";
import { synthesized, testApp } from "../../../support/synthesized";

type Bucket = NonNullable<EnvironmentInput["buckets"]>[string];
type Uses = NonNullable<typeof api.uses>;

const exports: Bucket = {
  encryption: "s3-managed-key",
  supersededDays: 30,
  requestLogDays: 90,
  protect: false,
};
const media: Bucket = { ...exports, name: "test-pictures", encryption: "customer-key", protect: true };

function system(buckets: EnvironmentInput["buckets"], uses: Uses = {}) {
  const variables = { ...api.variables, MEDIA: { from: "bucket-name", of: "media" } as const };
  const service = buckets?.media ? { ...api, uses, variables } : api;
  const environment = testEnvironment({ buckets, services: { api: service } });
  return synthesized(new SystemStack(testApp(), environment, "us-east-1"));
}

test("an environment without buckets has none for their requests either", () => {
  expect(system({}).ids("aws_s3_bucket")).toEqual(["load_balancer_access_logs"]);
});

test("buckets have the document's name, or one of the environment, the part and the account", () => {
  // WHEN
  const json = system({ media, exports });
  // THEN
  expect(
    ["buckets_media", "buckets_exports", "request_logs"].map((id) => json.at(`aws_s3_bucket.${id}`).bucket),
  ).toEqual(["test-pictures", "test-dev-exports-123456789012", "test-dev-s3-logs-123456789012"]);
  expect(json.output("media_bucket").value).toBe("${aws_s3_bucket.buckets_media.bucket}");
});

test("a bucket is encrypted with the key that its data chooses", () => {
  // GIVEN
  const json = system({ media, exports });
  const encryption = (id: string) =>
    json.at(`aws_s3_bucket_server_side_encryption_configuration.${id}_encryption`).rule;
  // THEN
  expect(encryption("buckets_media")).toMatchObject([
    { apply_server_side_encryption_by_default: { kms_master_key_id: "${aws_kms_key.key.arn}" } },
  ]);
  expect(encryption("buckets_exports")).toMatchObject([
    { apply_server_side_encryption_by_default: { sse_algorithm: "AES256" } },
  ]);
});

test("a protected bucket refuses to go, and so does what it holds; another takes all with it", () => {
  // WHEN
  const json = system({ media, exports });
  // THEN
  expect(json.at("aws_s3_bucket.buckets_media")).toMatchObject({
    force_destroy: false,
    lifecycle: { prevent_destroy: true },
  });
  expect(json.at("aws_s3_bucket.buckets_exports").force_destroy).toBe(true);
  expect(json.at("aws_s3_bucket.buckets_exports")).not.toHaveProperty("lifecycle");
});

test("the requests to all buckets are written down in one, which is emptied where no other is protected", () => {
  // GIVEN
  const json = system({ media, exports });
  // THEN
  expect(
    ["media", "exports"].map((part) => json.at(`aws_s3_bucket_logging.buckets_${part}_request_logs`)),
  ).toMatchObject(
    ["media/", "exports/"].map((target_prefix) => ({
      target_bucket: "${aws_s3_bucket.request_logs.bucket}",
      target_prefix,
    })),
  );
  expect(json.at("aws_s3_bucket.request_logs").force_destroy).toBe(false);
  expect(system({ exports }).at("aws_s3_bucket.request_logs").force_destroy).toBe(true);
});

test("tasks learn a bucket's name, and may do with its objects what the data says", () => {
  // WHEN
  const json = system(
    { media, exports },
    {
      buckets: [
        { bucket: "media", rights: ["read", "write"] },
        { bucket: "exports", prefix: "weekly/", rights: ["write"] },
      ],
    },
  );
  // THEN
  const role = "aws_iam_role_policy.api_task_role";
  expect(json.ids("aws_iam_role_policy").filter((id) => id.startsWith("api_task_role"))).toEqual([
    "api_task_role_read_media",
    "api_task_role_write_exports_weekly",
    "api_task_role_write_media",
  ]);
  expect(statements(json.at(`${role}_write_exports_weekly`).policy)).toMatchObject([
    { Resource: "${aws_s3_bucket.buckets_exports.arn}/weekly/*" },
  ]);
  expect(statements(json.at(`${role}_read_media`).policy)).toMatchObject([
    { Action: "s3:GetObject" },
    { Action: "s3:ListBucket" },
    { Action: ["kms:Decrypt"], Resource: "${aws_kms_key.key.arn}" },
  ]);
  expect(json.at("aws_ecs_task_definition.api_task").container_definitions).toContain(
    '{"name":"MEDIA","value":"${aws_s3_bucket.buckets_media.bucket}"}',
  );
  expect(json.at("aws_ecs_service.api").depends_on).toContain(`${role}_write_media`);
});
