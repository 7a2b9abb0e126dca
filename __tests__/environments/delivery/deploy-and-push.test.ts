import { type Access, accessOf, accountOf, type Request } from "../../support/pipeline-access";
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

let deploy: Access;
let push: Access;

beforeAll(async () => {
  const stack = accountOf(await writtenStacks("dougust"), "dougust");
  deploy = accessOf(stack, "deploy-prod");
  push = accessOf(stack, "push");
});

const prod = own("dougust-prod");
const staging = own("dougust-staging");
const tasks = { "iam:PassedToService": "ecs-tasks.amazonaws.com" };
const service = (name: string) => arn("ecs", `service/dougust-${name}/dougust-${name}-api`);
const job = (name: string) => arn("ecs", `task-definition/dougust-${name}-export:3`);
const logGroup = (name: string) => arn("logs", `log-group:/ecs/dougust-${name}/export:log-stream:x`);
const backend = arn("ecr", "repository/dougust-backend");

const deploys: Request[] = [
  ...on(state("dougust-prod"), ["s3:GetObject", "s3:PutObject"]),
  ...on(`${state("dougust-prod")}.tflock`, ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]),
  ...on(key, ["kms:Decrypt", "kms:GenerateDataKey"], { ...stateKey, ...own("dougust-state") }),
  ...anywhere("ecs:RegisterTaskDefinition", "ecs:DescribeTaskDefinition", "ecs:DeregisterTaskDefinition"),
  ...on(job("prod"), ["ecs:RunTask"], prod),
  ...on(service("prod"), ["ecs:UpdateService", "ecs:DescribeServices"], prod),
  ...on(arn("ecs", "task/dougust-prod/1234"), ["ecs:StopTask", "ecs:DescribeTasks"], prod),
  ...on(role("dougust-prod-export-task"), ["iam:PassRole"], tasks),
  ...on(role("dougust-prod-api-execution"), ["iam:PassRole"], tasks),
  ...on(arn("ssm", "parameter/dougust/prod/api/image"), ["ssm:GetParameter", "ssm:PutParameter"]),
  ...on(arn("ssm", "parameter/dougust/prod/export/image"), ["ssm:PutParameter"]),
  ...on(arn("ssm", "parameter/dougust/prod/migration-lock"), ["ssm:PutParameter", "ssm:DeleteParameter"]),
  ...on(arn("ssm", "parameter/dougust/prod/api/image"), ["ssm:GetParameterHistory"]),
  ...on(state("dougust-prod").replace("terraform.tfstate", "applied.tar.gz"), ["s3:GetObject"]),
  ...on(arn("sns", "dougust-prod-warning"), ["sns:Publish"], prod),
  ...on(logGroup("prod"), ["logs:GetLogEvents"], prod),
  ...on(backend, ["ecr:DescribeImages"], own("dougust-account")),
  ...on(role("dougust-prod-api-task"), ["iam:GetRole", "iam:GetRolePolicy", "iam:ListRolePolicies"]),
  ...on(bucket("dougust-prod-exports"), ["s3:GetBucketPolicy", "s3:ListBucket"]),
  ...on(secret("prod/dougust/jwt-secret"), ["secretsmanager:DescribeSecret"], prod),
  ...on(arn("rds", "db:dougust-prod-db"), ["rds:DescribeDBInstances"], prod),
  ...anywhere("ec2:DescribeVpcs", "elasticloadbalancing:DescribeTargetHealth", "ecs:ListServices"),
];

