import { containerOf, ownVariables, secretVariables } from "../../support/containers";
import { rules, scalingOf } from "../../support/parts";
import { statements } from "../../support/policy";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let json: Synthesized;

beforeAll(async () => {
  json = (await writtenStacks("cosmicspace")).get("cosmicspace-massive") as Synthesized;
});

const there = "second_region";
const zones = ["a", "b", "c"];

/** The resources of the second region, by type and address. */
function secondRegion(): string[] {
  return Object.entries(json.json.resource ?? {}).flatMap(([type, ofType]) =>
    Object.entries(ofType).flatMap(([id, { provider }]) =>
      provider === "aws.eu-west-1" ? `${type}.${id}` : [],
    ),
  );
}

/** What the resources of the second region refer to in the first, by attribute. */
function references(): string[] {
  const own = secondRegion();
  const found = own.flatMap((address) =>
    [...JSON.stringify(json.at(address)).matchAll(/(?<!data\.)\b(aws_\w+\.\w+)\.(\w+)/g)].flatMap(
      ([, target = "", attribute]) => (own.includes(target) ? [] : [`${target}.${attribute}`]),
    ),
  );
  return [...new Set(found)].sort();
}

test("all of it is told by its address", () => {
  expect(secondRegion().length).toBeGreaterThan(130);
  expect(secondRegion().filter((address) => !address.includes(`.${there}_`))).toEqual([]);
});

// Source: SYSTEMS.md, the table of document 000: 50 to 1000 tasks, Redis in cluster mode, RDS Proxy, two regions
test("as many tasks run there as in the first region, from a copy of the same image", () => {
  // GIVEN
  const [here, other] = ["backend", `${there}_backend`].map((id) => json.at(`aws_ecs_service.${id}`));
  // THEN
  expect(scalingOf(json, `${there}_backend`)).toEqual(scalingOf(json, "backend"));
  expect(other?.desired_count).toBe(here?.desired_count);
  expect(json.at(`aws_ssm_parameter.${there}_backend_image`)).toMatchObject({
    name: "/cosmicspace/massive/backend/image",
    insecure_value: String(json.at("aws_ssm_parameter.backend_image").insecure_value).replace(
      "us-east-1",
      "eu-west-1",
    ),
  });
  expect(json.at(`aws_ecs_task_definition.${there}_backend_task`)).toMatchObject({
    family: "cosmicspace-massive-eu-west-1-backend",
    cpu: json.at("aws_ecs_task_definition.backend_task").cpu,
    memory: json.at("aws_ecs_task_definition.backend_task").memory,
  });
});

test("its tasks are told their region, read near and write where the writer is", () => {
  // GIVEN
  const here = containerOf(json, "backend");
  const other = containerOf(json, `${there}_backend`);
  // THEN
  expect(ownVariables(other)).toEqual({
    ...ownVariables(here),
    AWS_REGION: "eu-west-1",
    AWS_S3_REGION: `\${aws_s3_bucket.${there}_buckets_media.region}`,
    AWS_S3_BUCKET: `\${aws_s3_bucket.${there}_buckets_media.bucket}`,
    DB_READER_HOST: `\${aws_db_proxy_endpoint.${there}_database_proxy_reader.endpoint}`,
    REDIS_HOST: `\${aws_elasticache_replication_group.${there}_cache.configuration_endpoint_address}`,
    CACHE_NAME: "cosmicspace-massive-euw1-cache",
    CACHE_USER: "cosmicspace-massive-euw1-cache-app",
  });
  expect(secretVariables(here)).toMatchObject({ DB_HOST: "${aws_ssm_parameter.database_writer.arn}" });
  expect(secretVariables(other)).toEqual({
    DB_HOST: `\${aws_ssm_parameter.${there}_database_writer.arn}`,
    DB_USER: `\${local.${there}_secrets_database_master}:username::`,
    DB_PASSWORD: `\${local.${there}_secrets_database_master}:password::`,
    JWT_SECRET: `\${local.${there}_secrets_jwt_secret}`,
  });
});

