import { CloudTrailClient, GetTrailCommand, GetTrailStatusCommand } from "@aws-sdk/client-cloudtrail";
import { CloudWatchLogsClient, DescribeLogGroupsCommand } from "@aws-sdk/client-cloudwatch-logs";
import {
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLoggingCommand,
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import type { Account } from "../../../../src/config/validate";
import { type Cloud, clientOptions } from "../../emulated";
import { only } from "../environment";
import { expectSame } from "../expect-same";
import { accountPart } from "./parts";

type TrailData = NonNullable<NonNullable<Account["audit"]>["trail"]>;

/** The trail records, signs, encrypts and keeps as the account's data says. */
export async function expectTrail(cloud: Cloud, account: Account): Promise<void> {
  const data = account.audit?.trail;
  if (!data) {
    return;
  }
  const name = accountPart(account, "trail");
  const bucket = `${name}-${account.account}`;
  const group = `/cloudtrail/${name}`;
  expectSame(`trail ${name}`, await trail(cloud, account, name), wanted(bucket, group));
  expectSame(`log group ${group}`, await logs(cloud, account, group), data.logDays);
  const place = `${accountPart(account, "s3-logs")}-${account.account}/trail/`;
  expectSame(`bucket ${bucket}`, await record(cloud, account, bucket), wantedRecord(data, place));
}

async function trail(cloud: Cloud, account: Account, Name: string) {
  const client = new CloudTrailClient(clientOptions(cloud, account));
  const { Trail: found = {} } = await client.send(new GetTrailCommand({ Name }));
  const { IsLogging } = await client.send(new GetTrailStatusCommand({ Name }));
  return {
    logging: IsLogging,
    everywhere: found.IsMultiRegionTrail && found.IncludeGlobalServiceEvents,
    signed: found.LogFileValidationEnabled,
    encrypted: found.KmsKeyId?.includes(":key/"),
    bucket: found.S3BucketName,
    group: found.CloudWatchLogsLogGroupArn?.split(":log-group:")[1]?.replace(/:\*$/, ""),
  };
}

function wanted(bucket: string, group: string) {
  return { logging: true, everywhere: true, signed: true, encrypted: true, bucket, group };
}

async function logs(cloud: Cloud, account: Account, logGroupNamePrefix: string) {
  const client = new CloudWatchLogsClient(clientOptions(cloud, account));
  const { logGroups } = await client.send(new DescribeLogGroupsCommand({ logGroupNamePrefix }));
  return only(logGroups, `log group ${logGroupNamePrefix}`).retentionInDays;
}

async function record(cloud: Cloud, account: Account, Bucket: string) {
  const s3 = new S3Client(clientOptions(cloud, account));
  const { Rules } = await s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket }));
  const rule = only(Rules, `lifecycle rule of ${Bucket}`);
  const { ServerSideEncryptionConfiguration: encryption } = await s3.send(
    new GetBucketEncryptionCommand({ Bucket }),
  );
  const { Policy = "" } = await s3.send(new GetBucketPolicyCommand({ Bucket }));
  const { PublicAccessBlockConfiguration: closed = {} } = await s3.send(
    new GetPublicAccessBlockCommand({ Bucket }),
  );
  const { LoggingEnabled } = await s3.send(new GetBucketLoggingCommand({ Bucket }));
  return {
    keepDays: rule.Expiration?.Days,
    supersededDays: rule.NoncurrentVersionExpiration?.NoncurrentDays,
    encryption: encryption?.Rules?.[0]?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm,
    versioning: (await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status,
    writers: writersOf(Policy),
    closed: Object.values(closed).every(Boolean),
    requestLogs: `${LoggingEnabled?.TargetBucket}/${LoggingEnabled?.TargetPrefix}`,
  };
}

function writersOf(policy: string): string[] {
  const { Statement } = JSON.parse(policy) as {
    Statement: { Effect: string; Action: unknown; Principal: unknown }[];
  };
  return Statement.filter(({ Effect, Action }) => Effect === "Allow" && Action === "s3:PutObject").map(
    ({ Principal }) => (Principal as { Service: string }).Service,
  );
}

function wantedRecord({ keepDays, supersededDays }: TrailData, requestLogs: string) {
  return {
    keepDays,
    supersededDays,
    encryption: "aws:kms",
    versioning: "Enabled",
    writers: ["cloudtrail.amazonaws.com"],
    closed: true,
    requestLogs,
  };
}
