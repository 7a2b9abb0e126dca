import { BackupVault } from "../../../../../src/constructs/data/backup/backup-vault";
import { Backups, type BackupsProps } from "../../../../../src/constructs/data/backup/backups";
import type { SnapshotSource } from "../../../../../src/constructs/data/database/database";
import { Bucket } from "../../../../../src/constructs/data/storage/bucket";
import { list, type PolicyStatement, statements } from "../../../../support/policy";
import { account, keyArn, region } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

const arn = "arn:aws:rds:us-east-1:123456789012:db:test";
const cluster: SnapshotSource = { kind: "cluster", arn: "arn:aws:rds:us-east-1:123456789012:cluster:test" };
const copyKey = "arn:aws:kms:us-west-2:123456789012:key/copy";

function backups(changes: Partial<BackupsProps> = {}, copied = false, bucketed = false) {
  const stack = testStack();
  const elsewhere = stack.otherRegion("copy", "us-west-2");
  const vault = () => new BackupVault(elsewhere, "vault", { name: "test", keyArn: copyKey, protect: true });
  const bucket = () => new Bucket(stack, "media", { name: "test-media", supersededDays: 30 });
  new Backups(stack, "backups", {
    name: "test-dev-backups",
    start: { minute: 7 * 60 + 5, withinMinutes: 120 },
    keepDays: 7,
    copy: copied ? { vault: vault(), keyArn: copyKey, region: "us-west-2", keepDays: 14 } : undefined,
    database: { kind: "db", arn },
    buckets: bucketed ? [bucket()] : [],
    protect: true,
    keyArn,
    account,
    region,
    ...changes,
  });
  return synthesized(stack);
}

/** What the role may do, by the name of the policy. */
function rights(json: ReturnType<typeof backups>, policy: string): PolicyStatement[] {
  return statements(json.at(`aws_iam_role_policy.backups_role_${policy}`).policy);
}

function actions(found: readonly PolicyStatement[]): string[] {
  return found.flatMap(({ Action }) => list(Action)).sort();
}

test("a backup begins every day in its window and goes after its days", () => {
  expect(backups().at("aws_backup_plan.backups_plan")).toMatchObject({
    name: "test-dev-backups",
    rule: [
      {
        target_vault_name: "${aws_backup_vault.backups_vault.name}",
        schedule: "cron(5 7 * * ? *)",
        schedule_expression_timezone: "Etc/UTC",
        start_window: 120,
        completion_window: 600,
        lifecycle: { delete_after: 7 },
      },
    ],
  });
});

test("a copy goes to the other region's vault and stays for days of its own", () => {
  // GIVEN
  const [rule] = backups({}, true).at("aws_backup_plan.backups_plan").rule as { copy_action: unknown }[];
  const [alone] = backups().at("aws_backup_plan.backups_plan").rule as object[];
  // THEN
  expect(rule?.copy_action).toEqual([
    { destination_vault_arn: "${aws_backup_vault.copy_vault.arn}", lifecycle: { delete_after: 14 } },
  ]);
  expect(alone).not.toHaveProperty("copy_action");
});

test("exactly the database and the named buckets are backed up, once the role may do it", () => {
  // WHEN
  const selection = backups({}, false, true).at("aws_backup_selection.backups_selection");
  // THEN
  expect(selection).toMatchObject({
    plan_id: "${aws_backup_plan.backups_plan.id}",
    iam_role_arn: "${aws_iam_role.backups_role.arn}",
    resources: [arn, "${aws_s3_bucket.media.arn}"],
  });
  expect(selection.depends_on).toEqual(
    ["use_vault", "use_keys", "snapshot_database", "read_buckets"].map(
      (policy) => `aws_iam_role_policy.backups_role_${policy}`,
    ),
  );
});

