import { AuroraCluster } from "../../../../../../src/constructs/data/database/aurora/aurora-cluster";
import {
  DatabaseProxy,
  type DatabaseProxyProps,
} from "../../../../../../src/constructs/data/database/proxy/database-proxy";
import { Role } from "../../../../../../src/constructs/security/role";
import { SecurityGroup } from "../../../../../../src/constructs/security/security-group";
import { databaseProps, password } from "../../../../../support/databases";
import { statements } from "../../../../../support/policy";
import { account, keyArn, region } from "../../../../../support/surroundings";
import { synthesized, testStack } from "../../../../../support/synthesized";

const secretArn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:login";

function build(changes: Partial<DatabaseProxyProps> = {}) {
  const stack = testStack();
  const props = databaseProps(stack);
  const database = new AuroraCluster(stack, "database", {
    ...props,
    port: 5432,
    version: "15",
    capacity: { min: 0.5, max: 2 },
    readers: 1,
    password,
  });
  const proxy = new DatabaseProxy(stack, "database-proxy", {
    name: "test-db-proxy",
    readerName: "test-db-proxy-reader",
    securityGroup: "test-database-proxy",
    tier: "data",
    auth: "secret",
    secretArn,
    secretValues: [],
    maxConnectionsPercent: 90,
    maxIdleConnectionsPercent: 40,
    borrowTimeoutSeconds: 60,
    idleClientSeconds: 900,
    readOnlyEndpoint: true,
    logDays: 30,
    database,
    network: props.network,
    keyArn,
    account,
    region,
    ...changes,
  });
  return { stack, proxy };
}

function proxied(changes: Partial<DatabaseProxyProps> = {}) {
  return synthesized(build(changes).stack);
}

const standard = proxied();

test("the proxy takes TLS alone and logs in with the secret", () => {
  expect(standard.at("aws_db_proxy.database_proxy")).toMatchObject({
    name: "test-db-proxy",
    engine_family: "POSTGRESQL",
    require_tls: true,
    debug_logging: false,
    idle_client_timeout: 900,
    role_arn: "${aws_iam_role.database_proxy_role.arn}",
    auth: [{ auth_scheme: "SECRETS", secret_arn: secretArn, iam_auth: "DISABLED" }],
    vpc_security_group_ids: ["${aws_security_group.database_proxy_group.id}"],
    vpc_subnet_ids: ["${aws_subnet.network_data_a.id}", "${aws_subnet.network_data_b.id}"],
  });
});

test("it stands after its log group, which is encrypted and does not grow for ever, and after its rights", () => {
  expect(standard.at("aws_db_proxy.database_proxy").depends_on).toEqual([
    "aws_cloudwatch_log_group.database_proxy_logs",
    "aws_iam_role_policy.database_proxy_role_read_login",
  ]);
  expect(standard.at("aws_cloudwatch_log_group.database_proxy_logs")).toMatchObject({
    name: "/aws/rds/proxy/test-db-proxy",
    retention_in_days: 30,
    kms_key_id: keyArn,
  });
});

test("its role reads that one secret, and decrypts for Secrets Manager alone", () => {
  expect(statements(standard.at("aws_iam_role_policy.database_proxy_role_read_login").policy)).toEqual([
    { Effect: "Allow", Action: "secretsmanager:GetSecretValue", Resource: secretArn },
    {
      Effect: "Allow",
      Action: "kms:Decrypt",
      Resource: keyArn,
      Condition: { StringEquals: { "kms:ViaService": "secretsmanager.us-east-1.amazonaws.com" } },
    },
  ]);
  expect(statements(standard.at("aws_iam_role.database_proxy_role").assume_role_policy)).toMatchObject([
    { Principal: { Service: "rds.amazonaws.com" }, Action: "sts:AssumeRole" },
  ]);
});

