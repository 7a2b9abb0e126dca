import { blocks, type Resource } from "../../../cost/resources";
import type { Box, Link } from "../../diagram";
import { block, type Stack } from "../../stack";
import { count } from "../words";
import { boxBeside, copy, isVersioned } from "./box";

/** The buckets of a region: each of the application's, and all others in one box. */
export function bucketBoxes(stack: Stack, buckets: readonly Resource[]): Box[] {
  return buckets
    .filter((bucket) => !isAside(bucket))
    .map((bucket) => {
      const lines = isVersioned(stack, bucket) ? ["keeps former versions"] : [];
      return boxBeside(
        bucket.address,
        "storage",
        bucket.region,
        "S3 bucket",
        String(bucket.values.bucket),
        lines,
      );
    });
}

export function asideBoxes(buckets: readonly Resource[], region: string): Box[] {
  const names = buckets.filter(isAside).map(({ values }) => String(values.bucket).replace(/-\d{12}$/, ""));
  return names.length === 0
    ? []
    : [
        boxBeside(
          `other buckets in ${region}`,
          "storage",
          region,
          "S3 buckets of logs and pages",
          count(names.length, "bucket"),
          names,
        ),
      ];
}

/** Whether a bucket holds what AWS or the stack itself writes, rather than the application's data. */
export function isAside({ values }: Resource): boolean {
  return /-(logs|error-pages|canaries)-\d+$/.test(String(values.bucket));
}

/** A vault, with what is put into it. */
export function vaultBox(stack: Stack, vault: Resource): Box {
  const kept = (lifecycle: unknown) => `kept for ${count(Number(block(lifecycle).delete_after), "day")}`;
  const is = (name: unknown) => stack.one(name, "aws_backup_vault") === vault;
  const lines = stack
    .ofType("aws_backup_plan")
    .flatMap((plan) => blocks(plan.values.rule))
    .flatMap((rule) => [
      ...(is(rule.target_vault_name) ? [`${rule.rule_name}, ${kept(rule.lifecycle)}`] : []),
      ...blocks(rule.copy_action)
        .filter((copies) => is(copies.destination_vault_arn))
        .map((copies) => `copies, ${kept(copies.lifecycle)}`),
    ]);
  return boxBeside(
    vault.address,
    "storage",
    vault.region,
    "AWS Backup vault",
    String(vault.values.name),
    lines,
  );
}

/** What is copied into vaults, from one to another, and from bucket to bucket. */
export function storageLinks(stack: Stack): Link[] {
  return [...backupLinks(stack), ...replicationLinks(stack)];
}

function backupLinks(stack: Stack): Link[] {
  return stack.ofType("aws_backup_plan").flatMap((plan) =>
    blocks(plan.values.rule).flatMap((rule) => {
      const copies = stack.referred(rule.copy_action, "aws_backup_vault");
      return stack
        .referred(rule.target_vault_name, "aws_backup_vault")
        .flatMap((vault) => [
          ...savedBy(stack, plan).map((each) => copy(each.address, vault.address)),
          ...copies.map((each) => copy(vault.address, each.address)),
        ]);
    }),
  );
}

function savedBy(stack: Stack, plan: Resource): Resource[] {
  return stack
    .ofType("aws_backup_selection")
    .filter(({ values }) => stack.one(values.plan_id, "aws_backup_plan") === plan)
    .flatMap(({ values }) =>
      stack.referred(
        values.resources,
        "aws_db_instance",
        "aws_rds_cluster",
        "aws_docdb_cluster",
        "aws_s3_bucket",
      ),
    );
}

function replicationLinks(stack: Stack): Link[] {
  return stack.ofType("aws_s3_bucket_replication_configuration").flatMap(({ values }) => {
    const from = stack.one(values.bucket, "aws_s3_bucket");
    const targets = stack.referred(values.rule, "aws_s3_bucket").filter((to) => to !== from);
    return from === undefined ? [] : targets.map((to) => copy(from.address, to.address));
  });
}
