import type { Statement } from "../../security/policy";
import type { SnapshotSource } from "../database/database";
import type { Bucket } from "../storage/bucket";

// Source of all rights: the managed policies AWSBackupServiceRolePolicyForBackup and …ForS3Backup, of which AWS
// Backup's Developer Guide ("Managed policies") names the statements that each service needs; narrowed to what is
// backed up.

/** Takes, copies and expires snapshots of one database, and touches no snapshot that others made. */
export function snapshotRights(
  { kind, arn }: SnapshotSource,
  account: string,
  regions: readonly string[],
): Statement[] {
  const [one, many] = kind === "db" ? ["DB", "DBInstances"] : ["DBCluster", "DBClusters"];
  const type = kind === "db" ? "snapshot" : "cluster-snapshot";
  const made = `arn:aws:rds:*:${account}:${type}:awsbackup:*`;
  return [
    // a description that is asked for without a name is granted for all or not at all
    {
      Action: `rds:Describe${many}`,
      Resource: "*",
      Condition: { StringEquals: { "aws:RequestedRegion": regions } },
    },
    { Action: "rds:ListTagsForResource", Resource: arn },
    { Action: [`rds:Create${one}Snapshot`, "rds:AddTagsToResource"], Resource: [arn, made] },
    {
      Action: [`rds:Copy${one}Snapshot`, `rds:Delete${one}Snapshot`, "rds:ListTagsForResource"],
      Resource: made,
    },
    { Action: `rds:Describe${one}Snapshots`, Resource: [arn, `arn:aws:rds:*:${account}:${type}:*`] },
  ];
}

/** Reads buckets with all versions, and lets S3 tell AWS Backup what changes in them. */
export function bucketRights(
  buckets: readonly Bucket[],
  { keyArn, account, region }: { keyArn: string; account: string; region: string },
): Statement[] {
  const here = { StringEquals: { "aws:RequestedRegion": region } };
  return [
    {
      Action: [
        "s3:GetBucketAcl",
        "s3:GetBucketLocation",
        "s3:GetBucketNotification",
        "s3:GetBucketTagging",
        "s3:GetBucketVersioning",
        "s3:GetInventoryConfiguration",
        "s3:ListBucket",
        "s3:ListBucketVersions",
        "s3:PutBucketNotification",
        "s3:PutInventoryConfiguration",
      ],
      Resource: buckets.map(({ arn }) => arn),
    },
    {
      Action: [
        "s3:GetObject",
        "s3:GetObjectAcl",
        "s3:GetObjectTagging",
        "s3:GetObjectVersion",
        "s3:GetObjectVersionAcl",
        "s3:GetObjectVersionTagging",
      ],
      Resource: buckets.map(({ arn }) => `${arn}/*`),
    },
    {
      Action: "kms:Decrypt",
      Resource: keyArn,
      Condition: { StringLike: { "kms:ViaService": "s3.*.amazonaws.com" } },
    },
    // these APIs know no resources
    {
      Action: "s3:ListAllMyBuckets",
      Resource: "*",
      Condition: { StringEquals: { "aws:PrincipalAccount": account } },
    },
    { Action: ["cloudwatch:GetMetricData", "events:ListRules"], Resource: "*", Condition: here },
    {
      Action: [
        "events:DeleteRule",
        "events:DescribeRule",
        "events:DisableRule",
        "events:EnableRule",
        "events:ListTargetsByRule",
        "events:PutRule",
        "events:PutTargets",
        "events:RemoveTargets",
      ],
      Resource: `arn:aws:events:${region}:${account}:rule/AwsBackupManagedRule*`,
    },
  ];
}

/** Writes into one vault, and finds what is to be backed up. */
export function vaultRights(vaultArn: string, account: string, region: string): Statement[] {
  return [
    { Action: "backup:DescribeBackupVault", Resource: vaultArn },
    { Action: "backup:TagResource", Resource: `arn:aws:backup:*:${account}:recovery-point:*` },
    {
      Action: "tag:GetResources",
      Resource: "*",
      Condition: { StringEquals: { "aws:RequestedRegion": region } },
    },
  ];
}

/** Copies into one vault elsewhere, and into no other. */
export function copyRights(vaultArn: string): Statement[] {
  return [
    { Action: ["backup:DescribeBackupVault", "backup:CopyIntoBackupVault"], Resource: vaultArn },
    {
      Action: "backup:CopyFromBackupVault",
      Resource: "*",
      Condition: { "ForAnyValue:ArnEquals": { "backup:CopyTargets": vaultArn } },
    },
  ];
}

/** Lets RDS use keys for snapshots and their copies. */
export function keyRights(keyArns: readonly string[], account: string): Statement[] {
  return [
    // RDS's own key too, where a database has that
    { Action: "kms:DescribeKey", Resource: `arn:aws:kms:*:${account}:key/*` },
    {
      Action: "kms:CreateGrant",
      Resource: keyArns,
      Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
    },
  ];
}
