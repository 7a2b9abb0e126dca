import { SecurityGroup } from "../../../../../../src/constructs/security/security-group";
import { globalDatabase, otherKey } from "../../../../../support/global-database";
import { keyArn } from "../../../../../support/surroundings";
import { synthesized } from "../../../../../support/synthesized";

const standard = synthesized(globalDatabase().stack);
const secondary = standard.at("aws_rds_cluster.second_region_database");

test("it replicates: in its region, by its key, at the version that the primary runs", () => {
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

test("its users, passwords and databases are the primary's", () => {
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

test("no plan after a switchover takes it out of the global database, promotes or upgrades it", () => {
  expect(secondary.lifecycle).toMatchObject({
    ignore_changes: expect.arrayContaining([
      "global_cluster_identifier",
      "replication_source_identifier",
      "engine_version",
    ]),
  });
});

test("what AWS does not tell replaces none that is imported", () => {
  expect(secondary.lifecycle).toMatchObject({ ignore_changes: expect.arrayContaining(["source_region"]) });
});

test("a protected one is refused by Terraform before AWS could refuse it, and another is not", () => {
  // GIVEN
  const other = synthesized(globalDatabase({ deletionProtection: false }).stack);
  // THEN
  expect(secondary).toMatchObject({ deletion_protection: true, lifecycle: { prevent_destroy: true } });
  expect(other.at("aws_rds_cluster.second_region_database").lifecycle).not.toHaveProperty("prevent_destroy");
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
  const { stack, secondary: cluster } = globalDatabase();
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

test("it tells where it answers", () => {
  // GIVEN
  const { stack, secondary: cluster } = globalDatabase();
  // WHEN
  stack.output("hosts", "for the test", [cluster.address.host, cluster.address.readerHost]);
  // THEN
  expect(synthesized(stack).output("hosts").value).toEqual([
    "${aws_rds_cluster.second_region_database.endpoint}",
    "${aws_rds_cluster.second_region_database.reader_endpoint}",
  ]);
});
