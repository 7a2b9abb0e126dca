import { databaseLogs } from "../../../../../src/constructs/data/database/database-logs";
import { keyArn } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

test("each exported log has a group under the name that RDS writes to, encrypted and limited in time", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  databaseLogs(stack, {
    prefix: "/aws/rds/instance/test-db",
    exports: ["postgresql", "upgrade"],
    retentionDays: 14,
    keyArn,
  });
  // THEN
  const json = synthesized(stack);
  expect(json.all("aws_cloudwatch_log_group").map(({ name }) => name)).toEqual([
    "/aws/rds/instance/test-db/postgresql",
    "/aws/rds/instance/test-db/upgrade",
  ]);
  expect(json.at("aws_cloudwatch_log_group.logs_upgrade")).toMatchObject({
    retention_in_days: 14,
    kms_key_id: keyArn,
  });
});
