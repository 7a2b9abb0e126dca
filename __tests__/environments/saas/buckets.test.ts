import { statements } from "../../support/policy";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("saas");
});

function stack(environment: string): Synthesized {
  return stacks.get(`saas-${environment}`) as Synthesized;
}

test.each([
  ["staging", "staging.saas.example", true],
  ["prod", "saas.example", false],
])("the media of %s are as the document's table says", (environment, domain, forceDestroy) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  expect(json.at("aws_s3_bucket.buckets_media")).toMatchObject({
    bucket: `saas-media-${environment}-123456789012`,
    force_destroy: forceDestroy,
  });
  expect(json.at("aws_s3_bucket_versioning.buckets_media_versioning")).toMatchObject({
    versioning_configuration: { status: "Enabled" },
  });
  expect(json.at("aws_s3_bucket_public_access_block.buckets_media_public_access")).toMatchObject({
    block_public_acls: true,
    block_public_policy: true,
    ignore_public_acls: true,
    restrict_public_buckets: true,
  });
  expect(
    json.at("aws_s3_bucket_server_side_encryption_configuration.buckets_media_encryption").rule,
  ).toMatchObject([{ apply_server_side_encryption_by_default: { sse_algorithm: "AES256" } }]);
  expect(json.at("aws_s3_bucket_lifecycle_configuration.buckets_media_lifecycle").rule).toMatchObject([
    { id: "expire" },
    { transition: [{ days: 90, storage_class: "STANDARD_IA" }] },
  ]);
  expect(json.at("aws_s3_bucket_cors_configuration.buckets_media_cors").cors_rule).toMatchObject([
    { allowed_origins: [`https://${domain}`, `https://*.${domain}`] },
  ]);
});

test.each([
  "staging",
  "prod",
])("in %s objects are reached by presigned URLs only, below a tenant", (environment) => {
  for (const service of ["backend", "worker"]) {
    // GIVEN
    const json = stack(environment);
    const policies = json
      .ids("aws_iam_role_policy")
      .filter((id) => id.startsWith(`${service}_`) && id.includes("media"));
    // THEN
    expect(policies).toEqual([`${service}_task_role_presign_media_tenant_id`]);
    expect(statements(json.at(`aws_iam_role_policy.${policies[0]}`).policy)).toEqual([
      {
        Effect: "Allow",
        Action: ["s3:GetObject", "s3:PutObject"],
        Resource: "${aws_s3_bucket.buckets_media.arn}/*/*",
        Condition: { StringEquals: { "s3:authType": "REST-QUERY-STRING" } },
      },
    ]);
  }
});
