import { protection } from "../../../../src/constructs/data/database-protection";
import { synthesized, testStack } from "../../../support/synthesized";

const kept = {
  backup: { days: 7, window: "03:00-04:00" },
  maintenanceWindow: "sun:04:00-sun:05:00",
  deletionProtection: true,
  finalSnapshot: true,
  logDays: 30,
};

test("a final snapshot has a name that no earlier database of this name used", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  stack.output("arguments", "for the test", protection(stack, "test-db", kept));
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
    keepers: { identifier: "test-db" },
  });
});

test("without a final snapshot there is no name for one", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  const given = protection(stack, "test-db", { ...kept, finalSnapshot: false });
  // THEN
  expect(given.skipFinalSnapshot).toBe(true);
  expect(given).not.toHaveProperty("finalSnapshotIdentifier");
  expect(synthesized(stack).ids("random_id")).toEqual([]);
});
