import { bucketRightName } from "../../src/bucket-right";

test.each([
  ["read", "media", "", "read-media"],
  ["write", "exports", "weekly/", "write-exports-weekly"],
  ["presign", "media", "{tenant_id}/public/", "presign-media-tenant_id-public"],
] as const)("the right to %s %s below '%s' is the policy %s", (right, bucket, prefix, name) => {
  expect(bucketRightName(right, bucket, prefix)).toBe(name);
});
