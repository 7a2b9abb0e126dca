import { Construct } from "constructs";
import {
  PostgresInstance,
  type PostgresInstanceProps,
} from "../../../../../src/constructs/data/database/postgres-instance";
import { SecurityGroup } from "../../../../../src/constructs/security/security-group";
import { databaseProps, password } from "../../../../support/databases";
import { keyArn } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

function build(changes: Partial<PostgresInstanceProps> = {}) {
  const stack = testStack();
  const database = new PostgresInstance(stack, "database", {
    ...databaseProps(stack),
    port: 5432,
    version: "16",
    instanceClass: "db.t4g.small",
    multiAz: true,
    storage: { allocatedGb: 20, maxAllocatedGb: 100 },
    password,
    ...changes,
  });
  return { stack, database };
}

function instance(changes: Partial<PostgresInstanceProps> = {}) {
  return synthesized(build(changes).stack).at("aws_db_instance.database");
}

const standard = synthesized(build().stack);

test("the instance is the one the data describes, in the data subnets and not public", () => {
  // GIVEN
  const json = standard;
  // THEN
  expect(json.at("aws_db_instance.database")).toMatchObject({
    identifier: "test-db",
    engine: "postgres",
    engine_version: "16",
    instance_class: "db.t4g.small",
    multi_az: true,
    db_name: "test",
    port: 5432,
    publicly_accessible: false,
    db_subnet_group_name: "${aws_db_subnet_group.database_subnets.name}",
    vpc_security_group_ids: ["${aws_security_group.database_group.id}"],
    parameter_group_name: "${aws_db_parameter_group.database_parameters.name}",
  });
  expect(json.at("aws_db_subnet_group.database_subnets").subnet_ids).toEqual([
    "${aws_subnet.network_data_a.id}",
    "${aws_subnet.network_data_b.id}",
  ]);
});

test("the password is only ever write-only", () => {
  // GIVEN
  const given = standard.at("aws_db_instance.database");
  // THEN
  expect(given).toMatchObject({ username: "owner", password_wo: password.value });
  expect(given).not.toHaveProperty("password");
});

test("the password is set again when its secret has a new version, for whatever reason", () => {
  expect(standard.at("aws_db_instance.database").password_wo_version).toContain(`["${password.versionId}"]`);
});

test("storage is encrypted gp3 that grows, without IOPS and throughput that RDS would refuse", () => {
  // GIVEN
  const given = standard.at("aws_db_instance.database");
  // THEN
  expect(given).toMatchObject({
    storage_type: "gp3",
    allocated_storage: 20,
    max_allocated_storage: 100,
    storage_encrypted: true,
  });
  expect(given).not.toHaveProperty("iops");
  expect(given).not.toHaveProperty("storage_throughput");
});

test("a customer key encrypts storage and insights; with RDS's own, none is named", () => {
  expect(standard.at("aws_db_instance.database")).toMatchObject({
    kms_key_id: keyArn,
    performance_insights_kms_key_id: keyArn,
  });
  const managed = instance({ encryption: "aws-managed-key" });
  expect(managed.storage_encrypted).toBe(true);
  expect(managed).not.toHaveProperty("kms_key_id");
  expect(managed).not.toHaveProperty("performance_insights_kms_key_id");
});

test("backups, windows, deletion protection and the final snapshot are as the data says", () => {
  expect(standard.at("aws_db_instance.database")).toMatchObject({
    backup_retention_period: 7,
    backup_window: "03:00-04:00",
    maintenance_window: "sun:04:00-sun:05:00",
    deletion_protection: true,
    skip_final_snapshot: false,
    final_snapshot_identifier: "test-db-final-${random_id.database_final_snapshot.hex}",
    copy_tags_to_snapshot: true,
    delete_automated_backups: false,
  });
  expect(instance({ finalSnapshot: false })).toMatchObject({
    skip_final_snapshot: true,
    delete_automated_backups: true,
  });
});

test("TLS is demanded, and a new major version gets a parameter group beside the old one", () => {
  expect(standard.at("aws_db_parameter_group.database_parameters")).toMatchObject({
    family: "postgres16",
    name_prefix: "test-db-",
    lifecycle: { create_before_destroy: true },
    parameter: [{ name: "rds.force_ssl", value: "1", apply_method: "immediate" }],
  });
});

test("it is observed, and its logs go to groups that stand before it, as does what lets RDS write", () => {
  expect(standard.at("aws_db_instance.database")).toMatchObject({
    monitoring_interval: 60,
    monitoring_role_arn: "${aws_iam_role.database_monitoring.arn}",
    performance_insights_enabled: true,
    performance_insights_retention_period: 7,
    enabled_cloudwatch_logs_exports: ["postgresql", "upgrade"],
    depends_on: [
      "aws_cloudwatch_log_group.database_logs_postgresql",
      "aws_cloudwatch_log_group.database_logs_upgrade",
      "aws_iam_role_policy_attachment.database_monitoring_policy",
    ],
  });
});

test("nobody reaches it until let in, and it reaches nobody", () => {
  // GIVEN
  const { stack, database } = build();
  const api = new SecurityGroup(new Construct(stack, "api"), "group", {
    vpcId: "vpc-1",
    name: "test-api",
    description: "Tasks of api",
  });
  // WHEN
  database.allowFrom(api);
  // THEN
  const json = synthesized(stack);
  expect(json.ids("aws_vpc_security_group_ingress_rule")).toEqual(["database_from_api"]);
  expect(json.at("aws_vpc_security_group_ingress_rule.database_from_api").from_port).toBe(5432);
  expect(json.ids("aws_vpc_security_group_egress_rule")).toEqual(["api_to_database"]);
});
