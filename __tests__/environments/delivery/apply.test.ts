import { type Access, accessOf, accountOf, boundedRole, type Request } from "../../support/pipeline-access";
import { writtenStacks } from "../../support/written-stacks";
import {
  anywhere,
  arn,
  boundary,
  bucket,
  fresh,
  key,
  neverFromPipelines,
  on,
  own,
  role,
  secret,
  state,
  stateKey,
} from "./requests";

let apply: Access;
let madeByDev: Access;
let untagged: Access;

beforeAll(async () => {
  const stack = accountOf(await writtenStacks("dougust"), "dougust");
  apply = accessOf(stack, "apply-dev");
  madeByDev = boundedRole(stack, "dougust-dev-api-task", "dougust-dev");
  untagged = boundedRole(stack, "dougust-dev-old", undefined);
});

const dev = own("dougust-dev");
const prod = own("dougust-prod");
const managed = { "iam:PolicyARN": "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole" };
const tasks = { "iam:PassedToService": "ecs-tasks.amazonaws.com" };
const ofCluster = (environment: string) => ({
  "aws:ResourceTag/aws:rds:primaryDBClusterArn": arn("rds", `cluster:dougust-${environment}-db`),
});
const linked = role("aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS");

const allowed: Request[] = [
  ...on(state("dougust-dev"), ["s3:GetObject", "s3:PutObject"]),
  ...on(`${state("dougust-dev")}.tflock`, ["s3:PutObject", "s3:DeleteObject"]),
  ...on(key, ["kms:Decrypt", "kms:GenerateDataKey"], { ...stateKey, ...own("dougust-state") }),
  ...on(role("dougust-dev-api-task"), ["iam:CreateRole"], { ...boundary, ...fresh("dougust-dev") }),
  ...on(role("dougust-dev-api-task"), ["iam:PutRolePolicy", "iam:DeleteRolePolicy"], { ...boundary, ...dev }),
  ...on(role("dougust-dev-db-monitoring"), ["iam:AttachRolePolicy"], { ...boundary, ...managed, ...dev }),
  ...on(role("dougust-dev-api-task"), ["iam:DeleteRole", "iam:UpdateAssumeRolePolicy"], dev),
  ...on(role("dougust-dev-api-task"), ["iam:PassRole"], tasks),
  ...on(linked, ["iam:CreateServiceLinkedRole"], { "iam:AWSServiceName": "ecs.amazonaws.com" }),
  ...on(linked, ["iam:CreateServiceLinkedRole"], {
    "iam:AWSServiceName": "rds.application-autoscaling.amazonaws.com",
  }),
  ...on(key, ["kms:PutKeyPolicy", "kms:ScheduleKeyDeletion", "kms:CreateGrant", "kms:Decrypt"], dev),
  // vaults of backups ask for the grant, and give it back
  ...on(key, ["kms:RetireGrant"], dev),
  ...on("*", ["kms:CreateKey"], fresh("dougust-dev")),
  // whether AWS compares the tags of a key while it makes it or not
  ...on(key, ["kms:TagResource"], fresh("dougust-dev")),
  ...on(key, ["kms:TagResource"], { ...fresh("dougust-dev"), ...dev }),
  ...on(secret("rds!cluster-1"), ["secretsmanager:CreateSecret", "secretsmanager:TagResource"]),
  ...on(
    secret("rds!cluster-1"),
    ["secretsmanager:TagResource", "secretsmanager:RotateSecret"],
    ofCluster("dev"),
  ),
  ...on(arn("kms", "alias/dougust-dev-key"), ["kms:CreateAlias"]),
  ...on(secret("dev/dougust/jwt-secret"), ["secretsmanager:CreateSecret"], fresh("dougust-dev")),
  ...on(
    secret("dev/dougust/jwt-secret"),
    ["secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue", "secretsmanager:DeleteSecret"],
    dev,
  ),
  ...on(bucket("dougust-dev-exports"), ["s3:CreateBucket", "s3:PutBucketPolicy", "s3:DeleteBucket"]),
  ...on(arn("ssm", "parameter/dougust/dev/api/image"), ["ssm:PutParameter"]),
  ...on(arn("budgets", "budget/dougust-dev-budget", ""), ["budgets:ModifyBudget"]),
  ...on(arn("ec2", "vpc/vpc-1"), ["ec2:DeleteVpc", "ec2:CreateSubnet"], dev),
  ...on(arn("ec2", "security-group/sg-1"), ["ec2:AuthorizeSecurityGroupIngress"], dev),
  ...on(arn("rds", "db:dougust-dev-db"), ["rds:ModifyDBInstance", "rds:DeleteDBInstance"], dev),
  ...on(arn("ecs", "service/dougust-dev/dougust-dev-api"), ["ecs:CreateService", "ecs:UpdateService"], dev),
  ...on(
    arn("elasticloadbalancing", "loadbalancer/app/dougust-dev-alb/50dc6c495c0c9188"),
    ["elasticloadbalancing:CreateListener", "elasticloadbalancing:DeleteLoadBalancer"],
    dev,
  ),
  ...on(arn("sns", "dougust-dev-critical"), ["sns:CreateTopic", "sns:Subscribe"]),
  ...on(arn("cloudwatch", "alarm:dougust-dev-down"), [
    "cloudwatch:PutCompositeAlarm",
    "cloudwatch:DeleteAlarms",
  ]),
  ...anywhere("logs:PutResourcePolicy", "ecs:RegisterTaskDefinition"),
];

