import { protection } from "../../../../../src/constructs/data/database/database-protection";
import { synthesized, testStack } from "../../../../support/synthesized";

const kept = {
  identifier: "test-db",
  database: "test",
  username: "tester",
  encryption: "customer-key",
  backup: { days: 7, window: "03:00-04:00" },
  maintenanceWindow: "sun:04:00-sun:05:00",
  deletionProtection: true,
  finalSnapshot: true,
  logDays: 30,
} as const;

test("a final snapshot has a name that no earlier database of this name used", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  stack.output("arguments", "for the test", protection(stack, kept));
  // THEN
  const json = synthesized(stack);
  expect(json.output("arguments").value).toEqual({
    backupRetentionPeriod: 7,
    preferredMaintenanceWindow: "sun:04:00-sun:05:00",
    deletionProtection: true,
    skipFinalSnapshot: false,
    finalSnapshotIdentifier: "test-db-final-${random_id.final_snapshot.hex}",
  });
  expect(json.at("random_id.final_snapshot")).toMatchObject({
    byte_length: 4,
    // with each of these AWS makes a new database, whose last snapshot must not meet the first one's
    keepers: { identifier: "test-db", database: "test", username: "tester", encryption: "customer-key" },
  });
});

test("without a final snapshot there is no name for one", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  const given = protection(stack, { ...kept, finalSnapshot: false });
  // THEN
  expect(given.skipFinalSnapshot).toBe(true);
  expect(given).not.toHaveProperty("finalSnapshotIdentifier");
  expect(synthesized(stack).ids("random_id")).toEqual([]);
});
