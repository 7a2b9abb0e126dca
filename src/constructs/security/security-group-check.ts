import { DataAwsSecurityGroups } from "@cdktf/provider-aws/lib/data-aws-security-groups";
import { DataAwsVpcSecurityGroupRules } from "@cdktf/provider-aws/lib/data-aws-vpc-security-group-rules";
import { TerraformLocal } from "cdktf";
import { Construct } from "constructs";
import { Check } from "./check";

export interface SecurityGroupCheckProps {
  /** The tags that every group and rule of the stack bears, and no other. */
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * Warns in each plan of rules that somebody added to a security group by hand: those without the stack's tags.
 * Terraform itself reads only the rules that it made; see docs/decisions/unknown-security-group-rules.md.
 * @example new SecurityGroupCheck(this, "security-groups", { tags });
 */
export class SecurityGroupCheck extends Construct {
  constructor(scope: Construct, id: string, props: SecurityGroupCheckProps) {
    super(scope, id);
    const unknown = this.addUnknown(props);
    new Check(this, "Resource", {
      condition: `\${length(${unknown}) == 0}`,
      message: `security groups have rules that nothing here describes: \${join(", ", ${unknown})}; ${remedy}`,
    });
  }

  /**
   * A list as in `["sgr-1 of sg-2"]`. Groups are found by tags, not by reference to their resources: so it is known
   * in every plan, a first one too, and what a plan is about to add or to remove makes no difference.
   */
  private addUnknown({ tags }: SecurityGroupCheckProps): string {
    const groups = new DataAwsSecurityGroups(this, "own", {
      tags,
      // the VPC's own group is called "default"; its resource takes unknown rules away by itself
      filter: [{ name: "group-name", values: ["*-*"] }],
    });
    const all = new DataAwsVpcSecurityGroupRules(this, "all-rules", {
      filter: [{ name: "group-id", values: ["${each.key}"] }],
    });
    all.addOverride("for_each", `\${toset(data.aws_security_groups.${groups.friendlyUniqueId}.ids)}`);
    const own = new DataAwsVpcSecurityGroupRules(this, "own-rules", { tags });
    const isUnknown = `!contains(${ids(rules(own))}, id)`;
    const unknown = `flatten([for group, found in ${rules(all)} : [for id in ${ids("found")} : "\${id} of \${group}" if ${isUnknown}]])`;
    return `local.${new TerraformLocal(this, "unknown", `\${${unknown}}`).friendlyUniqueId}`;
  }
}

const remedy =
  'revoke each with "aws ec2 revoke-security-group-ingress" (or -egress), --group-id and --security-group-rule-ids, or let the page of the environment describe it';

/** The provider finds null where there are none, as in a group that an interrupted apply has just made. */
function ids(found: string): string {
  return `(${found}.ids == null ? [] : ${found}.ids)`;
}

function rules({ friendlyUniqueId }: DataAwsVpcSecurityGroupRules): string {
  return `data.aws_vpc_security_group_rules.${friendlyUniqueId}`;
}
