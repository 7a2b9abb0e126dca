import { Id } from "@cdktf/provider-random/lib/id";
import type { Construct } from "constructs";
import type { PlacementProps, ProtectionProps } from "./placement";

type Identity = Pick<PlacementProps, "identifier" | "database" | "username" | "encryption">;

/** The arguments that RDS instances and clusters of every engine share for backups, windows and deletion. */
export function protection(scope: Construct, props: ProtectionProps & Identity) {
  return {
    backupRetentionPeriod: props.backup.days,
    preferredMaintenanceWindow: props.maintenanceWindow,
    deletionProtection: props.deletionProtection,
    skipFinalSnapshot: !props.finalSnapshot,
    ...(props.finalSnapshot && { finalSnapshotIdentifier: finalSnapshot(scope, props) }),
  };
}

/** The last snapshot's name, of which part is made anew whenever the database is: no two of them may meet. */
function finalSnapshot(scope: Construct, { identifier, database, username, encryption }: Identity): string {
  // a change of one of these replaces the database
  const keepers = { identifier, database, username, encryption };
  const suffix = new Id(scope, "final-snapshot", { byteLength: 4, keepers });
  return `${identifier}-final-${suffix.hex}`;
}
