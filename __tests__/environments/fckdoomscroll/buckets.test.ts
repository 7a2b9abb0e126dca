import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("fckdoomscroll");
});

test.each([
  ["dev", true],
  ["prod", false],
])("%s has buckets for assets and for backups, versioned and with a lifecycle", (environment, forceDestroy) => {
  // GIVEN
  const stack = stacks.get(`fckdoomscroll-${environment}`) as Synthesized;
  // THEN
  for (const part of ["assets", "backups"]) {
    expect(stack.at(`aws_s3_bucket.buckets_${part}`)).toMatchObject({
      bucket: `fckdoomscroll-${environment}-${part}-123456789012`,
      force_destroy: forceDestroy,
    });
    expect(stack.at(`aws_s3_bucket_versioning.buckets_${part}_versioning`)).toMatchObject({
      versioning_configuration: { status: "Enabled" },
    });
    expect(stack.at(`aws_s3_bucket_lifecycle_configuration.buckets_${part}_lifecycle`).rule).toMatchObject([
      { noncurrent_version_expiration: [{ noncurrent_days: 30 }] },
      { transition: [{ days: 30 }] },
    ]);
  }
});

test("the application reads and writes assets, and no backups", () => {
  // GIVEN
  const stack = stacks.get("fckdoomscroll-prod") as Synthesized;
  // THEN
  expect(stack.ids("aws_iam_role_policy").filter((id) => /^app_.*_(assets|backups)$/.test(id))).toEqual([
    "app_task_role_read_assets",
    "app_task_role_write_assets",
  ]);
});