test("the role makes and expires snapshots of one instance, and deletes none that others made", () => {
  // WHEN
  const found = rights(backups(), "snapshot_database");
  // THEN
  const made = "arn:aws:rds:*:123456789012:snapshot:awsbackup:*";
  expect(found).toMatchObject([
    {
      Action: "rds:DescribeDBInstances",
      Resource: "*",
      Condition: { StringEquals: { "aws:RequestedRegion": ["us-east-1"] } },
    },
    { Action: "rds:ListTagsForResource", Resource: arn },
    { Action: ["rds:CreateDBSnapshot", "rds:AddTagsToResource"], Resource: [arn, made] },
    { Action: ["rds:CopyDBSnapshot", "rds:DeleteDBSnapshot", "rds:ListTagsForResource"], Resource: made },
    { Action: "rds:DescribeDBSnapshots", Resource: [arn, "arn:aws:rds:*:123456789012:snapshot:*"] },
  ]);
});

test("the snapshots of a cluster are a cluster's", () => {
  // WHEN
  const found = rights(backups({ database: cluster }), "snapshot_database");
  // THEN
  expect(actions(found)).toEqual([
    "rds:AddTagsToResource",
    "rds:CopyDBClusterSnapshot",
    "rds:CreateDBClusterSnapshot",
    "rds:DeleteDBClusterSnapshot",
    "rds:DescribeDBClusterSnapshots",
    "rds:DescribeDBClusters",
    "rds:ListTagsForResource",
    "rds:ListTagsForResource",
  ]);
  expect(found.find(({ Action }) => list(Action).includes("rds:DeleteDBClusterSnapshot"))?.Resource).toBe(
    "arn:aws:rds:*:123456789012:cluster-snapshot:awsbackup:*",
  );
});

test("without a database no right is one on databases", () => {
  const json = backups({ database: undefined }, false, true);
  expect(json.ids("aws_iam_role_policy")).not.toContain("backups_role_snapshot_database");
  expect(json.at("aws_backup_selection.backups_selection").resources).toEqual(["${aws_s3_bucket.media.arn}"]);
});

test("copies go into the one vault, with the keys of both regions", () => {
  // GIVEN
  const json = backups({}, true);
  // THEN
  expect(rights(json, "copy_backups")).toMatchObject([
    {
      Action: ["backup:DescribeBackupVault", "backup:CopyIntoBackupVault"],
      Resource: "${aws_backup_vault.copy_vault.arn}",
    },
    {
      Action: "backup:CopyFromBackupVault",
      Resource: "*",
      Condition: { "ForAnyValue:ArnEquals": { "backup:CopyTargets": "${aws_backup_vault.copy_vault.arn}" } },
    },
  ]);
  expect(rights(json, "use_keys")).toMatchObject([
    { Action: "kms:DescribeKey", Resource: "arn:aws:kms:*:123456789012:key/*" },
    {
      Action: "kms:CreateGrant",
      Resource: [keyArn, copyKey],
      Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
    },
  ]);
});

test("without a copy nothing may be copied", () => {
  // GIVEN
  const json = backups();
  // THEN
  expect(json.ids("aws_iam_role_policy")).not.toContain("backups_role_copy_backups");
  expect(rights(json, "use_keys").map(({ Resource }) => Resource)).toEqual([
    "arn:aws:kms:*:123456789012:key/*",
    [keyArn],
  ]);
});

test("buckets are read with all versions, and only those that are backed up", () => {
  // WHEN
  const found = rights(backups({}, false, true), "read_buckets");
  // THEN
  expect(found.find(({ Action }) => list(Action).includes("s3:ListBucketVersions"))?.Resource).toEqual([
    "${aws_s3_bucket.media.arn}",
  ]);
  expect(found.find(({ Action }) => list(Action).includes("s3:GetObjectVersion"))?.Resource).toEqual([
    "${aws_s3_bucket.media.arn}/*",
  ]);
  expect(found.find(({ Action }) => Action === "kms:Decrypt")).toMatchObject({
    Resource: keyArn,
    Condition: { StringLike: { "kms:ViaService": "s3.*.amazonaws.com" } },
  });
  expect(actions(found).filter((action) => /^s3:(Put|Delete)/.test(action))).toEqual([
    "s3:PutBucketNotification",
    "s3:PutInventoryConfiguration",
  ]);
  expect(backups().ids("aws_iam_role_policy")).not.toContain("backups_role_read_buckets");
});