/** What another environment has, by tag or by name. */
const ofProduction: Request[] = [
  ...on(state("dougust-prod"), ["s3:GetObject", "s3:PutObject"]),
  ...on(`${state("dougust-prod")}.tflock`, ["s3:PutObject", "s3:DeleteObject"]),
  ...on(role("dougust-prod-api-task"), ["iam:CreateRole"], { ...boundary, ...fresh("dougust-dev") }),
  ...on(role("dougust-prod-api-task"), ["iam:PutRolePolicy"], boundary),
  ...on(role("dougust-prod-api-task"), ["iam:PassRole"], tasks),
  ...on(key, ["kms:Decrypt", "kms:ScheduleKeyDeletion"], prod),
  ...on(
    secret("prod/dougust/jwt-secret"),
    ["secretsmanager:GetSecretValue", "secretsmanager:DeleteSecret"],
    prod,
  ),
  // what RDS made bears no tag of ours, and must get none
  ...on(secret("rds!cluster-2"), ["secretsmanager:RotateSecret"], ofCluster("prod")),
  ...on(secret("rds!cluster-2"), ["secretsmanager:TagResource"], {
    ...ofCluster("prod"),
    ...fresh("dougust-dev"),
  }),
  ...on(bucket("dougust-prod-exports"), ["s3:DeleteBucket", "s3:PutBucketPolicy"]),
  ...on(arn("ssm", "parameter/dougust/prod/api/image"), ["ssm:PutParameter"]),
  ...on(arn("budgets", "budget/dougust-prod-budget", ""), ["budgets:ModifyBudget"]),
  ...on(arn("ec2", "vpc/vpc-2"), ["ec2:DeleteVpc"], prod),
  ...on(arn("ec2", "security-group/sg-2"), ["ec2:AuthorizeSecurityGroupIngress"], prod),
  ...on(arn("rds", "db:dougust-prod-db"), ["rds:ModifyDBInstance", "rds:DeleteDBInstance"], prod),
  ...on(arn("ecs", "service/dougust-prod/dougust-prod-api"), ["ecs:UpdateService"], prod),
];

