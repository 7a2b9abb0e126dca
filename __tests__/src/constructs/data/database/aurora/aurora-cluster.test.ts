import {
  AuroraCluster,
  type AuroraClusterProps,
} from "../../../../../../src/constructs/data/database/aurora/aurora-cluster";
import { databaseProps, password } from "../../../../../support/databases";
import { keyArn } from "../../../../../support/surroundings";
import { synthesized, testStack } from "../../../../../support/synthesized";

function build(changes: Partial<AuroraClusterProps> = {}) {
  const stack = testStack();
  const database = new AuroraCluster(stack, "database", {
    ...databaseProps(stack),
    port: 5432,
    version: "15",
    capacity: { min: 0.5, max: 16 },
    readers: 2,
    password: { rotationDays: 30 },
    ...changes,
  });
  return { stack, database };
}

function aurora(changes: Partial<AuroraClusterProps> = {}) {
  return synthesized(build(changes).stack);
}

const standard = aurora();

test("the cluster follows the load between the capacities of the data", () => {
  expect(standard.at("aws_rds_cluster.database")).toMatchObject({
    cluster_identifier: "test-db",
    engine: "aurora-postgresql",
    engine_mode: "provisioned",
    engine_version: "15",
    serverlessv2_scaling_configuration: { min_capacity: 0.5, max_capacity: 16 },
    database_name: "test",
    port: 5432,
    db_subnet_group_name: "${aws_db_subnet_group.database_subnets.name}",
    vpc_security_group_ids: ["${aws_security_group.database_group.id}"],
  });
});

test("RDS makes the master password, encrypts it with the key, and rotates it when the data says", () => {
  // GIVEN
  const json = standard;
  // THEN
  const cluster = json.at("aws_rds_cluster.database");
  expect(cluster).toMatchObject({
    master_username: "owner",
    manage_master_user_password: true,
    master_user_secret_kms_key_id: keyArn,
  });
  expect(cluster).not.toHaveProperty("master_password");
  expect(cluster).not.toHaveProperty("master_password_wo");
  expect(json.at("aws_secretsmanager_secret_rotation.database_password_rotation")).toMatchObject({
    secret_id: "${aws_rds_cluster.database.master_user_secret[0].secret_arn}",
    rotate_immediately: false,
    rotation_rules: { automatically_after_days: 30 },
  });
});

test.each([
  [0, ["test-db-1"]],
  [2, ["test-db-1", "test-db-2", "test-db-3"]],
])("%i readers stand beside the writer", (readers, identifiers) => {
  // WHEN
  const json = aurora({ readers });
  // THEN
  expect(json.all("aws_rds_cluster_instance").map(({ identifier }) => identifier)).toEqual(identifiers);
});

test("every instance is serverless, private, observed, and of the cluster's version", () => {
  // GIVEN
  const instances = standard.all("aws_rds_cluster_instance");
  // THEN
  expect(instances).toHaveLength(3);
  for (const instance of instances) {
    expect(instance).toMatchObject({
      cluster_identifier: "${aws_rds_cluster.database.id}",
      instance_class: "db.serverless",
      engine: "${aws_rds_cluster.database.engine}",
      engine_version: "${aws_rds_cluster.database.engine_version}",
      publicly_accessible: false,
      monitoring_interval: 60,
      depends_on: ["aws_iam_role_policy_attachment.database_monitoring_policy"],
      performance_insights_enabled: true,
      performance_insights_kms_key_id: keyArn,
    });
  }
});

test("a reader stands in another zone than the writer", () => {
  expect(standard.all("aws_rds_cluster_instance").map((instance) => instance.availability_zone)).toEqual([
    "us-east-1a",
    "us-east-1b",
    "us-east-1a",
  ]);
});

test("the first reader follows the writer's capacity and takes over first", () => {
  expect(standard.all("aws_rds_cluster_instance").map((instance) => instance.promotion_tier)).toEqual([
    0, 0, 1,
  ]);
});

test("backups, windows, encryption and deletion are as the data says", () => {
  expect(standard.at("aws_rds_cluster.database")).toMatchObject({
    backup_retention_period: 7,
    preferred_backup_window: "03:00-04:00",
    preferred_maintenance_window: "sun:04:00-sun:05:00",
    deletion_protection: true,
    skip_final_snapshot: false,
    final_snapshot_identifier: "test-db-final-${random_id.database_final_snapshot.hex}",
    copy_tags_to_snapshot: true,
    storage_encrypted: true,
    kms_key_id: keyArn,
    enabled_cloudwatch_logs_exports: ["postgresql"],
    depends_on: ["aws_cloudwatch_log_group.database_logs_postgresql"],
  });
});

test("TLS is demanded of every connection to the cluster", () => {
  // GIVEN
  const json = standard;
  // THEN
  expect(json.at("aws_rds_cluster.database").db_cluster_parameter_group_name).toBe(
    "${aws_rds_cluster_parameter_group.database_parameters.name}",
  );
  expect(json.at("aws_rds_cluster_parameter_group.database_parameters")).toMatchObject({
    family: "aurora-postgresql15",
    parameter: [{ name: "rds.force_ssl", value: "1", apply_method: "immediate" }],
    lifecycle: { create_before_destroy: true },
  });
});

test("applications find an address that writes and one that only reads", () => {
  // GIVEN
  const { stack, database } = build();
  // WHEN
  stack.output("address", "for the test", database.address);
  // THEN
  expect(synthesized(stack).output("address").value).toEqual({
    host: "${aws_rds_cluster.database.endpoint}",
    readerHost: "${aws_rds_cluster.database.reader_endpoint}",
    port: 5432,
    name: "test",
    username: "owner",
    managedSecretArn: "${aws_rds_cluster.database.master_user_secret[0].secret_arn}",
  });
});

test("a password that this stack makes is written and never kept, and nothing rotates it", () => {
  // WHEN
  const { stack, database } = build({ password });
  stack.output("address", "for the test", database.address.managedSecretArn ?? "none");
  // THEN
  const json = synthesized(stack);
  const cluster = json.at("aws_rds_cluster.database");
  expect(cluster).toMatchObject({
    master_password_wo: password.value,
    master_password_wo_version: expect.stringContaining(password.versionId),
  });
  expect(cluster).not.toHaveProperty("manage_master_user_password");
  expect(json.all("aws_secretsmanager_secret_rotation")).toEqual([]);
  expect(json.output("address").value).toBe("none");
});

test("what AWS says of its place in a global database is left to AWS, and only there", () => {
  expect(standard.at("aws_rds_cluster.database")).not.toHaveProperty("lifecycle");
  expect(aurora({ isGlobal: true }).at("aws_rds_cluster.database").lifecycle).toEqual({
    ignore_changes: ["global_cluster_identifier", "replication_source_identifier"],
  });
});

test("AWS adds readers only where the data asks for it, once the cluster's own stand", () => {
  // WHEN
  const readerScaling = { min: 2, max: 8, cpuPercent: 70 };
  const json = aurora({
    readerScaling: { ...readerScaling, scaleOutCooldownSeconds: 60, scaleInCooldownSeconds: 300 },
  });
  // THEN
  expect(standard.all("aws_appautoscaling_target")).toEqual([]);
  expect(json.at("aws_appautoscaling_target.database_reader_scaling")).toMatchObject({
    resource_id: "cluster:${aws_rds_cluster.database.cluster_identifier}",
    depends_on: [1, 2, 3].map((number) => `aws_rds_cluster_instance.database_instance_${number}`),
  });
});
