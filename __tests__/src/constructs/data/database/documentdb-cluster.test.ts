import { Construct } from "constructs";
import {
  DocumentDbCluster,
  type DocumentDbClusterProps,
} from "../../../../../src/constructs/data/database/documentdb-cluster";
import { SecurityGroup } from "../../../../../src/constructs/security/security-group";
import { databaseProps, password } from "../../../../support/databases";
import { keyArn } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

function build(changes: Partial<DocumentDbClusterProps> = {}) {
  const stack = testStack();
  const database = new DocumentDbCluster(stack, "database", {
    ...databaseProps(stack),
    port: 27017,
    version: "5.0.0",
    instanceClass: "db.t4g.medium",
    instances: 2,
    password,
    ...changes,
  });
  return { stack, database };
}

function documentDb(changes: Partial<DocumentDbClusterProps> = {}) {
  return synthesized(build(changes).stack);
}

const standard = documentDb();

test("connections need TLS, and who did what is logged", () => {
  // GIVEN
  const json = standard;
  // THEN
  expect(json.at("aws_docdb_cluster_parameter_group.database_parameters")).toMatchObject({
    family: "docdb5.0",
    name_prefix: "test-db-",
    lifecycle: { create_before_destroy: true },
    parameter: [
      { name: "audit_logs", value: "enabled", apply_method: "immediate" },
      { name: "profiler", value: "enabled", apply_method: "immediate" },
      { name: "tls", value: "enabled", apply_method: "pending-reboot" },
    ],
  });
  expect(json.at("aws_docdb_cluster.database")).toMatchObject({
    db_cluster_parameter_group_name: "${aws_docdb_cluster_parameter_group.database_parameters.name}",
    enabled_cloudwatch_logs_exports: ["audit", "profiler"],
    depends_on: [
      "aws_cloudwatch_log_group.database_logs_audit",
      "aws_cloudwatch_log_group.database_logs_profiler",
    ],
  });
  expect(json.at("aws_cloudwatch_log_group.database_logs_audit").name).toBe("/aws/docdb/test-db/audit");
});

test("the password is only ever write-only", () => {
  // GIVEN
  const cluster = standard.at("aws_docdb_cluster.database");
  // THEN
  expect(cluster).toMatchObject({
    master_username: "owner",
    master_password_wo: password.value,
  });
  expect(cluster).not.toHaveProperty("master_password");
});

test("the password is set again when its secret has a new version, for whatever reason", () => {
  expect(standard.at("aws_docdb_cluster.database").master_password_wo_version).toContain(
    `["${password.versionId}"]`,
  );
});

test("the cluster is encrypted, backed up and protected as the data says", () => {
  expect(standard.at("aws_docdb_cluster.database")).toMatchObject({
    cluster_identifier: "test-db",
    engine: "docdb",
    engine_version: "5.0.0",
    port: 27017,
    storage_encrypted: true,
    kms_key_id: keyArn,
    backup_retention_period: 7,
    preferred_backup_window: "03:00-04:00",
    preferred_maintenance_window: "sun:04:00-sun:05:00",
    deletion_protection: true,
    final_snapshot_identifier: "test-db-final-${random_id.database_final_snapshot.hex}",
  });
});

test.each([1, 2])("%i instances stand in the cluster", (instances) => {
  // WHEN
  const json = documentDb({ instances });
  // THEN
  expect(json.all("aws_docdb_cluster_instance")).toHaveLength(instances);
  expect(json.at(`aws_docdb_cluster_instance.database_instance_${instances}`)).toMatchObject({
    identifier: `test-db-${instances}`,
    cluster_identifier: "${aws_docdb_cluster.database.id}",
    instance_class: "db.t4g.medium",
    availability_zone: `us-east-1${instances === 1 ? "a" : "b"}`,
  });
});

test("the cluster stands in the data subnets and reaches nobody", () => {
  // GIVEN
  const { stack, database } = build();
  const owner = new Construct(stack, "app");
  // WHEN
  database.allowFrom(
    new SecurityGroup(owner, "group", { vpcId: "vpc-1", name: "app", description: "Tasks" }),
  );
  // THEN
  const json = synthesized(stack);
  expect(json.at("aws_docdb_subnet_group.database_subnets").subnet_ids).toEqual([
    "${aws_subnet.network_data_a.id}",
    "${aws_subnet.network_data_b.id}",
  ]);
  expect(json.at("aws_vpc_security_group_ingress_rule.database_from_app")).toMatchObject({
    from_port: 27017,
    to_port: 27017,
  });
  expect(json.ids("aws_vpc_security_group_egress_rule")).toEqual(["app_to_database"]);
});
