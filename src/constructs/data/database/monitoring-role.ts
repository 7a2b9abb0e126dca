import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import type { Construct } from "constructs";
import { Role } from "../../security/role";

export interface MonitoringRoleProps {
  readonly name: string;
  readonly account: string;
}

/** The role with which RDS writes enhanced monitoring to CloudWatch Logs; AWS documents its managed policy alone. */
export class MonitoringRole extends Role {
  constructor(scope: Construct, id: string, { name, account }: MonitoringRoleProps) {
    super(scope, id, {
      name,
      description: "Writes the enhanced monitoring of a database",
      service: "monitoring.rds.amazonaws.com",
      account,
    });
    this.policies.push(
      new IamRolePolicyAttachment(this, "policy", {
        role: this.name,
        policyArn: "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole",
      }),
    );
  }
}
