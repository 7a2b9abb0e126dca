import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { Construct } from "constructs";
import { policyDocument, type Statement } from "../../security/policy";

export interface SharedPolicyProps {
  readonly name: string;
  readonly description: string;
  readonly statements: readonly Statement[];
}

/**
 * A policy that several roles have, since what a role has of its own is limited to 10,240 characters. Free of charge.
 * @example new SharedPolicy(this, "build", { name: "dougust-account-build", description: "Builds environments", statements });
 */
export class SharedPolicy extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { name, description, statements }: SharedPolicyProps) {
    super(scope, id);
    const policy = policyDocument(...statements);
    this.arn = new IamPolicy(this, "Resource", { name, description, policy }).arn;
  }
}