/** How it could get more than it has. */
const stronger: Request[] = [
  ...on(role("dougust-dev-api-task"), ["iam:CreateRole"], fresh("dougust-dev")),
  ...on(role("dougust-dev-api-task"), ["iam:CreateRole"], {
    "iam:PermissionsBoundary": "arn:aws:iam::aws:policy/AdministratorAccess",
    ...fresh("dougust-dev"),
  }),
  ...on(role("dougust-dev-api-task"), ["iam:CreateRole"], { ...boundary, ...fresh("dougust-prod") }),
  ...on(role("dougust-dev-api-task"), ["iam:CreateRole"], boundary),
  ...on(role("dougust-dev-api-task"), ["iam:DeleteRolePermissionsBoundary"], boundary),
  ...on(role("dougust-dev-api-task"), ["iam:PutRolePermissionsBoundary"], {
    "iam:PermissionsBoundary": "arn:aws:iam::aws:policy/AdministratorAccess",
  }),
  ...on(role("dougust-dev-api-task"), ["iam:PutRolePolicy", "iam:AttachRolePolicy"]),
  ...on(role("dougust-dev-api-task"), ["iam:AttachRolePolicy"], {
    ...boundary,
    "iam:PolicyARN": "arn:aws:iam::aws:policy/AdministratorAccess",
  }),
  ...on(role("dougust-dev-api-task"), ["iam:TagRole"], fresh("dougust-prod")),
  ...on(role("dougust-dev-api-task"), ["iam:UntagRole"], { "aws:TagKeys": ["Stack"] }),
  ...on(role("dougust-dev-api-task"), ["iam:PassRole"], { "iam:PassedToService": "ec2.amazonaws.com" }),
  ...on(role("somebody-else"), ["iam:CreateRole"], { ...boundary, ...fresh("dougust-dev") }),
  ...on(linked, ["iam:CreateServiceLinkedRole"], { "iam:AWSServiceName": "organizations.amazonaws.com" }),
  ...on(arn("iam", "policy/dougust-dev-more", ""), ["iam:CreatePolicy"]),
  ...on(arn("iam", "instance-profile/x", ""), ["iam:CreateInstanceProfile"]),
];

test("it builds, changes and removes what its environment has", async () => {
  expect(allowed.length).toBeGreaterThanOrEqual(30);
  expect(await apply.wrongly("Allowed", allowed)).toEqual([]);
});

test("it touches nothing of another environment or of the account", async () => {
  expect(await apply.wrongly("Denied", [...ofProduction, ...neverFromPipelines])).toEqual([]);
});

test("it cannot make itself, or what it makes, stronger", async () => {
  expect(stronger.length + ofProduction.length).toBeGreaterThanOrEqual(30);
  expect(await apply.wrongly("Denied", stronger)).toEqual([]);
});

test("a role that it makes may do no more, whatever policy it is given", async () => {
  const more = stronger.filter(
    ({ action }) => !["iam:PassRole", "iam:CreateServiceLinkedRole"].includes(action),
  );
  const byName = ["ssm:PutParameter", "budgets:ModifyBudget", "s3:DeleteBucket", "s3:PutBucketPolicy"];
  // by names alone its policies keep environments apart, and those are what somebody may write
  const byTag = ofProduction.filter(
    ({ action, context }) => context && !byName.includes(action) && "aws:ResourceTag/Stack" in context,
  );
  expect(byTag.length).toBeGreaterThanOrEqual(8);
  const states = ["dougust-prod", "dougust-dev", "dougust-account"].flatMap((name) =>
    on(state(name), ["s3:GetObject", "s3:PutObject"]),
  );
  expect(await madeByDev.wrongly("Denied", [...byTag, ...states, ...neverFromPipelines, ...more])).toEqual(
    [],
  );
});

test("what applications do, it may: their environment's things, and images of the account", async () => {
  expect(
    await madeByDev.wrongly("Allowed", [
      ...on(secret("dev/dougust/jwt-secret"), ["secretsmanager:GetSecretValue"], dev),
      ...on(key, ["kms:Decrypt"], dev),
      ...on(`${bucket("dougust-dev-exports")}/x`, ["s3:PutObject"]),
      ...on(arn("ecr", "repository/dougust-backend"), ["ecr:BatchGetImage"], own("dougust-account")),
      ...on(arn("logs", "log-group:/ecs/dougust-dev/api:log-stream:x"), ["logs:PutLogEvents"]),
      ...anywhere("ecr:GetAuthorizationToken", "xray:PutTraceSegments"),
    ]),
  ).toEqual([]);
});

test("a role without the tag touches nothing that has one", async () => {
  expect(
    await untagged.wrongly(
      "Denied",
      on(secret("dev/dougust/jwt-secret"), ["secretsmanager:GetSecretValue"], dev),
    ),
  ).toEqual([]);
});
