import type { Environment } from "../../config/schema/names/names";
import { BackupVault } from "../../constructs/data/backup/backup-vault";
import { Backups } from "../../constructs/data/backup/backups";
import { CustomerKey } from "../../constructs/security/customer-key";
import { dailyWindow, minutesOf } from "../../maintenance-window";
import type { EnvironmentStack } from "../environment-stack";
import type { Surroundings } from "../surroundings";
import { type Parts, partOf } from "./parts";

type BackupsData = NonNullable<Environment["backups"]>;

/** The backups that an environment's data asks for, with their copies in another region. */
export function createBackups(
  stack: EnvironmentStack,
  { backups }: Environment,
  { database, buckets }: Parts,
  { account, region, keyArn }: Surroundings,
): Backups | undefined {
  if (!backups) {
    return undefined;
  }
  return new Backups(stack, "backups", {
    ...backups,
    start: startOf(backups),
    copy: createCopy(stack, backups, account),
    database: database.snapshotSource,
    buckets: backups.buckets.map((part) => partOf(buckets, part)),
    keyArn,
    account,
    region,
  });
}

/** The vault of copies, with a key of its region. */
function createCopy(stack: EnvironmentStack, { copyName, copyTo, protect }: BackupsData, account: string) {
  if (!copyTo) {
    return undefined;
  }
  const { region, keepDays } = copyTo;
  const there = stack.otherRegion("backups-copy", region);
  const { arn: keyArn } = new CustomerKey(there, "key", {
    alias: copyName,
    description: `Encrypts the copied backups of ${stack.node.id}`,
    account,
    region,
  });
  const vault = new BackupVault(there, "vault", { name: copyName, keyArn, protect });
  return { vault, keyArn, region, keepDays };
}

function startOf({ window }: BackupsData) {
  const span = dailyWindow(window);
  if (!span) {
    throw new Error(`"${window}" is no daily window; write it in UTC as in "07:00-09:00"`);
  }
  return { minute: span.start, withinMinutes: minutesOf(span) };
}
