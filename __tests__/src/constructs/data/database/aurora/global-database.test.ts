import { AuroraCluster } from "../../../../../../src/constructs/data/database/aurora/aurora-cluster";
import { GlobalDatabase } from "../../../../../../src/constructs/data/database/aurora/global-database";
import { SecondaryCluster } from "../../../../../../src/constructs/data/database/aurora/secondary-cluster";
import { SecurityGroup } from "../../../../../../src/constructs/security/security-group";
import { databaseProps, password } from "../../../../../support/databases";
import { keyArn } from "../../../../../support/surroundings";
import { synthesized, testStack } from "../../../../../support/synthesized";

const otherKey = "arn:aws:kms:eu-west-1:123456789012:key/other";

/** A cluster, made global, and one that replicates it in another region. */
function build({ deletionProtection = true } = {}) {
  const stack = testStack();
  const shared = {
    ...databaseProps(stack),
    port: 5432,
    version: "15",
    capacity: { min: 16, max: 128 },
    deletionProtection,
  };
  const primary = new AuroraCluster(stack, "database", { ...shared, readers: 1, password, isGlobal: true });
  const globalDatabase = new GlobalDatabase(stack, "global-database", {
    identifier: "test-global",
    primary,
    deletionProtection,
  });
  const secondary = new SecondaryCluster(stack.otherRegion("second-region", "eu-west-1"), "database", {
    ...shared,
    identifier: "test-eu-west-1-db",
    keyArn: otherKey,
    readers: 2,
    globalDatabase,
    primary,
    primaryRegion: "us-east-1",
  });
  return { stack, secondary, globalDatabase };
}

const standard = synthesized(build().stack);
const secondary = standard.at("aws_rds_cluster.second_region_database");

test("a global database is made of a cluster that stands, and takes its engine and encryption from it", () => {
  const database = standard.at("aws_rds_global_cluster.global_database");
  expect(database).toMatchObject({
    global_cluster_identifier: "test-global",
    source_db_cluster_identifier: "${aws_rds_cluster.database.arn}",
    depends_on: [
      "aws_rds_cluster_instance.database_instance_1",
      "aws_rds_cluster_instance.database_instance_2",
    ],
  });
  for (const inherited of ["engine", "engine_version", "storage_encrypted", "database_name"]) {
    expect(database).not.toHaveProperty(inherited);
  }
});

test("a protected one is refused by Terraform before it is taken apart; another goes with its members let go", () => {
  // GIVEN
  const protectedOne = standard.at("aws_rds_global_cluster.global_database");
  const other = synthesized(build({ deletionProtection: false }).stack);
  // THEN
  expect(protectedOne).toMatchObject({
    deletion_protection: true,
    force_destroy: true,
    lifecycle: { prevent_destroy: true },
  });
  expect(secondary).toMatchObject({ deletion_protection: true, lifecycle: { prevent_destroy: true } });
  const database = other.at("aws_rds_global_cluster.global_database");
  expect(database).toMatchObject({ deletion_protection: false, force_destroy: true });
  expect(database.lifecycle).not.toHaveProperty("prevent_destroy");
  expect(other.at("aws_rds_cluster.second_region_database").lifecycle).not.toHaveProperty("prevent_destroy");
});

test("the secondary cluster replicates: in its region, by its key, at the version that the primary runs", () => {
  expect(secondary).toMatchObject({
    provider: "aws.eu-west-1",
    cluster_identifier: "test-eu-west-1-db",
    global_cluster_identifier: "${aws_rds_global_cluster.global_database.id}",
    engine: "aurora-postgresql",
    engine_version: "${aws_rds_cluster.database.engine_version_actual}",
    source_region: "us-east-1",
    storage_encrypted: true,
    kms_key_id: otherKey,
    serverlessv2_scaling_configuration: { min_capacity: 16, max_capacity: 128 },
    enabled_cloudwatch_logs_exports: ["postgresql"],
    depends_on: ["aws_cloudwatch_log_group.second_region_database_logs_postgresql"],
  });
  expect(standard.at("aws_rds_cluster.database").kms_key_id).toBe(keyArn);
});

test("users, passwords and databases of the secondary are the primary's", () => {
  for (const argument of [
    "master_username",
    "master_password",
    "master_password_wo",
    "manage_master_user_password",
    "database_name",
  ]) {
    expect(secondary).not.toHaveProperty(argument);
  }
});

test("no plan after a switchover takes a cluster out of the global database, promotes or upgrades it", () => {
  expect(secondary.lifecycle).toMatchObject({
    ignore_changes: expect.arrayContaining([
      "global_cluster_identifier",
      "replication_source_identifier",
      "engine_version",
    ]),
  });
});

test("what AWS does not tell replaces nothing that is imported", () => {
  expect(secondary.lifecycle).toMatchObject({ ignore_changes: expect.arrayContaining(["source_region"]) });
  expect(standard.at("aws_rds_global_cluster.global_database").lifecycle).toMatchObject({
    ignore_changes: ["source_db_cluster_identifier"],
  });
});

test("its instances stand in its region, watched by a role of their own", () => {
  // GIVEN
  const there = standard
    .all("aws_rds_cluster_instance")
    .filter(({ provider }) => provider === "aws.eu-west-1");
  // THEN
  expect(there).toMatchObject(
    [1, 2].map((number) => ({
      identifier: `test-eu-west-1-db-${number}`,
      cluster_identifier: "${aws_rds_cluster.second_region_database.id}",
      instance_class: "db.serverless",
      performance_insights_kms_key_id: otherKey,
      monitoring_role_arn: "${aws_iam_role.second_region_database_monitoring.arn}",
    })),
  );
  expect(standard.at("aws_iam_role.second_region_database_monitoring").name).toBe(
    "test-eu-west-1-db-monitoring",
  );
});

test("it takes TLS alone, and nobody reaches it until somebody may", () => {
  // GIVEN
  const { stack, secondary: cluster } = build();
  expect(standard.ids("aws_vpc_security_group_ingress_rule")).toEqual([]);
  // WHEN
  cluster.allowFrom(
    new SecurityGroup(stack, "group", { vpcId: "vpc-1", name: "test-api", description: "test" }),
  );
  // THEN
  const json = synthesized(stack);
  expect(json.all("aws_vpc_security_group_ingress_rule")).toMatchObject([{ from_port: 5432, to_port: 5432 }]);
  expect(standard.at("aws_rds_cluster_parameter_group.second_region_database_parameters").parameter).toEqual([
    { name: "rds.force_ssl", value: "1", apply_method: "immediate" },
  ]);
});

test("it tells where it answers, and the global database where its writer does", () => {
  // GIVEN
  const { stack, secondary: cluster, globalDatabase } = build();
  // WHEN
  stack.output("hosts", "for the test", [
    cluster.address.host,
    cluster.address.readerHost,
    globalDatabase.writerEndpoint,
  ]);
  // THEN
  expect(synthesized(stack).output("hosts").value).toEqual([
    "${aws_rds_cluster.second_region_database.endpoint}",
    "${aws_rds_cluster.second_region_database.reader_endpoint}",
    "${aws_rds_global_cluster.global_database.endpoint}",
  ]);
});
