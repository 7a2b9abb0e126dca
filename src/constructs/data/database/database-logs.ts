import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import type { Construct } from "constructs";

export interface DatabaseLogsProps {
  /** `/aws/rds/instance/<identifier>` and the like. */
  readonly prefix: string;
  readonly exports: readonly string[];
  readonly retentionDays: number;
  readonly keyArn: string;
}

/** The groups a database exports its logs to: RDS would make them itself, unencrypted and kept for ever. */
export function databaseLogs(scope: Construct, props: DatabaseLogsProps): CloudwatchLogGroup[] {
  return props.exports.map(
    (name) =>
      new CloudwatchLogGroup(scope, `logs-${name}`, {
        name: `${props.prefix}/${name}`,
        retentionInDays: props.retentionDays,
        kmsKeyId: props.keyArn,
      }),
  );
}