test("each region has a pointer to the writer, at first to the proxy of us-east-1, that no apply sets back", () => {
  for (const id of ["database_writer", `${there}_database_writer`]) {
    expect(json.at(`aws_ssm_parameter.${id}`)).toMatchObject({
      name: "/cosmicspace/massive/database-writer",
      insecure_value: "${aws_db_proxy.database_proxy.endpoint}",
      lifecycle: { ignore_changes: ["insecure_value"] },
    });
  }
});

test.each([
  ["backend", "database_writer"],
  [`${there}_backend`, `${there}_database_writer`],
])("%s may read the pointer of its region, and no other parameter", (service, pointer) => {
  const { policy } = json.at(`aws_iam_role_policy.${service}_task_execution_role_read_database_writer`);
  expect(statements(policy)).toMatchObject([
    { Action: "ssm:GetParameters", Resource: `\${aws_ssm_parameter.${pointer}.arn}` },
  ]);
});

test("secrets that are read there are copied there, under a key of that region, and no others", () => {
  // GIVEN
  const copies = [{ region: "eu-west-1", kms_key_id: `\${aws_kms_key.${there}_key.arn}` }];
  // THEN
  expect(json.at("aws_secretsmanager_secret.secrets_database_master").replica).toEqual(copies);
  expect(json.at("aws_secretsmanager_secret.secrets_jwt_secret").replica).toEqual(copies);
  expect(json.at("aws_secretsmanager_secret.secrets_database_password")).not.toHaveProperty("replica");
  const { policy } = json.at(`aws_iam_role_policy.${there}_backend_task_execution_role_read_secrets`);
  expect(statements(policy)).toMatchObject([
    {
      Resource: [`\${local.${there}_secrets_database_master}`, `\${local.${there}_secrets_jwt_secret}`],
    },
    { Action: "kms:Decrypt", Resource: `\${aws_kms_key.${there}_key.arn}` },
  ]);
});

test("a proxy stands before the replica, with the copied login, and alone reaches it", () => {
  expect(json.at(`aws_db_proxy.${there}_database_proxy`)).toMatchObject({
    name: "cosmicspace-massive-eu-west-1-db-proxy",
    require_tls: true,
    auth: [{ secret_arn: `\${local.${there}_secrets_database_master}` }],
  });
  expect(json.at(`aws_db_proxy_target.${there}_database_proxy_target`).db_cluster_identifier).toBe(
    `\${aws_rds_cluster.${there}_database.cluster_identifier}`,
  );
  expect(json.at(`aws_db_proxy_endpoint.${there}_database_proxy_reader`).target_role).toBe("READ_ONLY");
});

test("each region's tasks reach both proxies, across the peering by the addresses of subnets, and nothing else there", () => {
  // GIVEN
  const ingress = rules(json, "ingress");
  const egress = rules(json, "egress");
  const databases = Object.entries(ingress).filter(([id]) => id.includes("database"));
  // THEN
  expect(Object.fromEntries(databases)).toEqual({
    database_from_database_proxy: "5432 ${aws_security_group.database_proxy_group.id}",
    database_proxy_from_backend: "5432 ${aws_security_group.backend_group.id}",
    ...across("database_proxy_from_eu_west_1_app", ["10.1.64.0/21", "10.1.72.0/21", "10.1.80.0/21"]),
    [`${there}_database_from_database_proxy`]: `5432 \${aws_security_group.${there}_database_proxy_group.id}`,
    [`${there}_database_proxy_from_backend`]: `5432 \${aws_security_group.${there}_backend_group.id}`,
    ...across(`${there}_database_proxy_from_us_east_1_app`, ["10.0.64.0/21", "10.0.72.0/21", "10.0.80.0/21"]),
  });
  expect(egress).toMatchObject({
    ...across("backend_to_eu_west_1_data", ["10.1.128.0/21", "10.1.136.0/21", "10.1.144.0/21"]),
    ...across(`${there}_backend_to_us_east_1_data`, ["10.0.128.0/21", "10.0.136.0/21", "10.0.144.0/21"]),
  });
});

