import type { Statement } from "../../../security/policy";
import { type EnvironmentScope, newStackTag, roleArns, stackTag } from "../scope";
import { actions } from "./actions";
import { terraformObjects } from "./read";

/** What is built under names or tags of one environment: its roles, keys, secrets, buckets and parameters. */
export function buildOwn(scope: EnvironmentScope): Record<string, Statement[]> {
  return {
    roles: roles(scope),
    "keys-and-secrets": [...keys(scope), ...secrets(scope)],
    storage: storage(scope),
  };
}

/** Nothing that has another stack's tag, but what all stacks share: their state, and images to look at. */
export function nothingOfOthers({ stack, system }: EnvironmentScope): Statement {
  return {
    Sid: "NothingOfOtherStacks",
    Effect: "Deny",
    NotAction: [
      ...actions("ecr", "Describe*", "ListTagsForResource", "GetLifecyclePolicy", "GetRepositoryPolicy"),
      ...actions("iam", "Get*", "List*"),
    ],
    Resource: "*",
    Condition: {
      StringNotEquals: { [stackTag]: [stack, `${system}-state`] },
      Null: { [stackTag]: "false" },
    },
  };
}

/** The services that act for an environment by roles of it. */
const servicesWithRoles = [
  ...["ecs-tasks", "ecs", "scheduler", "events", "vpc-flow-logs", "monitoring.rds", "rds", "s3", "backup"],
  ...["lambda", "synthetics", "logs", "chatbot"],
].map((service) => `${service}.amazonaws.com`);

/** The services that make a role of their own in an account the first time that they are used. */
const servicesWithLinkedRoles = [
  ...["ecs", "ecs.application-autoscaling", "elasticloadbalancing", "rds", "elasticache", "backup"],
  ...[
    "globalaccelerator",
    "wafv2",
    "vpcorigin.cloudfront",
    "logger.cloudfront",
    "delivery.logs",
    "replication.ecr",
  ],
  ...["email.cognito-idp", "events", "synthetics", "management.chatbot"],
].map((service) => `${service}.amazonaws.com`);

function roles(scope: EnvironmentScope): Statement[] {
  const { stack, boundaryArn, account } = scope;
  const arns = roleArns(scope);
  return [
    {
      Sid: "MakeRolesWithinBoundary",
      Action: "iam:CreateRole",
      Resource: arns,
      Condition: { StringEquals: { "iam:PermissionsBoundary": boundaryArn, [newStackTag]: stack } },
    },
    {
      Sid: "ChangeRolesWithinBoundary",
      Action: actions("iam", "PutRolePermissionsBoundary", "PutRolePolicy", "DeleteRolePolicy"),
      Resource: arns,
      Condition: { StringEquals: { "iam:PermissionsBoundary": boundaryArn } },
    },
    {
      Sid: "AttachPoliciesOfAws",
      Action: actions("iam", "AttachRolePolicy", "DetachRolePolicy"),
      Resource: arns,
      Condition: {
        StringEquals: { "iam:PermissionsBoundary": boundaryArn },
        ArnLike: { "iam:PolicyARN": "arn:aws:iam::aws:policy/service-role/*" },
      },
    },
    {
      Sid: "KeepRoles",
      Action: actions("iam", "UpdateAssumeRolePolicy", "UpdateRole", "UpdateRoleDescription", "DeleteRole"),
      Resource: arns,
    },
    {
      Sid: "TagRoles",
      Action: actions("iam", "TagRole", "UntagRole"),
      Resource: arns,
      Condition: { StringEqualsIfExists: { [newStackTag]: stack } },
    },
    {
      Sid: "PassRoles",
      Action: "iam:PassRole",
      Resource: arns,
      Condition: { StringEquals: { "iam:PassedToService": servicesWithRoles } },
    },
    {
      Sid: "RolesOfServices",
      Action: "iam:CreateServiceLinkedRole",
      Resource: `arn:aws:iam::${account}:role/aws-service-role/*`,
      Condition: { StringEquals: { "iam:AWSServiceName": servicesWithLinkedRoles } },
    },
  ];
}

