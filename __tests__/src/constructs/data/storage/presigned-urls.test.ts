import { Bucket } from "../../../../../src/constructs/data/storage/bucket";
import type { PresignedUrlsProps } from "../../../../../src/constructs/data/storage/presigned-urls";
import { statements } from "../../../../support/policy";
import { synthesized, testStack } from "../../../../support/synthesized";

function bucket(presignedUrls?: PresignedUrlsProps) {
  const stack = testStack();
  new Bucket(stack, "media", { name: "test-media-123456789012", supersededDays: 30, presignedUrls });
  return synthesized(stack);
}

const policyOf = (json: ReturnType<typeof bucket>) =>
  statements(json.at("aws_s3_bucket_policy.media_policy").policy);

test("a URL stops working after the bucket's time, whatever its maker wrote into it", () => {
  // WHEN
  const policy = policyOf(bucket({ maxSeconds: 900, origins: [] }));
  // THEN
  expect(policy.find(({ Sid }) => Sid === "NoOldPresignedUrls")).toEqual({
    Sid: "NoOldPresignedUrls",
    Effect: "Deny",
    Principal: "*",
    Action: ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject", "s3:DeleteObject"],
    Resource: "${aws_s3_bucket.media.arn}/*",
    Condition: {
      StringEquals: { "s3:authType": "REST-QUERY-STRING" },
      NumericGreaterThan: { "s3:signatureAge": "900000" },
    },
  });
});

test("pages of the named origins, and of no others, load and upload by URLs", () => {
  // WHEN
  const json = bucket({ maxSeconds: 900, origins: ["https://test.example", "https://www.test.example"] });
  // THEN
  expect(json.at("aws_s3_bucket_cors_configuration.media_cors")).toMatchObject({
    bucket: "${aws_s3_bucket.media.bucket}",
    cors_rule: [
      {
        allowed_origins: ["https://test.example", "https://www.test.example"],
        allowed_methods: ["GET", "HEAD", "PUT"],
        allowed_headers: ["content-type", "content-md5", "x-amz-*"],
        expose_headers: ["ETag"],
        max_age_seconds: 3600,
      },
    ],
  });
});

test("a bucket without origins opens itself to no page", () => {
  expect(bucket({ maxSeconds: 900, origins: [] }).ids("aws_s3_bucket_cors_configuration")).toEqual([]);
});

test("a bucket without presigned URLs has neither", () => {
  // WHEN
  const json = bucket();
  // THEN
  expect(json.ids("aws_s3_bucket_cors_configuration")).toEqual([]);
  expect(policyOf(json).map(({ Sid }) => Sid)).toEqual(["TlsOnly"]);
});
