import { Construct } from "constructs";
import { Redis, type RedisProps } from "../../../../../src/constructs/data/cache/redis";
import { Role } from "../../../../../src/constructs/security/role";
import { SecurityGroup } from "../../../../../src/constructs/security/security-group";
import { statements } from "../../../../support/policy";
import { keyArn, testNetwork } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

function build(changes: Partial<RedisProps> = {}) {
  const stack = testStack();
  const cache = new Redis(stack, "cache", {
    identifier: "test-cache",
    securityGroup: "sg-redis",
    tier: "data",
    version: "7.1",
    use: "broker",
    nodeType: "cache.t4g.micro",
    mode: { kind: "single", replicas: 1 },
    multiAz: true,
    port: 6379,
    evictionPolicy: "noeviction",
    parameters: {},
    snapshot: { days: 7, window: "03:00-04:00" },
    finalSnapshot: true,
    maintenanceWindow: "sun:04:00-sun:05:00",
    logDays: 30,
    network: testNetwork(stack),
    keyArn,
    ...changes,
  });
  return { stack, cache };
}

function redis(changes: Partial<RedisProps> = {}) {
  return synthesized(build(changes).stack).at("aws_elasticache_replication_group.cache");
}

const standard = synthesized(build().stack);

test("the group is the one the data describes, in the data subnets", () => {
  expect(standard.at("aws_elasticache_replication_group.cache")).toMatchObject({
    replication_group_id: "test-cache",
    engine: "redis",
    engine_version: "7.1",
    auto_minor_version_upgrade: "true",
    node_type: "cache.t4g.micro",
    port: 6379,
    subnet_group_name: "${aws_elasticache_subnet_group.cache_subnets.name}",
    parameter_group_name: "${aws_elasticache_parameter_group.cache_parameters.name}",
    security_group_ids: ["${aws_security_group.cache_group.id}"],
    maintenance_window: "sun:04:00-sun:05:00",
  });
  expect(standard.at("aws_elasticache_subnet_group.cache_subnets")).toMatchObject({
    name: "test-cache",
    subnet_ids: ["${aws_subnet.network_data_a.id}", "${aws_subnet.network_data_b.id}"],
  });
});

test("it takes TLS alone and stores what the environment's key encrypts", () => {
  expect(standard.at("aws_elasticache_replication_group.cache")).toMatchObject({
    transit_encryption_enabled: true,
    transit_encryption_mode: "required",
    at_rest_encryption_enabled: "true",
    kms_key_id: keyArn,
  });
});

test("a replica takes over, in another zone where the data asks for it", () => {
  expect(standard.at("aws_elasticache_replication_group.cache")).toMatchObject({
    num_cache_clusters: 2,
    automatic_failover_enabled: true,
    multi_az_enabled: true,
  });
  expect(redis({ mode: { kind: "single", replicas: 0 }, multiAz: false })).toMatchObject({
    num_cache_clusters: 1,
    automatic_failover_enabled: false,
    multi_az_enabled: false,
  });
});

test("cluster mode has shards with replicas, a parameter that turns it on and one address for all", () => {
  // GIVEN
  const { stack, cache } = build({ use: "cache", mode: { kind: "cluster", shards: 3, replicasPerShard: 2 } });
  stack.output("host", "Where clients begin", cache.address.host);
  // THEN
  const json = synthesized(stack);
  expect(json.at("aws_elasticache_replication_group.cache")).toMatchObject({
    num_node_groups: 3,
    replicas_per_node_group: 2,
    automatic_failover_enabled: true,
  });
  expect(json.at("aws_elasticache_replication_group.cache")).not.toHaveProperty("num_cache_clusters");
  expect(json.at("aws_elasticache_parameter_group.cache_parameters").name).toBe("test-cache-redis7-cluster");
  expect(json.json.output?.host).toMatchObject({
    value: "${aws_elasticache_replication_group.cache.configuration_endpoint_address}",
  });
  expect(cache.address.readerHost).toBeUndefined();
});

test("clients write to the primary node and may read from any", () => {
  // GIVEN
  const { stack, cache } = build();
  stack.output("host", "Where clients write", cache.address.host);
  stack.output("reader", "Where clients read", cache.address.readerHost);
  // THEN
  const { output } = synthesized(stack).json;
  expect(output).toMatchObject({
    host: { value: "${aws_elasticache_replication_group.cache.primary_endpoint_address}" },
    reader: { value: "${aws_elasticache_replication_group.cache.reader_endpoint_address}" },
  });
  expect(cache.address).toMatchObject({ name: "test-cache", user: "test-cache-app", port: 6379 });
});

test("snapshots are as the data says, and the last one never meets another", () => {
  expect(standard.at("aws_elasticache_replication_group.cache")).toMatchObject({
    snapshot_retention_limit: 7,
    snapshot_window: "03:00-04:00",
    final_snapshot_identifier: "test-cache-final-${random_id.cache_final_snapshot.hex}",
  });
  expect(redis({ finalSnapshot: false })).not.toHaveProperty("final_snapshot_identifier");
});

test("slow commands and the engine's words go to groups that stand before it", () => {
  expect(standard.at("aws_elasticache_replication_group.cache").log_delivery_configuration).toMatchObject([
    { log_type: "slow-log", destination: "${aws_cloudwatch_log_group.cache_slow_log.name}" },
    { log_type: "engine-log", destination: "${aws_cloudwatch_log_group.cache_engine_log.name}" },
  ]);
});

test("its users are those who may log in", () => {
  expect(standard.at("aws_elasticache_replication_group.cache").user_group_ids).toEqual([
    "${aws_elasticache_user_group.cache_users_group.user_group_id}",
  ]);
});

test("no password and no token is anywhere", () => {
  expect(JSON.stringify(standard.json)).not.toMatch(/"(auth_token|passwords?)"/);
});

test("a role may log in as the applications' user to this cache, and nothing else", () => {
  // GIVEN
  const { stack, cache } = build();
  const role = new Role(stack, "role", {
    name: "test",
    description: "What a test may do",
    service: "ecs-tasks.amazonaws.com",
  });
  // WHEN
  cache.grantConnect(role);
  // THEN
  const policy = synthesized(stack).at("aws_iam_role_policy.role_connect_to_cache");
  expect(policy.name).toBe("connect-to-cache");
  expect(statements(policy.policy)).toEqual([
    {
      Effect: "Allow",
      Action: "elasticache:Connect",
      Resource: [
        "${aws_elasticache_replication_group.cache.arn}",
        "${aws_elasticache_user.cache_users_app.arn}",
      ],
    },
  ]);
});

test("nobody reaches it until let in, and it reaches nobody", () => {
  // GIVEN
  const { stack, cache } = build();
  const api = new SecurityGroup(new Construct(stack, "api"), "group", {
    vpcId: "vpc-1",
    name: "test-api",
    description: "Tasks of api",
  });
  // WHEN
  cache.allowFrom(api);
  // THEN
  const json = synthesized(stack);
  expect(json.ids("aws_vpc_security_group_ingress_rule")).toEqual(["cache_from_api"]);
  expect(json.at("aws_vpc_security_group_ingress_rule.cache_from_api").from_port).toBe(6379);
  expect(json.ids("aws_vpc_security_group_egress_rule")).toEqual(["api_to_cache"]);
  expect(json.at("aws_security_group.cache_group").tags).toMatchObject({ Name: "sg-redis" });
});
