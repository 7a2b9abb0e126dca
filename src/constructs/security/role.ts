import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { policyDocument, type Statement } from "./policy";

export interface RoleProps {
  readonly name: string;
  readonly description: string;
  /** The AWS service that may assume it, as in `ecs-tasks.amazonaws.com`. */
  readonly service: string;
  /**
   * The account whose resources the service must act for: keeps others from using the service as their deputy.
   * @default any, for services that do not say for whom they act
   */
  readonly account?: string;
  /** The one resource that the service must act for. @default any of the account */
  readonly sourceArn?: string;
}

/**
 * A role for one AWS service, with one named inline policy per grant.
 * @example new Role(this, "task-role", { name: "dougust-dev-api-task", description: "…", service: "ecs-tasks.amazonaws.com", account });
 */
export class Role extends Construct {
  readonly arn: string;
  readonly name: string;
  /** What stands between the role and being of use. */
  readonly policies: ITerraformDependable[] = [];

  constructor(scope: Construct, id: string, props: RoleProps) {
    super(scope, id);
    const role = new IamRole(this, "Resource", {
      name: props.name,
      description: props.description,
      assumeRolePolicy: policyDocument({
        Principal: { Service: props.service },
        Action: "sts:AssumeRole",
        ...(props.account && { Condition: source(props.account, props.sourceArn) }),
      }),
    });
    this.arn = role.arn;
    this.name = role.name;
  }

  /** Adds a policy; its name says what it is for, as in `read-secrets`. */
  grant(name: string, ...statements: Statement[]): void {
    const policy = policyDocument(...statements);
    this.policies.push(new IamRolePolicy(this, name, { name, role: this.name, policy }));
  }
}

function source(account: string, arn: string | undefined): Statement["Condition"] {
  return {
    StringEquals: { "aws:SourceAccount": account },
    ...(arn !== undefined && { ArnEquals: { "aws:SourceArn": arn } }),
  };
}
