import { containerOf, variables } from "../../support/containers";
import { parameters, rules } from "../../support/parts";
import { statements } from "../../support/policy";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("saas");
});

const environments = ["staging", "prod"];
const redis = "aws_elasticache_replication_group.cache";

function stack(environment: string): Synthesized {
  return stacks.get(`saas-${environment}`) as Synthesized;
}

test.each(environments)("the Redis 7 of %s is a cache.t4g.micro in two zones, encrypted", (environment) => {
  expect(stack(environment).at(redis)).toMatchObject({
    engine: "redis",
    engine_version: "7.1",
    node_type: "cache.t4g.micro",
    num_cache_clusters: 2,
    multi_az_enabled: true,
    automatic_failover_enabled: true,
    transit_encryption_enabled: true,
    transit_encryption_mode: "required",
    at_rest_encryption_enabled: "true",
    kms_key_id: "${aws_kms_key.key.arn}",
  });
});

test.each(environments)("the Redis of %s is a broker that loses no message", (environment) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  expect(json.at(redis)).not.toHaveProperty("num_node_groups");
  expect(parameters(json, "aws_elasticache_parameter_group.cache_parameters")).toEqual({
    "maxmemory-policy": "noeviction",
  });
  expect(json.at(redis)).toMatchObject({
    snapshot_retention_limit: 7,
    final_snapshot_identifier: expect.stringMatching(/^saas-\w+-cache-final-/),
  });
});

test.each([
  // previews run the backend's code
  ["staging", ["backend", "preview_1", "preview_2", "worker"]],
  ["prod", ["backend", "worker"]],
])("what runs the application in %s reaches sg-redis on 6379, and nobody else", (environment, services) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  expect(json.at("aws_security_group.cache_group").tags).toMatchObject({ Name: "sg-redis" });
  const reaching = Object.entries(rules(json, "ingress")).filter(([id]) => id.startsWith("cache_"));
  expect(Object.fromEntries(reaching)).toEqual(
    Object.fromEntries(
      services.map((service) => [`cache_from_${service}`, `6379 \${aws_security_group.${service}_group.id}`]),
    ),
  );
  expect(Object.keys(rules(json, "egress")).filter((id) => id.startsWith("cache_"))).toEqual([]);
});

test.each(environments)("backend and worker of %s log in to its Redis with their roles", (environment) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  for (const service of ["backend", "worker"]) {
    const { policy } = json.at(`aws_iam_role_policy.${service}_task_role_connect_to_cache`);
    expect(statements(policy)).toEqual([
      {
        Effect: "Allow",
        Action: "elasticache:Connect",
        Resource: [`\${${redis}.arn}`, "${aws_elasticache_user.cache_users_app.arn}"],
      },
    ]);
  }
});

test.each(environments)("backend and worker of %s are told where their Redis is, over TLS", (environment) => {
  // GIVEN
  const json = stack(environment);
  const url = `rediss://\${${redis}.primary_endpoint_address}:6379/0?ssl_cert_reqs=required`;
  // THEN
  for (const service of ["backend", "worker"]) {
    expect(variables(containerOf(json, service))).toMatchObject({
      REDIS_URL: url,
      CELERY_BROKER_URL: url,
      CACHE_NAME: `saas-${environment}-cache`,
      CACHE_USER: `saas-${environment}-cache-app`,
    });
  }
});
