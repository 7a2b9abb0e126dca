import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target";
import { Construct } from "constructs";
import { Role } from "../role";

export interface ForwardedFindingsProps {
  readonly name: string;
  readonly account: string;
  /** Where the findings are, and where people are told of them. */
  readonly from: string;
  readonly to: string;
  /** By what the findings are told from other events. */
  readonly patterns: Readonly<Record<string, object>>;
}

/**
 * Findings of a region on their way to another one's event bus, whose rules tell people: one topic and one
 * subscription for all regions.
 *
 * Monthly cost: $1.00 per million findings that are forwarded.
 * @example new ForwardedFindings(there, "findings", { name: "cosmicspace-account-eu-west-1", account, from: "eu-west-1", to: "us-east-1", patterns });
 */
export class ForwardedFindings extends Construct {
  constructor(scope: Construct, id: string, props: ForwardedFindingsProps) {
    super(scope, id);
    const busArn = `arn:aws:events:${props.to}:${props.account}:event-bus/default`;
    const role = this.addRole(props, busArn);
    for (const [part, pattern] of Object.entries(props.patterns)) {
      const rule = new CloudwatchEventRule(this, part, {
        name: `${props.name}-${part}`,
        description: `Forwards what was found to ${props.to}`,
        eventPattern: JSON.stringify(pattern),
      });
      new CloudwatchEventTarget(this, `${part}-to-${props.to}`, {
        rule: rule.name,
        targetId: props.to,
        arn: busArn,
        roleArn: role.arn,
        dependsOn: role.policies,
      });
    }
  }

  private addRole({ name, account, from }: ForwardedFindingsProps, busArn: string): Role {
    const role = new Role(this, "role", {
      name: `${name}-findings`,
      description: `EventBridge forwards findings of ${from}`,
      service: "events.amazonaws.com",
      account,
    });
    role.grant("forward", { Action: "events:PutEvents", Resource: busArn });
    return role;
  }
}
