import type { Statement } from "../../../security/policy";
import type { SystemScope } from "../scope";
import { actions } from "./actions";
import { terraformObjects } from "./terraform-objects";

/**
 * How things are set up: what a plan reads again of every resource that is built here, in any region. Where "Get" would give
 * what is kept instead (objects, users, messages, secrets), its actions stand one by one.
 */
export function readSettings(scope: SystemScope): Record<string, Statement[]> {
  return {
    "read-infrastructure": [network, compute, data, edge, messages],
    "read-surroundings": [watching, identities, account, ...storage(scope)],
  };
}

const network: Statement = {
  Sid: "Network",
  Action: [
    ...actions("ec2", "Describe*", "GetManagedPrefixListEntries", "GetEbs*"),
    ...actions("elasticloadbalancing", "Describe*"),
    ...actions("globalaccelerator", "Describe*", "List*"),
  ],
  Resource: "*",
};

const compute: Statement = {
  Sid: "Compute",
  Action: [
    ...actions("ecs", "Describe*", "List*"),
    ...actions("ecr", "Describe*", "ListTagsForResource", "GetLifecyclePolicy", "GetRepositoryPolicy"),
    ...actions("application-autoscaling", "Describe*", "ListTagsForResource"),
    ...actions("servicediscovery", "GetNamespace", "GetOperation", "List*"),
    ...actions("scheduler", "GetSchedule", "GetScheduleGroup", "List*"),
    ...actions("synthetics", "Describe*", "GetCanary", "ListTagsForResource"),
  ],
  Resource: "*",
};

const data: Statement = {
  Sid: "Data",
  Action: [
    ...actions("rds", "Describe*", "ListTagsForResource"),
    ...actions("elasticache", "Describe*", "ListTagsForResource"),
    ...actions("backup", "Describe*", "GetBackup*", "List*"),
    ...actions("kms", "DescribeKey", "GetKeyPolicy", "GetKeyRotationStatus", "List*"),
    // what a secret is called and which versions it has, not what it says
    ...actions("secretsmanager", "DescribeSecret", "GetResourcePolicy", "ListSecretVersionIds"),
    ...actions("ssm", "DescribeParameters", "ListTagsForResource"),
  ],
  Resource: "*",
};

const edge: Statement = {
  Sid: "Edge",
  Action: [
    ...actions("acm", "DescribeCertificate", "ListTagsForCertificate"),
    ...actions("cloudfront", "Describe*", "Get*", "List*"),
    ...actions("route53", "Get*", "List*"),
    ...actions("wafv2", "Get*", "List*"),
  ],
  Resource: "*",
};

const messages: Statement = {
  Sid: "MessagesAndUsers",
  Action: [
    ...actions("sns", "GetTopicAttributes", "GetSubscriptionAttributes", "GetDataProtectionPolicy", "List*"),
    ...actions("sqs", "GetQueueAttributes", "GetQueueUrl", "ListQueueTags"),
    ...actions("ses", "Get*", "List*"),
    // not who the users are
    ...actions("cognito-idp", "Describe*", "GetGroup", "GetUserPoolMfaConfig", "ListTagsForResource"),
    ...actions("chatbot", "Describe*", "List*"),
  ],
  Resource: "*",
};

const watching: Statement = {
  Sid: "Watching",
  Action: [
    ...actions("cloudwatch", "Describe*", "GetDashboard", "ListDashboards", "ListTagsForResource"),
    ...actions("logs", "Describe*", "GetDelivery*", "GetLogDelivery", "ListTags*", "ListLogDeliveries"),
    ...actions("events", "Describe*", "List*"),
    ...actions("xray", "GetGroup", "GetGroups", "GetSamplingRules", "ListTagsForResource"),
    ...actions("budgets", "ViewBudget", "ListTagsForResource"),
    ...actions("ce", "Describe*", "GetAnomaly*", "List*"),
  ],
  Resource: "*",
};

const identities: Statement = {
  Sid: "Identities",
  Action: actions(
    "iam",
    ...["GetRole", "GetRolePolicy", "GetPolicy", "GetPolicyVersion", "GetOpenIDConnectProvider"],
    ...["GetAccountPasswordPolicy", "ListRole*", "ListPolicyVersions", "ListPolicyTags"],
    ...["ListAttachedRolePolicies", "ListInstanceProfilesForRole", "ListOpenIDConnectProviderTags"],
  ),
  Resource: "*",
};

const account: Statement = {
  Sid: "Account",
  Action: [
    ...actions("cloudtrail", "Describe*", "GetTrail", "GetTrailStatus", "Get*Selectors", "ListTags"),
    ...actions("guardduty", "Get*", "List*"),
    ...actions("access-analyzer", "GetAnalyzer", "ListTagsForResource"),
    ...actions("config", "Describe*", "ListTagsForResource"),
    ...actions("securityhub", "Describe*", "Get*", "List*"),
    ...actions("s3", "GetAccountPublicAccessBlock"),
    ...actions("tag", "GetResources"),
    ...actions("sts", "GetCallerIdentity"),
  ],
  Resource: "*",
};

/** How buckets are set up; of what is in them, what Terraform itself puts there; and what parameters say, none of which is a secret. */
function storage({ system, account: id }: SystemScope): Statement[] {
  return [
    {
      Sid: "Buckets",
      Action: actions(
        "s3",
        ...["GetBucket*", "GetAccelerateConfiguration", "GetEncryptionConfiguration", "ListBucket"],
        ...["GetLifecycleConfiguration", "GetMetricsConfiguration", "GetReplicationConfiguration"],
      ),
      Resource: `arn:aws:s3:::${system}-*`,
    },
    {
      Sid: "ObjectsOfTerraform",
      Action: actions("s3", "GetObject", "GetObjectTagging"),
      Resource: terraformObjects(system, "*", id),
    },
    {
      Sid: "Parameters",
      Action: actions("ssm", "GetParameter", "GetParameters"),
      Resource: `arn:aws:ssm:*:${id}:parameter/${system}/*`,
    },
  ];
}

/** Whatever else is written here one day, these stay closed: values of secrets, and what may hold some. */
export function noSecrets({ stateKeyAlias }: Pick<SystemScope, "stateKeyAlias">): Statement[] {
  return [
    {
      Sid: "NoValuesOfSecrets",
      Effect: "Deny",
      Action: [
        ...actions("secretsmanager", "GetSecretValue", "BatchGetSecretValue"),
        ...actions("ec2", "DescribeInstanceAttribute", "DescribeLaunchTemplateVersions"),
      ],
      Resource: "*",
    },
    {
      // also closes parameters that are secrets, whatever key encrypts them
      Sid: "NothingDecryptedButTheState",
      Effect: "Deny",
      Action: "kms:Decrypt",
      Resource: "*",
      Condition: {
        "ForAllValues:StringNotEquals": { "kms:ResourceAliases": `alias/${stateKeyAlias}` },
        // who publishes to an encrypted topic asks SNS to, and sees nothing of it
        StringNotLikeIfExists: { "kms:ViaService": "sns.*.amazonaws.com" },
      },
    },
  ];
}
