import {
  GetBucketCorsCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLoggingCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  ListBucketMetricsConfigurationsCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf, only } from "../environment";
import { expectSame } from "../expect-same";

type Bucket = Environment["buckets"][string];

/** Every bucket is private, encrypted and versioned, and moves, expires and logs as its data says. */
export async function expectBuckets(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const { buckets, requestLogBucket } = environmentOf(stack);
  const s3 = new S3Client(clientOptions(cloud, stack));
  for (const [part, bucket] of Object.entries(buckets)) {
    await expectBucket(s3, bucket, `${requestLogBucket}/${part}/`);
  }
}

/** @param logs where its requests are written down */
export async function expectBucket(s3: S3Client, bucket: Bucket, logs: string): Promise<void> {
  const found = {
    ...(await closed(s3, bucket.name)),
    ...(await kept(s3, bucket.name)),
    ...(await reached(s3, bucket.name)),
  };
  expectSame(`bucket ${bucket.name}`, found, wanted(bucket, logs));
}

function wanted(bucket: Bucket, logs: string) {
  const { encryption, supersededDays, expireDays, transition, presignedUrls, requestMetrics } = bucket;
  return {
    publicAccess: "blocked",
    ownership: "BucketOwnerEnforced",
    refuses: ["without TLS", ...(presignedUrls ? [`presigned ${presignedUrls.maxSeconds} s ago`] : [])],
    encryption: encryption === "customer-key" ? "aws:kms" : "AES256",
    versioning: "Enabled",
    supersededDays,
    expireDays,
    transition: transition && { days: transition.days, to: storageClasses[transition.to] },
    logs,
    counted: requestMetrics ? [{ Id: "EntireBucket" }] : [],
    origins: [...(presignedUrls?.origins ?? [])].sort(),
  };
}

const storageClasses = {
  "intelligent-tiering": "INTELLIGENT_TIERING",
  "standard-ia": "STANDARD_IA",
  "glacier-instant-retrieval": "GLACIER_IR",
  "glacier-flexible-retrieval": "GLACIER",
  "glacier-deep-archive": "DEEP_ARCHIVE",
};

/** Who is kept out. */
async function closed(s3: S3Client, Bucket: string) {
  const { PublicAccessBlockConfiguration = {} } = await s3.send(new GetPublicAccessBlockCommand({ Bucket }));
  const { OwnershipControls } = await s3.send(new GetBucketOwnershipControlsCommand({ Bucket }));
  const { Policy = "" } = await s3.send(new GetBucketPolicyCommand({ Bucket }));
  const blocks = Object.values(PublicAccessBlockConfiguration);
  return {
    publicAccess: blocks.length === 4 && blocks.every(Boolean) ? "blocked" : "possible",
    ownership: only(OwnershipControls?.Rules, `rule of ownership of ${Bucket}`).ObjectOwnership,
    refuses: refusals(Policy),
  };
}

interface Policy {
  readonly Statement: readonly {
    readonly Effect: string;
    readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  }[];
}

function refusals(policy: string): string[] {
  return (JSON.parse(policy) as Policy).Statement.filter(({ Effect }) => Effect === "Deny").map(
    ({ Condition }) =>
      Condition?.Bool?.["aws:SecureTransport"] === "false"
        ? "without TLS"
        : `presigned ${Number(Condition?.NumericGreaterThan?.["s3:signatureAge"]) / 1000} s ago`,
  );
}

/** How objects are kept, and for how long. */
async function kept(s3: S3Client, Bucket: string) {
  const { ServerSideEncryptionConfiguration } = await s3.send(new GetBucketEncryptionCommand({ Bucket }));
  const encryption = only(ServerSideEncryptionConfiguration?.Rules, `rule of encryption of ${Bucket}`);
  const { Status } = await s3.send(new GetBucketVersioningCommand({ Bucket }));
  const { Rules = [] } = await s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket }));
  const [transition] = Rules.flatMap(({ Transitions = [] }) => Transitions);
  return {
    encryption: encryption.ApplyServerSideEncryptionByDefault?.SSEAlgorithm,
    versioning: Status,
    supersededDays: Rules.find((rule) => rule.NoncurrentVersionExpiration)?.NoncurrentVersionExpiration
      ?.NoncurrentDays,
    expireDays: Rules.find((rule) => rule.Expiration)?.Expiration?.Days,
    transition: transition && { days: transition.Days, to: transition.StorageClass },
  };
}

/** Where requests are written down, which are counted, and which pages may make them. */
async function reached(s3: S3Client, Bucket: string) {
  const { LoggingEnabled } = await s3.send(new GetBucketLoggingCommand({ Bucket }));
  const { MetricsConfigurationList = [] } = await s3.send(
    new ListBucketMetricsConfigurationsCommand({ Bucket }),
  );
  return {
    logs: `${LoggingEnabled?.TargetBucket}/${LoggingEnabled?.TargetPrefix}`,
    counted: MetricsConfigurationList,
    origins: await originsOf(s3, Bucket),
  };
}

async function originsOf(s3: S3Client, Bucket: string): Promise<string[]> {
  try {
    const { CORSRules = [] } = await s3.send(new GetBucketCorsCommand({ Bucket }));
    return CORSRules.flatMap(({ AllowedOrigins = [] }) => AllowedOrigins).sort();
  } catch (error) {
    if (error instanceof S3ServiceException && error.name === "NoSuchCORSConfiguration") {
      return [];
    }
    throw error;
  }
}
