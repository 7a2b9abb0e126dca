import { globalDatabase } from "../../../../../support/global-database";
import { synthesized } from "../../../../../support/synthesized";

const standard = synthesized(globalDatabase().stack);

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
  const other = synthesized(globalDatabase({ deletionProtection: false }).stack);
  // THEN
  expect(protectedOne).toMatchObject({
    deletion_protection: true,
    force_destroy: true,
    lifecycle: { prevent_destroy: true },
  });
  const database = other.at("aws_rds_global_cluster.global_database");
  expect(database).toMatchObject({ deletion_protection: false, force_destroy: true });
  expect(database.lifecycle).not.toHaveProperty("prevent_destroy");
});

test("what AWS does not tell replaces none that is imported", () => {
  expect(standard.at("aws_rds_global_cluster.global_database").lifecycle).toMatchObject({
    ignore_changes: ["source_db_cluster_identifier"],
  });
});

test("it tells where its writer answers", () => {
  // GIVEN
  const { stack, whole } = globalDatabase();
  // WHEN
  stack.output("host", "for the test", whole.writerEndpoint);
  // THEN
  expect(synthesized(stack).output("host").value).toBe("${aws_rds_global_cluster.global_database.endpoint}");
});
