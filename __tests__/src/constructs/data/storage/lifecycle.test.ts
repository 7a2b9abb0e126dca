import { Bucket, type BucketProps } from "../../../../../src/constructs/data/storage/bucket";
import { synthesized, testStack } from "../../../../support/synthesized";

function rules(changes: Partial<BucketProps> = {}) {
  const stack = testStack();
  new Bucket(stack, "media", { name: "test-media-123456789012", supersededDays: 30, ...changes });
  return synthesized(stack).at("aws_s3_bucket_lifecycle_configuration.media_lifecycle").rule;
}

const expire = {
  id: "expire",
  status: "Enabled",
  filter: [{ prefix: "" }],
  noncurrent_version_expiration: [{ noncurrent_days: 30 }],
  abort_incomplete_multipart_upload: [{ days_after_initiation: 7 }],
};

test("nothing moves or goes but old versions and uploads that nobody completed", () => {
  expect(rules()).toEqual([expire]);
});

test.each([
  ["intelligent-tiering", "INTELLIGENT_TIERING"],
  ["standard-ia", "STANDARD_IA"],
  ["glacier-instant-retrieval", "GLACIER_IR"],
  ["glacier-flexible-retrieval", "GLACIER"],
  ["glacier-deep-archive", "DEEP_ARCHIVE"],
] as const)("objects move to %s after their days", (to, storageClass) => {
  expect(rules({ transition: { to, days: 45 } })).toEqual([
    expire,
    {
      id: to,
      status: "Enabled",
      filter: [{ prefix: "" }],
      transition: [{ days: 45, storage_class: storageClass }],
    },
  ]);
});

test("what has its own prefix goes after its own days", () => {
  expect(rules({ expirePrefixes: [{ prefix: "media/", days: 90 }] })).toEqual([
    expire,
    { id: "expire-media/", status: "Enabled", filter: [{ prefix: "media/" }], expiration: [{ days: 90 }] },
  ]);
});