const doesNotDeploy: Request[] = [
  ...on(state("dougust-staging"), ["s3:GetObject", "s3:PutObject"]),
  ...on(state("dougust-prod"), ["s3:DeleteObject"]),
  ...on(
    secret("prod/dougust/jwt-secret"),
    ["secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue"],
    prod,
  ),
  ...on(key, ["kms:Decrypt"], prod),
  ...on(state("dougust-prod").replace("terraform.tfstate", "applied.tar.gz"), ["s3:PutObject"]),
  ...on(arn("ssm", "parameter/dougust/staging/migration-lock"), ["ssm:DeleteParameter"]),
  ...on(service("staging"), ["ecs:UpdateService"], staging),
  ...on(service("prod"), ["ecs:CreateService", "ecs:DeleteService"], prod),
  ...on(job("staging"), ["ecs:RunTask"], staging),
  ...on(job("prod"), ["ecs:RunTask"]),
  ...on(role("dougust-staging-api-task"), ["iam:PassRole"], tasks),
  ...on(role("dougust-prod-api-task"), ["iam:PassRole"], { "iam:PassedToService": "lambda.amazonaws.com" }),
  ...on(role("dougust-prod-api-task"), ["iam:PutRolePolicy", "iam:CreateRole", "iam:TagRole"]),
  ...on(arn("ssm", "parameter/dougust/staging/api/image"), ["ssm:PutParameter"]),
  ...on(arn("ssm", "parameter/dougust/prod/api/settings/pool_size"), ["ssm:PutParameter"]),
  ...on(arn("ssm", "parameter/dougust/prod/api/image"), ["ssm:DeleteParameter"]),
  ...on(arn("rds", "db:dougust-prod-db"), ["rds:ModifyDBInstance", "rds:DeleteDBInstance"], prod),
  ...on(arn("ec2", "security-group/sg-1"), ["ec2:AuthorizeSecurityGroupIngress"], prod),
  ...on(bucket("dougust-prod-exports"), ["s3:PutBucketPolicy"]),
  ...on(`${bucket("dougust-prod-exports")}/dump`, ["s3:GetObject"]),
  ...on(logGroup("staging"), ["logs:GetLogEvents"], staging),
  ...on(backend, ["ecr:PutImage"], own("dougust-account")),
  ...on(arn("ecs", "cluster/dougust-prod"), ["ecs:DeleteCluster"], prod),
];

/** What a client of registries asks for, of each repository. */
const pushing = [
  ...["BatchCheckLayerAvailability", "InitiateLayerUpload", "UploadLayerPart", "CompleteLayerUpload"],
  ...["PutImage", "BatchGetImage", "GetDownloadUrlForLayer", "DescribeImages", "DescribeRepositories"],
  "DescribeImageScanFindings",
].map((name) => `ecr:${name}`);

const pushes: Request[] = [
  ...anywhere("ecr:GetAuthorizationToken"),
  ...["dougust-backend", "dougust-export"].flatMap((name) => on(arn("ecr", `repository/${name}`), pushing)),
];

const doesNotPush: Request[] = [
  ...on(arn("ecr", "repository/saas-backend"), pushing),
  ...on(arn("ecr", "repository/dougust-backend", "eu-west-1"), ["ecr:PutImage"]),
  ...on(backend, ["ecr:BatchDeleteImage", "ecr:DeleteRepository", "ecr:PutImageTagMutability"]),
  ...on(backend, ["ecr:SetRepositoryPolicy", "ecr:PutLifecyclePolicy"]),
  ...anywhere("ecr:PutReplicationConfiguration", "ecs:RegisterTaskDefinition", "ec2:DescribeVpcs"),
  ...on(arn("ssm", "parameter/dougust/dev/api/image"), ["ssm:PutParameter", "ssm:GetParameter"]),
  ...on(service("dev"), ["ecs:UpdateService"], own("dougust-dev")),
  ...on(state("dougust-dev"), ["s3:GetObject", "s3:PutObject"]),
  ...on(secret("dev/dougust/jwt-secret"), ["secretsmanager:GetSecretValue"]),
  ...on(role("dougust-dev-api-task"), ["iam:PassRole"], tasks),
];

test("whoever deploys migrates, moves pointers, and applies what comes of it", async () => {
  expect(deploys.length).toBeGreaterThanOrEqual(30);
  expect(await deploy.wrongly("Allowed", deploys)).toEqual([]);
});

test("and builds nothing, reads no secret, and touches no other environment", async () => {
  expect(doesNotDeploy.length).toBeGreaterThanOrEqual(25);
  expect(await deploy.wrongly("Denied", [...doesNotDeploy, ...neverFromPipelines])).toEqual([]);
});

test("whoever pushes pushes images of the system", async () => {
  const others = on(arn("ecr", "repository/fckdoomscroll/app"), pushing);
  const otherPush = accessOf(accountOf(await writtenStacks("fckdoomscroll"), "fckdoomscroll"), "push");
  // one set for each repository, and the login
  expect(pushes.length + others.length).toBeGreaterThanOrEqual(30);
  expect(await push.wrongly("Allowed", pushes)).toEqual([]);
  expect(await otherPush.wrongly("Allowed", others)).toEqual([]);
});

test("and changes nothing that is there, or runs", async () => {
  expect(doesNotPush.length).toBeGreaterThanOrEqual(25);
  expect(await push.wrongly("Denied", [...doesNotPush, ...neverFromPipelines])).toEqual([]);
});
