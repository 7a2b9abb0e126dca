import { Bucket } from "../../../../../src/constructs/data/storage/bucket";
import { Role } from "../../../../../src/constructs/security/role";
import { type PolicyStatement, statements } from "../../../../support/policy";
import { account, keyArn } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

function granted(
  grant: (bucket: Bucket, role: Role) => void,
  bucketKey?: string,
): Record<string, PolicyStatement[]> {
  const stack = testStack();
  const bucket = new Bucket(stack, "media", {
    name: "test-media-123456789012",
    supersededDays: 30,
    keyArn: bucketKey,
  });
  const service = "ecs-tasks.amazonaws.com";
  grant(bucket, new Role(stack, "role", { name: "test", description: "Test", service, account }));
  const json = synthesized(stack);
  return Object.fromEntries(
    json
      .ids("aws_iam_role_policy")
      .map((id) => json.at(`aws_iam_role_policy.${id}`))
      .map(({ name, policy }) => [name, statements(policy)]),
  );
}

const arn = "${aws_s3_bucket.media.arn}";
const presigned = { StringEquals: { "s3:authType": "REST-QUERY-STRING" } };

test("a reader reads and lists all objects", () => {
  expect(granted((bucket, role) => bucket.grantRead(role))).toEqual({
    "read-media": [
      { Effect: "Allow", Action: "s3:GetObject", Resource: `${arn}/*` },
      { Effect: "Allow", Action: "s3:ListBucket", Resource: arn },
    ],
  });
});

test("a reader of a prefix neither reads nor lists beside it", () => {
  expect(granted((bucket, role) => bucket.grantRead(role, "weekly/full/"))).toEqual({
    "read-media-weekly-full": [
      { Effect: "Allow", Action: "s3:GetObject", Resource: `${arn}/weekly/full/*` },
      {
        Effect: "Allow",
        Action: "s3:ListBucket",
        Resource: arn,
        Condition: { StringLike: { "s3:prefix": "weekly/full/*" } },
      },
    ],
  });
});

test("a writer writes, and reads nothing", () => {
  expect(granted((bucket, role) => bucket.grantWrite(role, "weekly/"))).toEqual({
    "write-media-weekly": [
      {
        Effect: "Allow",
        Action: ["s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"],
        Resource: `${arn}/weekly/*`,
      },
    ],
  });
});

test("who presigns does so for URLs alone; a part in braces is any", () => {
  expect(granted((bucket, role) => bucket.grantPresign(role, "{tenant_id}/"))).toEqual({
    "presign-media-tenant_id": [
      {
        Effect: "Allow",
        Action: ["s3:GetObject", "s3:PutObject"],
        Resource: `${arn}/*/*`,
        Condition: presigned,
      },
    ],
  });
});

test.each([
  ["grantRead", "kms:Decrypt"],
  ["grantWrite", ["kms:Decrypt", "kms:GenerateDataKey"]],
  ["grantPresign", ["kms:Decrypt", "kms:GenerateDataKey"]],
] as const)("%s comes with the bucket's key, through S3 and for this bucket alone", (grant, actions) => {
  // WHEN
  const rights = Object.values(granted((bucket, role) => bucket[grant](role), keyArn)).flat();
  // THEN
  expect(rights.filter(({ Resource }) => Resource === keyArn)).toEqual([
    {
      Effect: "Allow",
      Action: [actions].flat(),
      Resource: keyArn,
      Condition: {
        StringLike: {
          "kms:ViaService": "s3.*.amazonaws.com",
          "kms:EncryptionContext:aws:s3:arn": [arn, `${arn}/*`],
        },
      },
    },
  ]);
});
