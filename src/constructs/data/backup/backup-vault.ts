import { BackupVault as Vault } from "@cdktf/provider-aws/lib/backup-vault";
import { BackupVaultPolicy } from "@cdktf/provider-aws/lib/backup-vault-policy";
import { Construct } from "constructs";
import { policyDocument } from "../../security/policy";

export interface BackupVaultProps {
  /** At most 50 letters, digits, hyphens and underscores. */
  readonly name: string;
  /** Of the vault's region. What RDS snapshots keeps its own key; copies from elsewhere get this one. */
  readonly keyArn: string;
  /** Whether Terraform must refuse to destroy it; else it goes with all backups in it. */
  readonly protect: boolean;
}

/**
 * Where AWS Backup keeps what it made. Backups go when their days are over and not before: to delete one by hand,
 * somebody must change the vault's policy first.
 *
 * Monthly cost in us-east-1: RDS snapshots $0.095 per GB beyond the size of the database, S3 $0.05 per GB.
 * @example new BackupVault(this, "vault", { name: "dougust-prod-backups", keyArn: key.arn, protect: true });
 */
export class BackupVault extends Construct {
  readonly name: string;
  readonly arn: string;

  constructor(scope: Construct, id: string, { name, keyArn, protect }: BackupVaultProps) {
    super(scope, id);
    const vault = new Vault(this, "Resource", {
      name,
      kmsKeyArn: keyArn,
      forceDestroy: !protect,
      lifecycle: protect ? { preventDestroy: true } : undefined,
    });
    this.name = vault.name;
    this.arn = vault.arn;
    this.refuseDeletion();
  }

  private refuseDeletion(): void {
    new BackupVaultPolicy(this, "policy", {
      backupVaultName: this.name,
      policy: policyDocument({
        Sid: "NoDeletionByHand",
        Effect: "Deny",
        Principal: "*",
        // a shorter life is a deletion, too
        Action: ["backup:DeleteRecoveryPoint", "backup:UpdateRecoveryPointLifecycle"],
        Resource: "*",
      }),
    });
  }
}
