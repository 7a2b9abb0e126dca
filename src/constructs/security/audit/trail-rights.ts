import type { Statement } from "../policy";

/** What tells one trail from all others, before it is there. */
export function trailArn({
  name,
  account,
  region,
}: {
  name: string;
  account: string;
  region: string;
}): string {
  return `arn:aws:cloudtrail:${region}:${account}:trail/${name}`;
}

/**
 * What a key's policy must say so that CloudTrail encrypts for one trail alone; who may decrypt is IAM's business.
 * Source: CloudTrail User Guide, "Configure AWS KMS key policies for CloudTrail".
 */
export function trailKeyStatements(arn: string): Statement[] {
  const of = { Principal: { Service: "cloudtrail.amazonaws.com" }, Resource: "*" };
  const forTheTrail = { "aws:SourceArn": arn };
  return [
    {
      Sid: "TrailEncrypts",
      ...of,
      Action: "kms:GenerateDataKey",
      Condition: {
        StringEquals: { ...forTheTrail, "kms:EncryptionContext:aws:cloudtrail:arn": arn },
      },
    },
    // a bucket key is tried when the trail is made
    {
      Sid: "TrailReadsTheKey",
      ...of,
      Action: ["kms:DescribeKey", "kms:Decrypt"],
      Condition: { StringEquals: forTheTrail },
    },
  ];
}

/**
 * What a bucket's policy must say so that one trail writes into it.
 * Source: CloudTrail User Guide, "Amazon S3 bucket policy for CloudTrail".
 */
export function trailBucketStatements(bucketArn: string, account: string, arn: string): Statement[] {
  const of = { Principal: { Service: "cloudtrail.amazonaws.com" } };
  const forTheTrail = { "aws:SourceArn": arn };
  return [
    {
      Sid: "TrailLooksAtTheBucket",
      ...of,
      Action: "s3:GetBucketAcl",
      Resource: bucketArn,
      Condition: { StringEquals: forTheTrail },
    },
    {
      Sid: "TrailWrites",
      ...of,
      Action: "s3:PutObject",
      Resource: `${bucketArn}/AWSLogs/${account}/*`,
      Condition: { StringEquals: { ...forTheTrail, "s3:x-amz-acl": "bucket-owner-full-control" } },
    },
  ];
}
