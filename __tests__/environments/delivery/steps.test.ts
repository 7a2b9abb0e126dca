import { type Access, accessOf, accountOf, type Request } from "../../support/pipeline-access";
import { writtenStacks } from "../../support/written-stacks";
import { anywhere, arn, key, on, own, state, stateKey } from "./requests";

// what the scripts in .github/actions ask of AWS beside what Terraform does

let plan: Access;
let apply: Access;
let deploy: Access;

beforeAll(async () => {
  const stack = accountOf(await writtenStacks("dougust"), "dougust");
  [plan, apply, deploy] = ["plan", "apply-prod", "deploy-prod"].map((part) => accessOf(stack, part)) as [
    Access,
    Access,
    Access,
  ];
});

const record = (stack: string) => state(stack).replace("terraform.tfstate", "applied.tar.gz");
const parameter = (rest: string) => arn("ssm", `parameter/dougust/${rest}`);
const topic = (name: string) => arn("sns", name);
const service = (cluster: string) => arn("ecs", `service/${cluster}/${cluster}-api`);
const deployment = (cluster: string) => arn("ecs", `service-deployment/${cluster}/${cluster}-api/x`);
const sealing = { ...stateKey, ...own("dougust-state"), "kms:EncryptionContextKeys": ["stack"] };
const told = { ...own("dougust-prod"), "kms:ViaService": "sns.us-east-1.amazonaws.com" };

test("whoever plans reads what was applied anywhere and seals plans, and writes neither", async () => {
  const seals: Request[] = on(key, ["kms:GenerateDataKey"], sealing);
  const reads = ["dougust-dev", "dougust-prod"].flatMap((stack) => on(record(stack), ["s3:GetObject"]));
  expect(await plan.wrongly("Allowed", [...seals, ...reads])).toEqual([]);
  expect(
    await plan.wrongly("Denied", [
      ...on(record("dougust-prod"), ["s3:PutObject", "s3:DeleteObject"]),
      // as S3 asks for a key to encrypt an object with
      ...on(key, ["kms:GenerateDataKey"], { ...sealing, "kms:EncryptionContextKeys": ["aws:s3:arn"] }),
      ...on(key, ["kms:GenerateDataKey"], { ...stateKey, ...own("dougust-state") }),
      ...on(key, ["kms:GenerateDataKey"], { ...own("dougust-prod"), "kms:EncryptionContextKeys": ["stack"] }),
    ]),
  ).toEqual([]);
});

test("whoever applies writes down what is applied to its environment, and to no other", async () => {
  expect(
    await apply.wrongly("Allowed", on(record("dougust-prod"), ["s3:GetObject", "s3:PutObject"])),
  ).toEqual([]);
  expect(
    await apply.wrongly("Denied", [
      ...on(record("dougust-staging"), ["s3:GetObject", "s3:PutObject"]),
      ...on(record("dougust-prod"), ["s3:DeleteObject"]),
    ]),
  ).toEqual([]);
});

test("whoever deploys takes each of its steps", async () => {
  const steps: Request[] = [
    ...on(record("dougust-prod"), ["s3:GetObject"]),
    ...on(parameter("prod/migration-lock"), ["ssm:PutParameter", "ssm:DeleteParameter", "ssm:GetParameter"]),
    ...on(parameter("prod/api/image"), ["ssm:GetParameter", "ssm:GetParameterHistory", "ssm:PutParameter"]),
    ...["dougust-prod-warning", "dougust-prod-edge-warning", "dougust-prod-eu-west-1-warning"].flatMap(
      (name) => on(topic(name), ["sns:Publish"], own("dougust-prod")),
    ),
    ...on(key, ["kms:GenerateDataKey", "kms:Decrypt"], told),
    ...anywhere(
      "sts:GetCallerIdentity",
      "cloudwatch:DescribeAlarms",
      "ecs:DescribeTaskDefinition",
      "ecs:ListTasks",
    ),
    ...on(arn("ecr", "repository/dougust-backend"), ["ecr:DescribeImages"], own("dougust-account")),
    // AWS asks both, and a deployment bears no tag
    ...on(deployment("dougust-prod"), ["ecs:StopServiceDeployment"]),
    ...on(deployment("dougust-prod-eu-west-1"), ["ecs:StopServiceDeployment"]),
    ...on(service("dougust-prod"), ["ecs:StopServiceDeployment"], own("dougust-prod")),
    ...on(service("dougust-prod"), ["ecs:ListServiceDeployments"], own("dougust-prod")),
  ];
  expect(await deploy.wrongly("Allowed", steps)).toEqual([]);
});

test("whoever deploys changes no record, no other environment's pointers or locks, and decrypts nothing itself", async () => {
  const denied: Request[] = [
    ...on(record("dougust-prod"), ["s3:PutObject", "s3:DeleteObject"]),
    ...on(record("dougust-staging"), ["s3:GetObject"]),
    ...on(parameter("staging/migration-lock"), ["ssm:PutParameter", "ssm:DeleteParameter"]),
    ...on(parameter("staging/api/image"), ["ssm:PutParameter", "ssm:GetParameterHistory"]),
    ...on(parameter("prod/api/image"), ["ssm:DeleteParameter"]),
    ...on(topic("dougust-staging-warning"), ["sns:Publish"], own("dougust-staging")),
    ...on(topic("dougust-prod-critical"), ["sns:Publish"], own("dougust-prod")),
    ...on(topic("dougust-staging-edge-warning"), ["sns:Publish"], own("dougust-staging")),
    ...on(deployment("dougust-staging"), ["ecs:StopServiceDeployment"]),
    ...on(service("dougust-staging"), ["ecs:StopServiceDeployment"], own("dougust-staging")),
    ...on(key, ["kms:Decrypt"], own("dougust-prod")),
    ...on(key, ["kms:Decrypt"], {
      ...own("dougust-prod"),
      "kms:ViaService": "secretsmanager.us-east-1.amazonaws.com",
    }),
    ...on(key, ["kms:Decrypt"], {
      ...own("dougust-staging"),
      "kms:ViaService": "sns.us-east-1.amazonaws.com",
    }),
  ];
  expect(await deploy.wrongly("Denied", denied)).toEqual([]);
});
