import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";
import { policyDocument, type Statement } from "../../security/policy";
import { awsAudience, githubIssuer, githubProviderArn } from "./github-provider";

export interface PipelineRoleProps {
  readonly name: string;
  readonly description: string;
  readonly account: string;
  /** Whose tokens are taken, to the letter, as in `repo:example-org/slipway:ref:refs/heads/main`. */
  readonly subjects: readonly string[];
  /** How long one run may use it. */
  readonly sessionHours: number;
  /** What it may do at most. @default what its policies say */
  readonly boundaryArn?: string;
  /** Policies that it shares with others, by what they are for. */
  readonly shared: Readonly<Record<string, string>>;
  /** Policies of its own, by what they are for. */
  readonly own: Readonly<Record<string, readonly Statement[]>>;
}

/**
 * A role for runs of GitHub Actions: no key is kept anywhere, each run proves by a token of its own what it is. Free of charge.
 * @example new PipelineRole(this, "plan", { name: "dougust-account-plan", subjects: ["repo:example-org/slipway:pull_request"], … });
 */
export class PipelineRole extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, props: PipelineRoleProps) {
    super(scope, id);
    const role = new IamRole(this, "Resource", {
      name: props.name,
      description: props.description,
      assumeRolePolicy: trust(props),
      maxSessionDuration: props.sessionHours * 3600,
      permissionsBoundary: props.boundaryArn,
    });
    this.arn = role.arn;
    for (const [part, policyArn] of Object.entries(props.shared)) {
      new IamRolePolicyAttachment(this, part, { role: role.name, policyArn });
    }
    for (const [name, statements] of Object.entries(props.own)) {
      new IamRolePolicy(this, name, { name, role: role.name, policy: policyDocument(...statements) });
    }
  }
}

/** Both claims are compared as a whole: a pattern would let in whoever can make a name that fits. */
function trust({ account, subjects }: PipelineRoleProps): string {
  return policyDocument({
    Principal: { Federated: githubProviderArn(account) },
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: {
      StringEquals: { [`${githubIssuer}:aud`]: awsAudience, [`${githubIssuer}:sub`]: [...new Set(subjects)] },
    },
  });
}
