import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { FlowLog } from "@cdktf/provider-aws/lib/flow-log";
import { Construct } from "constructs";
import { Role } from "../security/role";

export interface FlowLogsProps {
  readonly name: string;
  readonly vpcId: string;
  readonly retentionDays: number;
  readonly keyArn: string;
  readonly account: string;
}

/** A record of every connection in a VPC, accepted or refused, in CloudWatch Logs. */
export class FlowLogs extends Construct {
  constructor(scope: Construct, id: string, { name, vpcId, retentionDays, keyArn, account }: FlowLogsProps) {
    super(scope, id);
    const group = new CloudwatchLogGroup(this, "group", {
      name: `/vpc/${name}/flow-logs`,
      retentionInDays: retentionDays,
      kmsKeyId: keyArn,
    });
    const role = new Role(this, "role", {
      name: `${name}-flow-logs`,
      description: `Writes the flow logs of ${name}`,
      service: "vpc-flow-logs.amazonaws.com",
      account,
    });
    role.grant("write-logs", {
      Action: ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"],
      Resource: `${group.arn}:*`,
    });
    new FlowLog(this, "Resource", {
      vpcId,
      trafficType: "ALL",
      logDestination: group.arn,
      iamRoleArn: role.arn,
      tags: { Name: name },
    });
  }
}