function across(id: string, blocks: readonly string[]) {
  return Object.fromEntries(zones.map((zone, index) => [`${id}_${zone}`, `5432 ${blocks[index]}`]));
}

test("app and data subnets of both networks find each other, public ones do not", () => {
  // GIVEN
  const routes = json
    .ids("aws_route")
    .filter((id) => "vpc_peering_connection_id" in json.at(`aws_route.${id}`));
  // THEN
  const tiers = ["app", "data"].flatMap((tier) => zones.map((zone) => `peering_${tier}_${zone}`));
  expect(routes).toEqual([...tiers, ...tiers.map((id) => `${there}_${id}`)]);
  expect(json.at("aws_route.peering_app_a").destination_cidr_block).toBe("10.1.0.0/16");
  expect(json.at(`aws_route.${there}_peering_data_c`).destination_cidr_block).toBe("10.0.0.0/16");
});

test("people reach its load balancer under the same name, through CloudFront alone", () => {
  // GIVEN
  const { condition } = json.at(`aws_lb_listener_rule.${there}_backend_traffic_rule`);
  // THEN
  expect(json.at(`aws_acm_certificate.${there}_load_balancer_certificate`).domain_name).toBe(
    "api.massive.cosmicspace.app",
  );
  expect(
    json.at(`aws_acm_certificate_validation.${there}_load_balancer_certificate_validation`)
      .validation_record_fqdns,
  ).toContain("aws_route53_record.load_balancer_certificate_proof");
  expect(condition).toEqual(json.at("aws_lb_listener_rule.backend_traffic_rule").condition);
  expect(JSON.stringify(condition)).toContain("x-origin-verify");
  expect(json.at(`aws_lb.${there}_load_balancer`)).toMatchObject({
    name: "cosmicspace-massive-euw1-alb",
    internal: false,
    enable_deletion_protection: true,
  });
  expect(rules(json, "ingress")).not.toHaveProperty(`${there}_load_balancer_from_internet`);
});

test("it has a Redis of its own, of the same shape", () => {
  // GIVEN
  const [here, other] = ["cache", `${there}_cache`].map((id) =>
    json.at(`aws_elasticache_replication_group.${id}`),
  );
  // THEN
  for (const key of ["node_type", "num_node_groups", "replicas_per_node_group", "multi_az_enabled"]) {
    expect(other?.[key]).toEqual(here?.[key]);
  }
  expect(other?.kms_key_id).toBe(`\${aws_kms_key.${there}_key.arn}`);
});

test("its service starts after the way to the writer, and the first region's waits for nothing there", () => {
  // GIVEN
  const [here, other] = ["backend", `${there}_backend`].map(
    (id) => json.at(`aws_ecs_service.${id}`).depends_on,
  );
  // THEN
  expect(other).toEqual(
    expect.arrayContaining([
      "aws_route.peering_data_a",
      `aws_route.${there}_peering_app_a`,
      "aws_db_proxy_target.database_proxy_target",
      `aws_db_proxy_target.${there}_database_proxy_target`,
    ]),
  );
  expect(JSON.stringify(here)).not.toMatch(/second_region|peering/);
});

test("it takes from the first region what there is once, and nothing else", () => {
  // WHEN
  const others = references().filter((reference) => !/^aws_s3_bucket\.|^aws_kms_key\./.test(reference));
  // THEN
  expect(others).toEqual([
    "aws_cloudfront_distribution.edge_buckets_media.arn",
    "aws_db_proxy.database_proxy.endpoint",
    "aws_rds_cluster.database.engine_version_actual",
    "aws_rds_global_cluster.global_database.id",
    "aws_sesv2_configuration_set.mail_configuration_set.arn",
    "aws_sesv2_email_identity.mail_identity.arn",
    "aws_vpc_peering_connection.peering.id",
  ]);
});
