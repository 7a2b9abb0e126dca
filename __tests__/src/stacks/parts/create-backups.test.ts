import type { EnvironmentInput } from "../../../../src/config/define";
import { SystemStack } from "../../../../src/stacks/system-stack";
import { testEnvironment } from "../../../support/environment";
import { synthesized, testApp } from "../../../support/synthesized";

const backups: NonNullable<EnvironmentInput["backups"]> = {
  window: "23:30-01:00",
  keepDays: 7,
  protect: false,
};
const exports = {
  encryption: "customer-key",
  supersededDays: 30,
  requestLogDays: 90,
  protect: false,
} as const;

function system(changes: Partial<EnvironmentInput> = {}) {
  return synthesized(new SystemStack(testApp(), testEnvironment(changes), "us-east-1"));
}

test("an environment whose data asks for no backups has none but RDS's own", () => {
  expect(system().ids("aws_backup_plan")).toEqual([]);
});

test("the environment's database is backed up, into a vault with its key", () => {
  // WHEN
  const json = system({ backups });
  // THEN
  expect(json.at("aws_backup_selection.backups_selection").resources).toEqual([
    "${aws_db_instance.database.arn}",
  ]);
  expect(json.at("aws_backup_vault.backups_vault")).toMatchObject({
    name: "test-dev-backups",
    kms_key_arn: "${aws_kms_key.key.arn}",
  });
  expect(json.at("aws_backup_plan.backups_plan").rule).toMatchObject([
    { schedule: "cron(30 23 * * ? *)", start_window: 90 },
  ]);
  expect(json.json.provider?.aws).toHaveLength(1);
});

test("the buckets that the data names are backed up, too", () => {
  // WHEN
  const json = system({
    backups: { ...backups, buckets: ["exports"] },
    buckets: { exports, other: exports },
  });
  // THEN
  expect(json.at("aws_backup_selection.backups_selection").resources).toEqual([
    "${aws_db_instance.database.arn}",
    "${aws_s3_bucket.buckets_exports.arn}",
  ]);
});

test("copies stand in their own region, with a key and a vault there", () => {
  // WHEN
  const json = system({ backups: { ...backups, copyTo: { region: "us-west-2", keepDays: 30 } } });
  // THEN
  expect(json.at("aws_backup_vault.backups_copy_vault")).toMatchObject({
    name: "test-dev-copies",
    provider: "aws.us-west-2",
    kms_key_arn: "${aws_kms_key.backups_copy_key.arn}",
  });
  expect(json.at("aws_kms_key.backups_copy_key")).toMatchObject({ provider: "aws.us-west-2" });
  expect(json.at("aws_kms_alias.backups_copy_key_alias")).toMatchObject({
    name: "alias/test-dev-copies",
    provider: "aws.us-west-2",
  });
  expect(json.at("aws_backup_vault.backups_vault")).not.toHaveProperty("provider");
});

test("protection holds in both regions", () => {
  // WHEN
  const json = system({
    backups: { ...backups, protect: true, copyTo: { region: "us-west-2", keepDays: 30 } },
  });
  // THEN
  expect(json.ids("aws_backup_vault_policy")).toEqual(["backups_copy_vault_policy", "backups_vault_policy"]);
  expect(json.at("aws_backup_vault.backups_copy_vault").force_destroy).toBe(false);
});
