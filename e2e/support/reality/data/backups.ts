import {
  BackupClient,
  DescribeBackupVaultCommand,
  GetBackupPlanCommand,
  GetBackupSelectionCommand,
  GetBackupVaultAccessPolicyCommand,
  ListBackupPlansCommand,
  ListBackupSelectionsCommand,
} from "@aws-sdk/client-backup";
import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { dailyWindow, minutesOf } from "../../../../src/maintenance-window";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf, only } from "../environment";
import { expectSame } from "../expect-same";
import { databasesOf } from "./database/rds";

/** AWS Backup makes what the environment's data asks for beside RDS's own backups; or it has no plan for it. */
export async function expectBackups(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const { system, environment, backups } = environmentOf(stack);
  const client = new BackupClient(clientOptions(cloud, stack));
  const { BackupPlansList = [] } = await client.send(new ListBackupPlansCommand({}));
  const plans = BackupPlansList.filter((plan) => plan.BackupPlanName === `${system}-${environment}-backups`);
  if (!backups) {
    expectSame(`backup plans of ${stack.name}`, plans, []);
    return;
  }
  const { BackupPlanId } = only(plans, `backup plan of ${stack.name}`);
  const found = {
    rule: await ruleOf(client, BackupPlanId),
    resources: await selectedBy(client, BackupPlanId),
    vault: await vaultOf(client, backups.name),
    copies: backups.copyTo && (await copies(cloud, stack, backups.copyTo.region, backups.copyName)),
  };
  expectSame(`backups of ${stack.name}`, found, await wanted(cloud, stack, backups));
}

async function wanted(cloud: Cloud, stack: WrittenStack, backups: NonNullable<Environment["backups"]>) {
  const { account, buckets } = environmentOf(stack);
  const { window, keepDays, copyTo, copyName, name } = backups;
  const start = dailyWindow(window) ?? { start: 0, end: 0 };
  const vault = { encrypted: true, deletion: "refused" };
  return {
    rule: {
      vault: name,
      schedule: `cron(${start.start % 60} ${Math.floor(start.start / 60)} * * ? *)`,
      startMinutes: minutesOf(start),
      keepDays,
      copies: copyTo
        ? [`arn:aws:backup:${copyTo.region}:${account}:backup-vault:${copyName} ${copyTo.keepDays}`]
        : [],
    },
    resources: [
      ...(await databaseArns(cloud, stack)),
      ...backups.buckets.map((part) => `arn:aws:s3:::${buckets[part]?.name}`),
    ],
    vault,
    copies: copyTo && vault,
  };
}

/** A cluster is backed up as a whole. */
async function databaseArns(cloud: Cloud, stack: WrittenStack): Promise<(string | undefined)[]> {
  const { clusters, instances } = await databasesOf(cloud, stack);
  return clusters.length > 0
    ? clusters.map(({ DBClusterArn }) => DBClusterArn)
    : instances.map(({ DBInstanceArn }) => DBInstanceArn);
}

async function ruleOf(client: BackupClient, BackupPlanId: string | undefined) {
  const { BackupPlan } = await client.send(new GetBackupPlanCommand({ BackupPlanId }));
  const rule = only(BackupPlan?.Rules, `rule of ${BackupPlan?.BackupPlanName}`);
  return {
    vault: rule.TargetBackupVaultName,
    schedule: rule.ScheduleExpression,
    startMinutes: rule.StartWindowMinutes,
    keepDays: rule.Lifecycle?.DeleteAfterDays,
    copies: (rule.CopyActions ?? []).map(
      ({ DestinationBackupVaultArn, Lifecycle }) =>
        `${DestinationBackupVaultArn} ${Lifecycle?.DeleteAfterDays}`,
    ),
  };
}

async function selectedBy(client: BackupClient, BackupPlanId: string | undefined) {
  const { BackupSelectionsList } = await client.send(new ListBackupSelectionsCommand({ BackupPlanId }));
  const { SelectionId } = only(BackupSelectionsList, `selection of the plan ${BackupPlanId}`);
  const command = new GetBackupSelectionCommand({ BackupPlanId, SelectionId });
  return (await client.send(command)).BackupSelection?.Resources;
}

function copies(cloud: Cloud, { account }: WrittenStack, region: string, name: string) {
  return vaultOf(new BackupClient(clientOptions(cloud, { account, region })), name);
}

async function vaultOf(client: BackupClient, BackupVaultName: string) {
  const { EncryptionKeyArn = "" } = await client.send(new DescribeBackupVaultCommand({ BackupVaultName }));
  const { Policy = "" } = await client.send(new GetBackupVaultAccessPolicyCommand({ BackupVaultName }));
  const region = await client.config.region();
  return {
    encrypted: EncryptionKeyArn.startsWith(`arn:aws:kms:${region}:`),
    deletion: refusesDeletion(Policy) ? "refused" : "allowed",
  };
}

function refusesDeletion(policy: string): boolean {
  const { Statement } = JSON.parse(policy) as {
    Statement: readonly { readonly Effect: string; readonly Action: readonly string[] }[];
  };
  return Statement.some(
    ({ Effect, Action }) => Effect === "Deny" && Action.includes("backup:DeleteRecoveryPoint"),
  );
}
