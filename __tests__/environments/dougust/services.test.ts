import { containerOf, variables } from "../../support/containers";
import { rules, scalingOf } from "../../support/parts";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("dougust");
});

const environments = ["dev", "staging", "prod"];

function stack(environment: string): Synthesized {
  return stacks.get(`dougust-${environment}`) as Synthesized;
}

test.each([
  ["dev", "512", "1024", 2],
  ["staging", "512", "1024", 2],
  ["prod", "1024", "2048", 4],
])("tasks of %s have %s CPU units and %s MiB, %i of them to begin with", (environment, cpu, memory, desired) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  expect(json.at("aws_ecs_task_definition.api_task")).toMatchObject({ cpu, memory });
  expect(containerOf(json, "api").portMappings).toMatchObject([{ containerPort: 3000 }]);
  expect(json.at("aws_ecs_service.api")).toMatchObject({
    desired_count: desired,
    deployment_minimum_healthy_percent: 100,
    deployment_circuit_breaker: { enable: true, rollback: true },
  });
  expect(json.at("aws_ecs_cluster.cluster").setting).toEqual([
    { name: "containerInsights", value: "enabled" },
  ]);
});

test.each(
  environments,
)("%s keeps CPU at 70 % and memory at 80 % with 2 to 10 tasks, cooling down 300 s", (environment) => {
  expect(scalingOf(stack(environment), "api")).toEqual({
    min: 2,
    max: 10,
    cpu: 70,
    memory: 80,
    cooldowns: [
      [300, 300],
      [300, 300],
    ],
  });
});

test.each(environments)("%s checks /api/health and keeps visitors on their task", (environment) => {
  expect(stack(environment).at("aws_lb_target_group.api_traffic_targets")).toMatchObject({
    port: 3000,
    health_check: { path: "/api/health" },
    stickiness: { enabled: true, type: "lb_cookie" },
  });
});

test("production is reached by HTTPS alone, protected and in public", () => {
  // GIVEN
  const json = stack("prod");
  // THEN
  expect(json.at("aws_lb.load_balancer")).toMatchObject({
    internal: false,
    enable_deletion_protection: true,
  });
  expect(json.at("aws_acm_certificate.load_balancer_certificate").domain_name).toBe("api.dougust.example");
  expect(json.ids("aws_lb_listener")).toEqual(["load_balancer_https", "load_balancer_redirect"]);
  expect(rules(json, "ingress").load_balancer_from_internet).toBe("443 0.0.0.0/0");
});

test("tasks have the document's variables", () => {
  expect(variables(containerOf(stack("prod"), "api"))).toEqual({
    NODE_ENV: "production",
    PORT: "3000",
    JWT_ACCESS_TOKEN_TTL: "15m",
    JWT_REFRESH_TOKEN_TTL: "30d",
    TENANT_ID: "dougust",
    NODE_EXTRA_CA_CERTS: "/etc/ssl/certs/aws-rds-global-bundle.pem",
    NEXT_PUBLIC_API_URL: "https://api.dougust.example",
  });
  expect(variables(containerOf(stack("dev"), "api")).NEXT_PUBLIC_API_URL).toBe(
    "http://${aws_lb.load_balancer.dns_name}",
  );
});
