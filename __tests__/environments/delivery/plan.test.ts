import { type Access, accessOf, accountOf } from "../../support/pipeline-access";
import { writtenStacks } from "../../support/written-stacks";
import {
  anywhere,
  arn,
  bucket,
  key,
  neverFromPipelines,
  on,
  own,
  role,
  secret,
  state,
  stateKey,
} from "./requests";

let plan: Access;

beforeAll(async () => {
  plan = accessOf(accountOf(await writtenStacks("dougust"), "dougust"), "plan");
});

const allowed = [
  ...on(state("dougust-prod"), ["s3:GetObject"]),
  ...on(state("dougust-account"), ["s3:GetObject"]),
  // the states are encrypted; how plans are sealed is asked in steps.test.ts
  ...on(key, ["kms:Decrypt"], stateKey),
  ...on(key, ["kms:DescribeKey", "kms:GetKeyPolicy", "kms:GetKeyRotationStatus", "kms:ListResourceTags"]),
  ...on(role("dougust-prod-api-task"), ["iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies"]),
  ...on(arn("iam", "policy/dougust-account-boundary", ""), ["iam:GetPolicy", "iam:GetPolicyVersion"]),
  ...on(bucket("dougust-prod-exports"), [
    "s3:GetBucketPolicy",
    "s3:GetLifecycleConfiguration",
    "s3:ListBucket",
  ]),
  ...on(bucket("dougust-prod-exports"), ["s3:GetEncryptionConfiguration", "s3:GetBucketPublicAccessBlock"]),
  ...on(secret("prod/dougust/jwt-secret"), [
    "secretsmanager:DescribeSecret",
    "secretsmanager:ListSecretVersionIds",
  ]),
  ...on(arn("ssm", "parameter/dougust/prod/api/image"), ["ssm:GetParameter"]),
  ...on(arn("ecs", "service/dougust-prod/dougust-prod-api"), ["ecs:DescribeServices"]),
  ...anywhere("ecs:DescribeTaskDefinition", "ec2:DescribeVpcs", "ec2:DescribeSecurityGroupRules"),
  ...anywhere(
    "elasticloadbalancing:DescribeListeners",
    "cloudwatch:ListDashboards",
    "logs:DescribeLogGroups",
  ),
  ...on(arn("rds", "db:dougust-prod-db"), ["rds:DescribeDBInstances", "rds:ListTagsForResource"]),
  ...on(arn("sns", "dougust-prod-critical"), ["sns:GetTopicAttributes"]),
  ...on(arn("sqs", "dougust-prod-export-missed-starts"), ["sqs:GetQueueAttributes"]),
  ...on(arn("scheduler", "schedule/dougust-prod-export/dougust-prod-export"), ["scheduler:GetSchedule"]),
  ...on("arn:aws:route53:::hostedzone/Z148QEXAMPLE8V", [
    "route53:ListResourceRecordSets",
    "route53:GetHostedZone",
  ]),
  ...on(arn("wafv2", "regional/webacl/dougust-prod-alb/1234"), ["wafv2:GetWebACL"]),
  ...on(arn("backup", "backup-vault:dougust-prod-backups"), ["backup:DescribeBackupVault"]),
];

const secretsAndData = [
  ...on(secret("prod/dougust/jwt-secret"), ["secretsmanager:GetSecretValue"]),
  ...anywhere("secretsmanager:BatchGetSecretValue"),
  ...on(secret("prod/dougust/jwt-secret"), ["secretsmanager:PutSecretValue"], own("dougust-prod")),
  ...on(key, ["kms:Decrypt"], { "kms:ResourceAliases": ["alias/dougust-prod-key"], ...own("dougust-prod") }),
  ...on(key, ["kms:Decrypt"], { "kms:ResourceAliases": ["alias/aws/ssm"] }),
  ...on(key, ["kms:Decrypt"]),
  ...on(key, ["kms:Encrypt", "kms:ReEncryptFrom"], stateKey),
  ...on(arn("ssm", "parameter/other/token"), ["ssm:GetParameter"]),
  ...on(`${bucket("dougust-prod-exports")}/2026/dump.gz`, ["s3:GetObject"]),
  ...on(`${bucket("dougust-prod-alb-logs")}/x`, ["s3:GetObject"]),
  ...on(arn("logs", "log-group:/ecs/dougust-prod/api:log-stream:x"), ["logs:GetLogEvents"]),
  ...on(arn("logs", "log-group:/ecs/dougust-prod/api"), ["logs:FilterLogEvents"]),
  ...on(arn("sqs", "dougust-prod-export-missed-starts"), ["sqs:ReceiveMessage"]),
  ...on(arn("ec2", "instance/i-0123456789abcdef0"), ["ec2:DescribeInstanceAttribute"]),
  ...on(arn("cognito-idp", "userpool/us-east-1_Example"), [
    "cognito-idp:ListUsers",
    "cognito-idp:AdminGetUser",
  ]),
];

const changes = [
  ...on(state("dougust-dev"), ["s3:PutObject", "s3:DeleteObject"]),
  ...on(`${state("dougust-dev")}.tflock`, ["s3:PutObject"]),
  ...on(arn("ssm", "parameter/dougust/dev/api/image"), ["ssm:PutParameter"]),
  ...on(arn("ecs", "service/dougust-dev/dougust-dev-api"), ["ecs:UpdateService"], own("dougust-dev")),
  ...on(arn("ecs", "task-definition/dougust-dev-migrate:1"), ["ecs:RunTask"], own("dougust-dev")),
  ...on(role("dougust-dev-api-task"), ["iam:PassRole", "iam:CreateRole", "iam:PutRolePolicy"]),
  ...on(arn("ec2", "vpc/vpc-1"), ["ec2:DeleteVpc"]),
  ...on(arn("rds", "db:dougust-dev-db"), ["rds:DeleteDBInstance", "rds:ModifyDBInstance"]),
  ...on(arn("ecr", "repository/dougust-backend"), ["ecr:PutImage"]),
];

test("it reads how all is set up, the states, and the pointers of images", async () => {
  expect(allowed.length).toBeGreaterThanOrEqual(30);
  expect(await plan.wrongly("Allowed", allowed)).toEqual([]);
});

test("it reads no secret, nothing that people or applications keep, and changes nothing", async () => {
  const denied = [...secretsAndData, ...changes, ...neverFromPipelines];
  expect(denied.length).toBeGreaterThanOrEqual(30);
  expect(await plan.wrongly("Denied", denied)).toEqual([]);
});
