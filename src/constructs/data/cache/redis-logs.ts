import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import type { Construct } from "constructs";

export interface RedisLogsProps {
  readonly identifier: string;
  readonly logDays: number;
  readonly keyArn: string;
}

/** The groups that take the slow commands of a Redis and what its engine says, and how they are delivered. */
export function redisLogs(scope: Construct, { identifier, logDays, keyArn }: RedisLogsProps) {
  return ["slow-log", "engine-log"].map((logType) => {
    const group = new CloudwatchLogGroup(scope, logType, {
      // below this path one policy of CloudWatch's serves all groups; elsewhere each adds to a text that is limited
      name: `/aws/vendedlogs/elasticache/${identifier}/${logType}`,
      retentionInDays: logDays,
      kmsKeyId: keyArn,
    });
    return { logType, logFormat: "json", destinationType: "cloudwatch-logs", destination: group.name };
  });
}
