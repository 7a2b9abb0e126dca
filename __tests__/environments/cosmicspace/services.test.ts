import { containerOf, ownVariables, secretVariables } from "../../support/containers";
import { rules, scalingOf } from "../../support/parts";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("cosmicspace");
});

const environments = ["dev", "beta", "growth", "scale", "massive"];

function stack(environment: string): Synthesized {
  return stacks.get(`cosmicspace-${environment}`) as Synthesized;
}

test.each([
  ["dev", 1, 2],
  ["beta", 1, 2],
  ["growth", 2, 10],
  ["scale", 10, 50],
  ["massive", 50, 1000],
])("%s has %i to %i tasks, kept at 70 %% CPU", (environment, min, max) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  expect(scalingOf(json, "backend")).toMatchObject({ min, max, cpu: 70 });
  expect(json.at("aws_ecs_service.backend").desired_count).toBe(min);
});

test("only dev runs on spare capacity", () => {
  expect(
    environments.map((name) => stack(name).at("aws_ecs_service.backend").capacity_provider_strategy),
  ).toMatchObject([
    [{ capacity_provider: "FARGATE_SPOT" }],
    ...Array(4).fill([{ capacity_provider: "FARGATE" }]),
  ]);
});

test.each([
  ["dev", true],
  ["beta", true],
  ["growth", true],
  ["scale", true],
  ["massive", false],
])("the load balancer of %s is internal (%s) and open to CloudFront alone", (environment, internal) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  expect(json.at("aws_lb.load_balancer").internal).toBe(internal);
  expect(rules(json, "ingress")).toMatchObject({
    load_balancer_from_cloudfront: "443 ${data.aws_ec2_managed_prefix_list.load_balancer_cloudfront.id}",
  });
  expect(rules(json, "ingress")).not.toHaveProperty("load_balancer_from_internet");
});

test("beta carries the document's domain, the others one below it", () => {
  expect(
    environments.map((name) => stack(name).at("aws_acm_certificate.load_balancer_certificate").domain_name),
  ).toEqual([
    "api.dev.cosmicspace.app",
    "api.cosmicspace.app",
    "api.growth.cosmicspace.app",
    "api.scale.cosmicspace.app",
    "api.massive.cosmicspace.app",
  ]);
});

test("tasks have the document's variables, and log in with the password that RDS rotates", () => {
  // GIVEN
  const container = containerOf(stack("beta"), "backend");
  // THEN
  expect(ownVariables(container)).toEqual({
    NODE_ENV: "production",
    AWS_REGION: "us-east-1",
    AWS_S3_BUCKET: "${aws_s3_bucket.buckets_media.bucket}",
    AWS_S3_REGION: "${aws_s3_bucket.buckets_media.region}",
    AWS_SES_REGION: "us-east-1",
    EMAIL_FROM: "noreply@cosmicspace.app",
    API_URL: "https://api.cosmicspace.app",
    FRONTEND_URL: "https://cosmicspace.app",
    MEDIA_URL: "https://media.cosmicspace.app",
    DB_HOST: "${aws_db_proxy.database_proxy.endpoint}",
    DB_READER_HOST: "${aws_db_proxy_endpoint.database_proxy_reader.endpoint}",
    DB_PORT: "5432",
    DB_NAME: "cosmicspace",
    NODE_EXTRA_CA_CERTS: "/etc/ssl/certs/aws-rds-global-bundle.pem",
  });
  const master = "${aws_rds_cluster.database.master_user_secret[0].secret_arn}";
  expect(secretVariables(container)).toEqual({
    DB_USER: `${master}:username::`,
    DB_PASSWORD: `${master}:password::`,
    JWT_SECRET: "${aws_secretsmanager_secret.secrets_jwt_secret.arn}",
  });
});
