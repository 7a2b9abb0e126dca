import { CreateBucketCommand, DeleteBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { type Emulator, startEmulator } from "../../local/start-emulator";
import type { Terraform } from "../../local/terraform";
import { stateBucketName } from "../../src/stacks/state-backend";
import { expectConverged } from "../support/converged";
import { clientOptions } from "../support/emulated";
import { initialized } from "../support/workplace";

const bucket = stateBucketName("dougust", "123456789012");

let emulator: Emulator;
let terraform: Terraform;

beforeAll(async () => {
  emulator = await startEmulator();
  terraform = await initialized(emulator, "dougust-state");
});

afterAll(() => emulator.stop());

test("a bucket's name that another account has is told, and all but the bucket and its parts is made", async () => {
  // GIVEN
  await s3("999999999999").send(new CreateBucketCommand({ Bucket: bucket }));
  // WHEN
  const { code, output } = await terraform.try("apply", "-auto-approve");
  // THEN
  expect(output).toMatch(
    new RegExp(`creating S3 Bucket \\(${bucket}\\): operation error S3: CreateBucket.*BucketAlreadyExists`),
  );
  expect(code).toBe(1);
  expect(await addresses()).toEqual(["aws_kms_alias.key_alias", "aws_kms_key.key"]);
});

test("a bucket of that name in the own account is not taken over silently", async () => {
  // GIVEN
  await s3("999999999999").send(new DeleteBucketCommand({ Bucket: bucket }));
  await s3("123456789012").send(new CreateBucketCommand({ Bucket: bucket }));
  // WHEN
  const { code, output } = await terraform.try("apply", "-auto-approve");
  // THEN
  expect(output).toContain(`creating S3 Bucket (${bucket}): BucketAlreadyExists`);
  expect(code).toBe(1);
  expect(await addresses()).not.toContain("aws_s3_bucket.bucket");
});

test("the next apply converges once the name is free", async () => {
  // GIVEN
  await s3("123456789012").send(new DeleteBucketCommand({ Bucket: bucket }));
  // WHEN
  await terraform.apply();
  // THEN
  expect(await addresses()).toContain("aws_s3_bucket_policy.bucket_policy");
  await expectConverged(terraform);
});

async function addresses(): Promise<string[]> {
  return (await terraform.do("state", "list")).trim().split("\n");
}

function s3(account: string): S3Client {
  return new S3Client({ ...clientOptions(emulator, { account, region: "us-east-1" }), forcePathStyle: true });
}
