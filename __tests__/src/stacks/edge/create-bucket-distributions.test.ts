import type { EnvironmentInput } from "../../../../src/config/define";
import { SystemStack } from "../../../../src/stacks/system-stack";
import { containerOf, variables } from "../../../support/containers";
import { api, data, testEnvironment } from "../../../support/environment";
import { statements } from "../../../support/policy";
import { publicKey } from "../../../support/public-keys";
import { securityHeaders } from "../../../support/security-headers";
import { synthesized, testApp } from "../../../support/synthesized";

type Bucket = NonNullable<EnvironmentInput["buckets"]>[string];
type Distribution = NonNullable<Bucket["distribution"]>;

const distribution: Distribution = {
  domains: ["media.test.example"],
  prefix: "public/",
  cache: { policy: "managed-caching-optimized" },
  access: { kind: "public" },
  origins: [],
  securityHeaders,
  priceClass: "PriceClass_100",
};

function bucket(changes: Partial<Bucket> = {}): Bucket {
  return { encryption: "customer-key", supersededDays: 30, requestLogDays: 90, protect: false, ...changes };
}

function system(changes: Partial<EnvironmentInput>) {
  return synthesized(new SystemStack(testApp(), testEnvironment(changes), "us-east-1"));
}

/** An environment whose application signs the URLs of its media. */
function signing() {
  const { entries } = data.secrets;
  return system({
    buckets: {
      media: bucket({
        distribution: {
          ...distribution,
          access: {
            kind: "signed-urls",
            publicKeys: { autumn: publicKey },
            signsWith: "autumn",
            privateKey: "media-key",
          },
        },
      }),
    },
    secrets: {
      ...data.secrets,
      entries: { ...entries, "media-key": { kind: "supplied", purpose: "signs" } },
    },
    services: {
      api: {
        ...api,
        variables: {
          MEDIA_URL: { from: "distribution-url", of: "media" },
          MEDIA_KEY_ID: { from: "distribution-key-id", of: "media" },
        },
        secrets: { ...api.secrets, MEDIA_KEY: "media-key" },
      },
      worker: { ...api, http: undefined, desired: 1 },
    },
  });
}

test("an environment whose buckets nobody serves has nothing of CloudFront", () => {
  // WHEN
  const json = system({ buckets: { exports: bucket() } });
  // THEN
  expect(json.ids("aws_cloudfront_distribution")).toEqual([]);
  expect(json.ids("aws_s3_bucket")).not.toContain("distribution_logs");
  expect(statements(json.at("aws_kms_key.key").policy).map(({ Sid }) => Sid)).not.toContain(
    "DistributionsFromBuckets",
  );
});

test("only buckets that say so are served, each under the environment's and its own name", () => {
  // WHEN
  const json = system({ buckets: { media: bucket({ distribution }), exports: bucket() } });
  // THEN
  expect(json.ids("aws_cloudfront_distribution")).toEqual(["edge_buckets_media"]);
  expect(json.at("aws_cloudfront_distribution.edge_buckets_media")).toMatchObject({
    comment: "test-dev-media",
  });
  expect(json.output("media_url").value).toBe("https://media.test.example");
  expect(json.output("media_distribution_id").value).toBe(
    "${aws_cloudfront_distribution.edge_buckets_media.id}",
  );
});

test("CloudFront uses the key for served buckets that it encrypts, and for no other", () => {
  // GIVEN
  const own = { ...distribution, domains: ["open.test.example"] };
  // WHEN
  const json = system({
    buckets: {
      media: bucket({ distribution }),
      open: bucket({ encryption: "s3-managed-key", distribution: own }),
      exports: bucket(),
    },
  });
  // THEN
  const served = statements(json.at("aws_kms_key.key").policy).find(
    ({ Sid }) => Sid === "DistributionsFromBuckets",
  );
  expect(served?.Condition?.StringLike).toEqual({
    "kms:EncryptionContext:aws:s3:arn": [
      "arn:aws:s3:::test-dev-media-123456789012",
      "arn:aws:s3:::test-dev-media-123456789012/*",
    ],
  });
});

test("requests are written down where the data says, below the bucket's own prefix", () => {
  // GIVEN
  const logged = { ...distribution, accessLogs: { days: 90 } };
  // WHEN
  const json = system({ buckets: { media: bucket({ distribution: logged }), exports: bucket() } });
  // THEN
  expect(json.at("aws_s3_bucket.distribution_logs")).toMatchObject({
    bucket: "test-dev-edge-logs-123456789012",
    force_destroy: true,
  });
  expect(
    json.at("aws_cloudwatch_log_delivery_destination.edge_buckets_media_logs_destination"),
  ).toMatchObject({
    delivery_destination_configuration: [
      { destination_resource_arn: "${aws_s3_bucket.distribution_logs.arn}/buckets/media" },
    ],
  });
});

test("the record of what was read of a protected bucket stays as the bucket does", () => {
  // GIVEN
  const logged = { ...distribution, accessLogs: { days: 90 } };
  // WHEN
  const json = system({ buckets: { media: bucket({ distribution: logged, protect: true }) } });
  // THEN
  expect(json.at("aws_s3_bucket.distribution_logs").force_destroy).toBe(false);
});

test("the service that signs knows where, with which key, and has its private half", () => {
  // WHEN
  const json = signing();
  // THEN
  const container = containerOf(json, "api");
  expect(variables(container)).toMatchObject({
    MEDIA_URL: "https://media.test.example",
    MEDIA_KEY_ID: "${aws_cloudfront_public_key.edge_buckets_media_signers_autumn.id}",
  });
  expect(json.at("aws_secretsmanager_secret.secrets_media_key").name).toBe("test-dev/media-key");
});

test("no service but the one that signs reads the private key", () => {
  // GIVEN
  const json = signing();
  // WHEN
  const readers = Object.entries(json.json.resource?.aws_iam_role_policy ?? {}).filter(([, { policy }]) =>
    String(policy).includes("secrets_media_key"),
  );
  // THEN
  expect(readers.map(([id]) => id)).toEqual(["api_task_execution_role_read_secrets"]);
});
