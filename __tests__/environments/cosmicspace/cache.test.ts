import { containerOf, variables } from "../../support/containers";
import { parameters } from "../../support/parts";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("cosmicspace");
});

const redis = "aws_elasticache_replication_group.cache";

function stack(environment: string): Synthesized {
  return stacks.get(`cosmicspace-${environment}`) as Synthesized;
}

test.each(["dev", "beta", "growth"])("%s has no Redis yet", (environment) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  expect(json.all("aws_elasticache_replication_group")).toEqual([]);
  expect(variables(containerOf(json, "backend"))).not.toHaveProperty("REDIS_HOST");
});

test("scale has a Redis with a replica in another zone, for caching", () => {
  // GIVEN
  const json = stack("scale");
  // THEN
  expect(json.at(redis)).toMatchObject({
    node_type: "cache.r7g.large",
    num_cache_clusters: 2,
    multi_az_enabled: true,
  });
  expect(variables(containerOf(json, "backend"))).toMatchObject({
    REDIS_HOST: `\${${redis}.primary_endpoint_address}`,
    REDIS_PORT: "6379",
    CACHE_NAME: "cosmicspace-scale-cache",
    CACHE_USER: "cosmicspace-scale-cache-app",
  });
});

test("massive has a Redis in cluster mode, with a copy of each shard in each of three zones", () => {
  // GIVEN
  const json = stack("massive");
  // THEN
  expect(json.at(redis)).toMatchObject({
    num_node_groups: 3,
    replicas_per_node_group: 2,
    multi_az_enabled: true,
    automatic_failover_enabled: true,
  });
  expect(json.at("aws_elasticache_subnet_group.cache_subnets").subnet_ids).toEqual(
    ["a", "b", "c"].map((zone) => `\${aws_subnet.network_data_${zone}.id}`),
  );
  expect(variables(containerOf(json, "backend")).REDIS_HOST).toBe(
    `\${${redis}.configuration_endpoint_address}`,
  );
});

test.each([
  "scale",
  "massive",
])("the Redis of %s forgets what is least used when it is full", (environment) => {
  const json = stack(environment);
  expect(parameters(json, "aws_elasticache_parameter_group.cache_parameters")).toMatchObject({
    "maxmemory-policy": "allkeys-lru",
  });
});

test.each([
  "scale",
  "massive",
])("the Redis of %s is production: encrypted, kept for a week, with a last snapshot", (environment) => {
  expect(stack(environment).at(redis)).toMatchObject({
    transit_encryption_mode: "required",
    kms_key_id: "${aws_kms_key.key.arn}",
    snapshot_retention_limit: 7,
    final_snapshot_identifier: expect.stringContaining("-final-"),
  });
});