function keys({ account, stack }: EnvironmentScope): Statement[] {
  const all = `arn:aws:kms:*:${account}:key/*`;
  return [
    {
      Sid: "MakeKeys",
      Action: "kms:CreateKey",
      Resource: "*",
      Condition: { StringEquals: { [newStackTag]: stack } },
    },
    {
      Sid: "OwnKeys",
      Action: actions(
        "kms",
        ...["PutKeyPolicy", "EnableKey*", "DisableKey*", "UpdateKeyDescription", "ScheduleKeyDeletion"],
        ...["CancelKeyDeletion", "TagResource", "UntagResource", "CreateAlias", "UpdateAlias", "DeleteAlias"],
        ...["CreateGrant", "Encrypt", "Decrypt", "GenerateDataKey*", "ReEncrypt*", "GetPublicKey"],
      ),
      Resource: all,
      Condition: { StringEquals: { [stackTag]: stack } },
    },
    {
      Sid: "TagNewKeys",
      Action: "kms:TagResource",
      Resource: all,
      Condition: { StringEquals: { [newStackTag]: stack } },
    },
    {
      Sid: "OwnAliases",
      Action: actions("kms", "CreateAlias", "UpdateAlias", "DeleteAlias"),
      Resource: `arn:aws:kms:*:${account}:alias/${stack}-*`,
    },
  ];
}

/** Passwords are read back before databases get them: only here, and only this environment's. */
function secrets({ account, stack }: EnvironmentScope): Statement[] {
  const all = `arn:aws:secretsmanager:*:${account}:secret:*`;
  return [
    {
      Sid: "MakeSecrets",
      Action: actions("secretsmanager", "CreateSecret", "TagResource"),
      Resource: all,
      Condition: { StringEquals: { [newStackTag]: stack } },
    },
    {
      Sid: "OwnSecrets",
      Action: actions(
        "secretsmanager",
        ...["GetSecretValue", "PutSecretValue", "UpdateSecret", "UpdateSecretVersionStage", "DeleteSecret"],
        ...["RestoreSecret", "TagResource", "UntagResource", "RotateSecret", "CancelRotateSecret"],
        ...["ReplicateSecretToRegions", "RemoveRegionsFromReplication"],
      ),
      Resource: all,
      Condition: { StringEquals: { [stackTag]: stack } },
    },
    {
      // RDS makes the secret of a cluster in the name of whoever makes the cluster, with no tags of ours
      Sid: "SecretsOfRds",
      Action: actions("secretsmanager", "CreateSecret", "TagResource", "RotateSecret", "CancelRotateSecret"),
      Resource: `arn:aws:secretsmanager:*:${account}:secret:rds!cluster-*`,
    },
  ];
}

function storage({ account, system, environment, stack }: EnvironmentScope): Statement[] {
  // documents call some as in cosmicspace-media-dev
  const buckets = [`${stack}-*-${account}`, `${system}-*-${environment}-${account}`];
  return [
    {
      Sid: "OwnBuckets",
      Action: actions(
        "s3",
        ...["CreateBucket", "DeleteBucket", "PutBucket*", "DeleteBucketPolicy", "PutEncryptionConfiguration"],
        ...["PutLifecycleConfiguration", "PutMetricsConfiguration", "PutReplicationConfiguration"],
      ),
      Resource: buckets.map((name) => `arn:aws:s3:::${name}`),
    },
    {
      Sid: "ObjectsOfTerraformToo",
      Action: actions("s3", "PutObject", "PutObjectTagging", "DeleteObject", "DeleteObjectVersion"),
      Resource: terraformObjects(system, environment, account),
    },
    {
      // what is only written down goes with its bucket
      Sid: "EmptyLogs",
      Action: actions("s3", "DeleteObject", "DeleteObjectVersion", "ListBucketVersions"),
      Resource: [`arn:aws:s3:::${stack}-*logs-${account}`, `arn:aws:s3:::${stack}-*logs-${account}/*`],
    },
    {
      Sid: "OwnParameters",
      Action: actions(
        "ssm",
        "PutParameter",
        "DeleteParameter",
        "AddTagsToResource",
        "RemoveTagsFromResource",
      ),
      Resource: `arn:aws:ssm:*:${account}:parameter/${system}/${environment}/*`,
    },
    {
      Sid: "OwnBudget",
      Action: actions("budgets", "ModifyBudget", "TagResource", "UntagResource"),
      Resource: `arn:aws:budgets::${account}:budget/${stack}-*`,
    },
  ];
}
