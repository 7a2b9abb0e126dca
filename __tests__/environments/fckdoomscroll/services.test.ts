import { containerOf } from "../../support/containers";
import { rules, scalingOf } from "../../support/parts";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("fckdoomscroll");
});

const environments = ["dev", "prod"];

function stack(environment: string): Synthesized {
  return stacks.get(`fckdoomscroll-${environment}`) as Synthesized;
}

test.each(environments)("the rules of %s are the document's, with CloudFront in front", (environment) => {
  expect(rules(stack(environment), "ingress")).toEqual({
    app_from_load_balancer: "3000 ${aws_security_group.load_balancer_group.id}",
    database_from_app: "5432 ${aws_security_group.app_group.id}",
    database_from_migrate: "5432 ${aws_security_group.migrate_group.id}",
    load_balancer_from_cloudfront: "443 ${data.aws_ec2_managed_prefix_list.load_balancer_cloudfront.id}",
    load_balancer_from_internet_http: "80 0.0.0.0/0",
  });
  expect(rules(stack(environment), "egress")).toEqual({
    app_to_database: "5432 ${aws_security_group.database_group.id}",
    app_to_internet: "443 0.0.0.0/0",
    load_balancer_to_app: "3000 ${aws_security_group.app_group.id}",
    migrate_to_database: "5432 ${aws_security_group.database_group.id}",
    migrate_to_internet: "443 0.0.0.0/0",
  });
});

test.each(
  environments,
)("tasks of %s are two to ten, of 512 units and 1024 MiB, scaled at 70 %% CPU", (environment) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  expect(json.at("aws_ecs_task_definition.app_task")).toMatchObject({ cpu: "512", memory: "1024" });
  expect(containerOf(json, "app")).toMatchObject({ name: "app", portMappings: [{ containerPort: 3000 }] });
  expect(json.at("aws_ecs_service.app")).toMatchObject({
    desired_count: 2,
    platform_version: "LATEST",
    deployment_minimum_healthy_percent: 100,
    deployment_maximum_percent: 200,
  });
  expect(scalingOf(json, "app")).toEqual({ min: 2, max: 10, cpu: 70, cooldowns: [[60, 300]] });
  expect(json.at("aws_cloudwatch_log_group.app_task_logs").retention_in_days).toBe(30);
});

test.each(
  environments,
)("the target group of %s checks /api/health and keeps visitors for a day", (environment) => {
  expect(stack(environment).at("aws_lb_target_group.app_traffic_targets")).toMatchObject({
    protocol: "HTTP",
    port: 3000,
    health_check: {
      protocol: "HTTP",
      path: "/api/health",
      interval: 30,
      timeout: 5,
      healthy_threshold: 2,
      unhealthy_threshold: 3,
      matcher: "200",
    },
    stickiness: { enabled: true, cookie_duration: 86400 },
  });
});

test("the repository keeps ten images, untagged ones for a week, and no tag moves", () => {
  // GIVEN
  const account = stack("account");
  // THEN
  expect(account.at("aws_ecr_repository.fckdoomscroll_app")).toMatchObject({
    name: "fckdoomscroll/app",
    image_tag_mutability: "IMMUTABLE",
    image_scanning_configuration: { scan_on_push: true },
  });
  expect(account.at("aws_ecr_lifecycle_policy.fckdoomscroll_app_lifecycle").policy).toMatch(
    /"countNumber":7.*"countNumber":10/,
  );
});
