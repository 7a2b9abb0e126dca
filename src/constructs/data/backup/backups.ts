import { BackupPlan } from "@cdktf/provider-aws/lib/backup-plan";
import { BackupSelection } from "@cdktf/provider-aws/lib/backup-selection";
import { Construct } from "constructs";
import { Role } from "../../security/role";
import type { SnapshotSource } from "../database/database";
import type { Bucket } from "../storage/bucket";
import { bucketRights, copyRights, keyRights, snapshotRights, vaultRights } from "./backup-rights";
import { BackupVault } from "./backup-vault";

export interface BackupsProps {
  /** Of the vault, the plan, the selection and the role: at most 50 letters, digits, hyphens and underscores. */
  readonly name: string;
  /** When a backup begins every day: minutes after midnight UTC, and how many minutes it may wait, 60 at least. */
  readonly start: { readonly minute: number; readonly withinMinutes: number };
  readonly keepDays: number;
  /** A vault of another region that gets a copy of each backup, with its key. @default none */
  readonly copy?: {
    readonly vault: BackupVault;
    readonly keyArn: string;
    readonly region: string;
    readonly keepDays: number;
  };
  /** @default none: AWS does not hold its data */
  readonly database?: SnapshotSource;
  readonly buckets: readonly Bucket[];
  readonly protect: boolean;
  /** Encrypts the vault, and whatever of the environment is encrypted with a key of its own. */
  readonly keyArn: string;
  readonly account: string;
  readonly region: string;
}

/** Long enough for the first backup, which is a full one. */
const completionMinutes = 8 * 60;

/**
 * A daily backup of exactly one database and the named buckets, beside what RDS keeps itself: it outlives the
 * database, and may stand in another region too.
 *
 * Monthly cost in us-east-1: as `BackupVault` says, once more for copies and $0.02 per GB on their way.
 * @example new Backups(this, "backups", { name: "dougust-prod-backups", start: { minute: 420, withinMinutes: 120 }, keepDays: 7, database, buckets: [], … });
 */
export class Backups extends Construct {
  readonly vault: BackupVault;

  constructor(scope: Construct, id: string, props: BackupsProps) {
    super(scope, id);
    const vault = new BackupVault(this, "vault", props);
    this.vault = vault;
    const role = this.addRole(vault, props);
    const plan = this.addPlan(vault, props);
    new BackupSelection(this, "selection", {
      name: props.name,
      planId: plan.id,
      iamRoleArn: role.arn,
      resources: [...(props.database ? [props.database.arn] : []), ...props.buckets.map(({ arn }) => arn)],
      dependsOn: role.policies,
    });
  }

  private addPlan(vault: BackupVault, { name, start, keepDays, copy }: BackupsProps): BackupPlan {
    return new BackupPlan(this, "plan", {
      name,
      rule: [
        {
          ruleName: "daily",
          targetVaultName: vault.name,
          schedule: `cron(${start.minute % 60} ${Math.floor(start.minute / 60)} * * ? *)`,
          scheduleExpressionTimezone: "Etc/UTC",
          startWindow: start.withinMinutes,
          completionWindow: start.withinMinutes + completionMinutes,
          lifecycle: { deleteAfter: keepDays },
          copyAction: copy && [
            { destinationVaultArn: copy.vault.arn, lifecycle: { deleteAfter: copy.keepDays } },
          ],
        },
      ],
    });
  }

  /** AWS Backup does not say for whom it assumes a role; it takes only one that its caller may pass on. */
  private addRole(vault: BackupVault, props: BackupsProps): Role {
    const { name, database, buckets, copy, keyArn, account, region } = props;
    const role = new Role(this, "role", {
      name,
      description: "Makes, copies and expires backups",
      service: "backup.amazonaws.com",
    });
    role.grant("use-vault", ...vaultRights(vault.arn, account, region));
    role.grant("use-keys", ...keyRights([keyArn, ...(copy ? [copy.keyArn] : [])], account));
    if (database) {
      role.grant(
        "snapshot-database",
        ...snapshotRights(database, account, [region, ...(copy ? [copy.region] : [])]),
      );
    }
    if (buckets.length > 0) {
      role.grant("read-buckets", ...bucketRights(buckets, props));
    }
    if (copy) {
      role.grant("copy-backups", ...copyRights(copy.vault.arn));
    }
    return role;
  }
}
