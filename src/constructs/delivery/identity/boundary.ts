import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { Construct } from "constructs";
import { policyDocument, type Statement } from "../../security/policy";
import { stackTag } from "./scope";

export interface BoundaryProps {
  readonly name: string;
  readonly system: string;
  readonly account: string;
  /** The bucket with the state of all stacks. */
  readonly stateBucket: string;
  /** How all that is the account's own is called: `dougust-account`. */
  readonly accountStack: string;
}

/**
 * What roles of environments, and those who make them, may do at most: no identity beside roles that bear this boundary,
 * nothing of the account's own, nothing of another environment's. Free of charge.
 * @example new Boundary(this, "boundary", { name: "dougust-account-boundary", accountStack: "dougust-account", … });
 */
export class Boundary extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, props: BoundaryProps) {
    super(scope, id);
    const policy = new IamPolicy(this, "Resource", {
      name: props.name,
      description: `What roles of ${props.system}'s environments may do at most`,
      policy: policyDocument(
        // a boundary gives nothing: it is what policies may give, less what follows
        { Sid: "Most", Action: "*", Resource: "*" },
        ...noOtherIdentities(props),
        ...nothingOfTheAccount(props),
        ...nothingOfOthers(props),
      ),
    });
    this.arn = policy.arn;
  }
}

/** Whoever makes a role gives it this boundary, and nobody takes it off: else a role could make one that may do more. */
function noOtherIdentities({ name, account, accountStack }: BoundaryProps): Statement[] {
  // its own ARN, which it cannot refer to
  const boundaryArn = `arn:aws:iam::${account}:policy/${name}`;
  return [
    {
      Sid: "RolesWithinBoundary",
      Effect: "Deny",
      Action: [
        ...["CreateRole", "PutRolePermissionsBoundary", "PutRolePolicy", "DeleteRolePolicy"],
        ...["AttachRolePolicy", "DetachRolePolicy"],
      ].map((action) => `iam:${action}`),
      Resource: "*",
      Condition: { StringNotEquals: { "iam:PermissionsBoundary": boundaryArn } },
    },
    {
      Sid: "OnlyRoles",
      Effect: "Deny",
      Action: [
        "iam:DeleteRolePermissionsBoundary",
        "iam:CreateInstanceProfile",
        "iam:AddRoleToInstanceProfile",
        ...["User", "Group", "AccessKey", "LoginProfile", "MFADevice", "SSHPublicKey", "SigningCertificate"],
        ...["ServiceSpecificCredential", "SAMLProvider", "OpenIDConnectProvider", "ServerCertificate"],
        ...["AccountAlias", "AccountPasswordPolicy", "OrganizationsRoot"],
      ].map((what) => (what.startsWith("iam:") ? what : `iam:*${what}*`)),
      Resource: "*",
    },
    {
      Sid: "NotTheAccountsRoles",
      Effect: "Deny",
      NotAction: ["iam:Get*", "iam:List*"],
      Resource: [
        `arn:aws:iam::${account}:role/${accountStack}-*`,
        `arn:aws:iam::${account}:policy/*`,
        `arn:aws:iam::${account}:oidc-provider/*`,
      ],
    },
    {
      Sid: "KeepStackTag",
      Effect: "Deny",
      Action: "iam:UntagRole",
      Resource: "*",
      Condition: { "ForAnyValue:StringEquals": { "aws:TagKeys": "Stack" } },
    },
    {
      // what runs passes roles on and changes none: by another tag it would get at another environment
      Sid: "OnlyPipelinesChangeRoles",
      Effect: "Deny",
      Action: ["Add", "Attach", "Create", "Delete", "Detach", "Put", "Remove", "Set", "Tag", "Untag"]
        .concat("Update", "Upload")
        .map((verb) => `iam:${verb}*`),
      Resource: "*",
      Condition: { ArnNotLike: { "aws:PrincipalArn": `arn:aws:iam::${account}:role/${accountStack}-*` } },
    },
  ];
}

function nothingOfTheAccount({ system, account, accountStack, stateBucket }: BoundaryProps): Statement[] {
  return [
    {
      Sid: "NotWhatWatches",
      Effect: "Deny",
      Action: [
        ...["cloudtrail", "guardduty", "access-analyzer", "config", "securityhub"],
        ...["organizations", "account", "ce", "sso", "aws-portal"],
      ].map((service) => `${service}:*`),
      Resource: "*",
    },
    {
      Sid: "NotTheAccountsSettings",
      Effect: "Deny",
      Action: [
        "s3:PutAccountPublicAccessBlock",
        "ec2:DisableEbsEncryptionByDefault",
        "ec2:ModifyEbsDefaultKmsKeyId",
        "ecr:Put*",
        "ecr:Delete*",
        "ecr:Set*",
        "ecr:BatchDeleteImage",
      ],
      Resource: "*",
    },
    {
      Sid: "NotTheAccountsNames",
      Effect: "Deny",
      Action: ["s3:*", "sns:*", "events:*", "logs:*", "budgets:*", "cloudwatch:*"],
      Resource: [
        `arn:aws:s3:::${accountStack}-*`,
        ...["sns", "events", "logs", "cloudwatch"].map(
          (service) => `arn:aws:${service}:*:${account}:*${accountStack}-*`,
        ),
        `arn:aws:budgets::${account}:budget/${accountStack}-*`,
      ],
    },
    {
      // the states of all stacks: those who plan, apply and deploy read and write each its own
      Sid: "NotTheState",
      Effect: "Deny",
      Action: "s3:*",
      Resource: [`arn:aws:s3:::${stateBucket}`, `arn:aws:s3:::${stateBucket}/*`],
      Condition: { ArnNotLike: { "aws:PrincipalArn": `arn:aws:iam::${account}:role/${accountStack}-*` } },
    },
    {
      Sid: "NotTaggedTheAccounts",
      Effect: "Deny",
      // images are pulled from the account's repositories
      NotAction: [
        "ecr:BatchCheckLayerAvailability",
        "ecr:BatchGetImage",
        "ecr:GetDownloadUrlForLayer",
      ].concat(["ecr:Describe*", "ecr:List*", "iam:Get*", "iam:List*"]),
      Resource: "*",
      Condition: { StringEquals: { [stackTag]: `${system}-account` } },
    },
  ];
}

/** Roles of an environment have its tag; those of pipelines have policies of their own that say so. */
function nothingOfOthers({ system, account, accountStack }: BoundaryProps): Statement[] {
  return [
    {
      Sid: "NothingOfOtherStacks",
      Effect: "Deny",
      NotAction: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
      Resource: "*",
      Condition: {
        // with two dollar signs for Terraform, which would run the one
        StringNotEquals: { [stackTag]: ["$${aws:PrincipalTag/Stack, 'none'}", `${system}-account`] },
        Null: { [stackTag]: "false" },
        ArnNotLike: { "aws:PrincipalArn": `arn:aws:iam::${account}:role/${accountStack}-*` },
      },
    },
  ];
}
