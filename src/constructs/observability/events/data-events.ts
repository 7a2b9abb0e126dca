import type { EventSources } from "../../data/database/database";
import type { AwsEvent } from "./event-rule";

/**
 * A backup, or the copy of one to another region, that was not made or not wholly.
 * Source: AWS Backup Developer Guide, "Monitoring AWS Backup events using Amazon EventBridge".
 */
export function backupFailed(
  vault: { readonly name: string; readonly arn: string },
  region: string,
): AwsEvent {
  const failed = { state: ["ABORTED", "EXPIRED", "FAILED", "PARTIAL"] };
  return {
    pattern: {
      source: ["aws.backup"],
      "detail-type": ["Backup Job State Change", "Copy Job State Change"],
      detail: { ...failed, $or: [{ backupVaultArn: [vault.arn] }, { sourceBackupVaultArn: [vault.arn] }] },
    },
    title: `A backup into ${vault.name}, or its copy, was not made`,
    says: `<resource>: <state> <message>. See https://${region}.console.aws.amazon.com/backup/home?region=${region}#/jobs`,
    fields: {
      resource: "$.detail.resourceArn",
      state: "$.detail.state",
      message: "$.detail.statusMessage",
    },
  };
}

/**
 * A writer that moves to another region: RDS-EVENT-0181 to 0187 and 0238 to 0241. The guide spells the category with a space; RDS
 * sends it with a hyphen, as `aws rds describe-event-categories` lists it.
 */
const globalFailover = ["global-failover", "global failover"];

/**
 * A failover, a failure or the end of the room of a database.
 * Sources: RDS and Aurora User Guides, "Amazon RDS event categories and event messages".
 */
export function databaseTrouble(
  { arns, addsReaders, isGlobal }: EventSources,
  { account, region }: { readonly account: string; readonly region: string },
): AwsEvent {
  // no name tells whose reader it is: where the account has more clusters in the region, theirs are told of, too
  const added = { prefix: `arn:aws:rds:${region}:${account}:db:application-autoscaling-` };
  return {
    pattern: {
      source: ["aws.rds"],
      "detail-type": ["RDS DB Instance Event", "RDS DB Cluster Event"],
      resources: [...arns, ...(addsReaders ? [added] : [])],
      detail: {
        EventCategories: ["failover", "failure", "low storage", ...(isGlobal ? globalFailover : [])],
      },
    },
    title: "The database failed, failed over, or runs out of room",
    says: `<database>, <time>: <message> See https://${region}.console.aws.amazon.com/rds/home?region=${region}#events:`,
    fields: { database: "$.detail.SourceIdentifier", time: "$.detail.Date", message: "$.detail.Message" },
  };
}
