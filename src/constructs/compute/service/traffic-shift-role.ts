import type { Construct } from "constructs";
import { Role } from "../../security/role";

export interface TrafficShiftRoleProps {
  readonly name: string;
  /** The listener rules whose weights ECS swings. */
  readonly ruleArns: readonly string[];
  readonly targetGroupArns: readonly string[];
  readonly region: string;
}

/** The role with which ECS itself moves traffic between two target groups during a deployment. */
export class TrafficShiftRole extends Role {
  constructor(
    scope: Construct,
    id: string,
    { name, ruleArns, targetGroupArns, region }: TrafficShiftRoleProps,
  ) {
    super(scope, id, {
      name,
      description: "Lets ECS move traffic between the target groups of a service",
      // ECS does not say on whose behalf it assumes an infrastructure role, so a condition would lock it out
      service: "ecs.amazonaws.com",
    });
    this.grant(
      "move-traffic",
      { Action: "elasticloadbalancing:ModifyRule", Resource: ruleArns },
      {
        Action: ["elasticloadbalancing:RegisterTargets", "elasticloadbalancing:DeregisterTargets"],
        Resource: targetGroupArns,
      },
      {
        Action: [
          "elasticloadbalancing:DescribeListeners",
          "elasticloadbalancing:DescribeRules",
          "elasticloadbalancing:DescribeTargetGroups",
          "elasticloadbalancing:DescribeTargetHealth",
        ],
        // these APIs know no resources
        Resource: "*",
        Condition: { StringEquals: { "aws:RequestedRegion": region } },
      },
    );
  }
}
