import { BackupVault } from "../../../../../src/constructs/data/backup/backup-vault";
import { statements } from "../../../../support/policy";
import { keyArn } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

function vault(protect: boolean) {
  const stack = testStack();
  new BackupVault(stack, "vault", { name: "test-dev-backups", keyArn, protect });
  return synthesized(stack);
}

test("a protected vault stays", () => {
  expect(vault(true).at("aws_backup_vault.vault")).toMatchObject({
    name: "test-dev-backups",
    kms_key_arn: keyArn,
    force_destroy: false,
    lifecycle: { prevent_destroy: true },
  });
});

test.each([
  true,
  false,
])("backups stay until their days are over, whether the vault is protected: %s", (protect) => {
  // WHEN
  const json = vault(protect);
  // THEN
  expect(json.at("aws_backup_vault_policy.vault_policy").backup_vault_name).toBe(
    "${aws_backup_vault.vault.name}",
  );
  expect(statements(json.at("aws_backup_vault_policy.vault_policy").policy)).toEqual([
    {
      Sid: "NoDeletionByHand",
      Effect: "Deny",
      Principal: "*",
      Action: ["backup:DeleteRecoveryPoint", "backup:UpdateRecoveryPointLifecycle"],
      Resource: "*",
    },
  ]);
});

test("another vault goes with all that it holds", () => {
  // WHEN
  const json = vault(false);
  // THEN
  expect(json.at("aws_backup_vault.vault").force_destroy).toBe(true);
  expect(json.at("aws_backup_vault.vault")).not.toHaveProperty("lifecycle");
});
