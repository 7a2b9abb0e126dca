import { type Access, accessOf, accountOf, lets, type Request } from "../../support/pipeline-access";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";
import { anywhere, arn, fresh, key, neverFromPipelines, on, own, role, secret } from "./requests";

let stack: Synthesized;
let preview: Access;

beforeAll(async () => {
  stack = accountOf(await writtenStacks("saas"), "saas");
  preview = accessOf(stack, "preview-staging");
});

const where = "me-south-1";
const staging = own("saas-staging");
const tasks = { "iam:PassedToService": "ecs-tasks.amazonaws.com" };
const service = (name: string) => arn("ecs", `service/saas-staging/${name}`, where);
const definition = (name: string) => arn("ecs", `task-definition/${name}`, where);
const runs = (name: string) => ({ "ecs:task-definition": definition(`${name}:7`) });
const registering = { "ecs:CreateAction": "RegisterTaskDefinition" };
const parameter = (name: string) => arn("ssm", `parameter/saas/${name}`, where);

const allowed: Request[] = [
  ...on(parameter("staging/previews"), ["ssm:GetParameter", "ssm:GetParametersByPath"]),
  ...on(parameter("staging/previews/preview-1"), ["ssm:PutParameter", "ssm:DeleteParameter"]),
  ...on(service("saas-staging-preview-1"), ["ecs:DescribeServices"], staging),
  ...on(service("saas-staging-preview-1"), ["ecs:UpdateService"], {
    ...staging,
    ...runs("saas-staging-preview-1"),
  }),
  ...anywhere("ecs:DescribeTaskDefinition", "ecs:ListTaskDefinitions"),
  ...on(definition("saas-staging-preview-1:*"), ["ecs:RegisterTaskDefinition"], fresh("saas-staging")),
  ...on(definition("saas-staging-preview-1:*"), ["ecs:TagResource"], {
    ...fresh("saas-staging"),
    ...registering,
  }),
  ...on(role("saas-staging-preview-1-task"), ["iam:PassRole"], tasks),
];

/** Whoever opens a pull request writes the workflow that asks. */
const denied: Request[] = [
  ...on(service("saas-staging-backend"), ["ecs:UpdateService"], {
    ...staging,
    ...runs("saas-staging-preview-1"),
  }),
  // a place shows what was registered for places, not the definition of a migration
  ...on(service("saas-staging-preview-1"), ["ecs:UpdateService"], {
    ...staging,
    ...runs("saas-staging-migrate"),
  }),
  // by another tag it would take anything of ECS into its own environment, and away from production
  ...[
    service("saas-staging-backend"),
    arn("ecs", "cluster/saas-prod", where),
    definition("saas-prod-backend:3"),
  ]
    .concat(definition("saas-staging-preview-1:7"))
    .flatMap((thing) => on(thing, ["ecs:TagResource"], fresh("saas-staging"))),
  ...on(definition("saas-prod-backend:*"), ["ecs:TagResource"], { ...fresh("saas-staging"), ...registering }),
  // knows neither names nor tags
  ...anywhere("ecs:DeregisterTaskDefinition"),
  ...on(arn("ecs", "service/saas-prod/saas-prod-preview-1", where), ["ecs:UpdateService"], own("saas-prod")),
  ...on(service("saas-staging-preview-1"), ["ecs:DeleteService", "ecs:CreateService"], staging),
  ...on(arn("ecs", "task-definition/saas-staging-migrate:1", where), ["ecs:RunTask"], staging),
  ...on(parameter("staging/previews"), ["ssm:PutParameter", "ssm:DeleteParameter"]),
  ...on(parameter("staging/backend/image"), ["ssm:PutParameter", "ssm:GetParameter"]),
  ...on(parameter("prod/previews/preview-1"), ["ssm:PutParameter"]),
  ...on(definition("saas-staging-preview-1:*"), ["ecs:RegisterTaskDefinition"], fresh("saas-prod")),
  ...on(definition("saas-staging-backend:*"), ["ecs:RegisterTaskDefinition"], fresh("saas-staging")),
  ...on(role("saas-staging-backend-task"), ["iam:PassRole"], tasks),
  ...on(role("saas-staging-migrate-execution"), ["iam:PassRole"], tasks),
  ...on(role("saas-staging-preview-1-task"), ["iam:PutRolePolicy", "iam:UpdateAssumeRolePolicy"]),
  ...on(
    secret("staging/saas/app-user"),
    ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"],
    staging,
  ),
  ...on(key, ["kms:Decrypt", "kms:GenerateDataKey"], staging),
  ...on("arn:aws:s3:::saas-terraform-state-123456789012/saas-staging/terraform.tfstate", [
    "s3:GetObject",
    "s3:PutObject",
  ]),
  ...on("arn:aws:s3:::saas-media-staging-123456789012/x", ["s3:GetObject", "s3:PutObject"]),
  ...on(arn("ecr", "repository/saas-backend", where), ["ecr:PutImage", "ecr:InitiateLayerUpload"]),
  ...on(
    arn("logs", "log-group:/ecs/saas-staging/backend:log-stream:x", where),
    ["logs:GetLogEvents"],
    staging,
  ),
  ...anywhere("ec2:DescribeVpcs", "rds:DescribeDBClusters"),
];

test("a pull request of the application claims a place, and shows its image there", async () => {
  expect(await preview.wrongly("Allowed", allowed)).toEqual([]);
  expect(await lets(stack, "preview-staging", { sub: "repo:example-org/saas:pull_request" })).toBe(true);
  expect(await lets(stack, "preview-staging", { sub: "repo:somebody/saas:pull_request" })).toBe(false);
});

test("and reads no state or secret, and changes nothing else of staging or production", async () => {
  expect(denied.length).toBeGreaterThanOrEqual(25);
  expect(await preview.wrongly("Denied", [...denied, ...neverFromPipelines])).toEqual([]);
});
