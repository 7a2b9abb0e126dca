import { Id } from "@cdktf/provider-random/lib/id";
import type { Construct } from "constructs";
import type { ProtectionProps } from "./placement";

/** The arguments that RDS instances and clusters of every engine share for backups, windows and deletion. */
export function protection(scope: Construct, identifier: string, props: ProtectionProps) {
  return {
    backupRetentionPeriod: props.backup.days,
    preferredMaintenanceWindow: props.maintenanceWindow,
    deletionProtection: props.deletionProtection,
    skipFinalSnapshot: !props.finalSnapshot,
    ...(props.finalSnapshot && { finalSnapshotIdentifier: finalSnapshot(scope, identifier) }),
  };
}

/** A snapshot of a second database of this name must not meet the first one's: part of the name is made anew with each. */
function finalSnapshot(scope: Construct, identifier: string): string {
  const suffix = new Id(scope, "final-snapshot", { byteLength: 4, keepers: { identifier } });
  return `${identifier}-final-${suffix.hex}`;
}