test("it passes on to the cluster, once that has instances, and keeps to its share of the connections", () => {
  expect(standard.at("aws_db_proxy_default_target_group.database_proxy_target_group")).toMatchObject({
    db_proxy_name: "${aws_db_proxy.database_proxy.name}",
    connection_pool_config: {
      max_connections_percent: 90,
      max_idle_connections_percent: 40,
      connection_borrow_timeout: 60,
    },
  });
  expect(standard.at("aws_db_proxy_target.database_proxy_target")).toMatchObject({
    db_cluster_identifier: "${aws_rds_cluster.database.cluster_identifier}",
    target_group_name: "${aws_db_proxy_default_target_group.database_proxy_target_group.name}",
    depends_on: [
      "aws_rds_cluster_instance.database_instance_1",
      "aws_rds_cluster_instance.database_instance_2",
    ],
  });
});

test("a second endpoint leads to readers, where the data asks for it", () => {
  // GIVEN
  const without = build({ readOnlyEndpoint: false });
  // THEN
  expect(standard.at("aws_db_proxy_endpoint.database_proxy_reader")).toMatchObject({
    db_proxy_name: "${aws_db_proxy.database_proxy.name}",
    db_proxy_endpoint_name: "test-db-proxy-reader",
    target_role: "READ_ONLY",
    vpc_security_group_ids: ["${aws_security_group.database_proxy_group.id}"],
  });
  expect(without.proxy.readerHost).toBeUndefined();
  expect(synthesized(without.stack).all("aws_db_proxy_endpoint")).toEqual([]);
});

test("a zone that comes later replaces neither the proxy nor its second endpoint", () => {
  const lifecycle = { ignore_changes: ["vpc_subnet_ids"] };
  expect(standard.at("aws_db_proxy.database_proxy").lifecycle).toEqual(lifecycle);
  expect(standard.at("aws_db_proxy_endpoint.database_proxy_reader").lifecycle).toEqual(lifecycle);
});

test("workloads reach the proxy, and the proxy alone reaches the cluster", () => {
  // GIVEN
  const { stack, proxy } = build();
  // WHEN
  proxy.allowFrom(
    new SecurityGroup(stack, "group", { vpcId: "vpc-1", name: "test-api", description: "test" }),
  );
  // THEN
  const json = synthesized(stack);
  const groups = json
    .all("aws_vpc_security_group_ingress_rule")
    .map((rule) => [rule.referenced_security_group_id, rule.security_group_id, rule.from_port, rule.to_port]);
  expect(groups).toEqual([
    ["${aws_security_group.database_proxy_group.id}", "${aws_security_group.database_group.id}", 5432, 5432],
    ["${aws_security_group.group.id}", "${aws_security_group.database_proxy_group.id}", 5432, 5432],
  ]);
});

/** A proxy that two roles are to log in to. */
function withRoles(auth: DatabaseProxyProps["auth"]) {
  const { stack, proxy } = build({ auth });
  for (const name of ["api", "worker"]) {
    const role = new Role(stack, name, { name, description: "test", service: "ecs-tasks.amazonaws.com" });
    proxy.grantConnect(role);
  }
  return synthesized(stack);
}

test("roles log in as the master user of this proxy alone", () => {
  // WHEN
  const json = withRoles("iam");
  // THEN
  expect(json.at("aws_db_proxy.database_proxy").auth).toMatchObject([{ iam_auth: "REQUIRED" }]);
  for (const role of ["api", "worker"]) {
    expect(statements(json.at(`aws_iam_role_policy.${role}_connect_to_database`).policy)).toEqual([
      {
        Effect: "Allow",
        Action: "rds-db:connect",
        Resource: "arn:aws:rds-db:us-east-1:123456789012:dbuser:${local.database_proxy_resource_id}/owner",
      },
    ]);
  }
  expect(json.json.locals).toEqual({
    database_proxy_resource_id: '${element(split(":", aws_db_proxy.database_proxy.arn), 6)}',
  });
});

test("where workloads log in with a secret, no role may", () => {
  expect(withRoles("secret").ids("aws_iam_role_policy")).not.toContain("api_connect_to_database");
});
