"""Backup plans, what they select, and policies of vaults: what was written comes back."""

import json
import unittest

import emulated
from botocore.exceptions import ClientError
from emulated import tearDownModule

ROLE = "arn:aws:iam::123456789012:role/test"
POLICY = json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*"}]})


def setUpModule():
    global backup
    emulated.setUpModule()
    backup = emulated.aws("backup")


def document(name, days):
    rule = {"RuleName": "daily", "TargetBackupVaultName": "a", "Lifecycle": {"DeleteAfterDays": days}}
    return {"BackupPlanName": name, "Rules": [rule]}


def create(name):
    return backup.create_backup_plan(BackupPlan=document(name, 7))["BackupPlanId"]


class Plans(unittest.TestCase):
    def test_a_changed_plan_stays_the_same_plan(self):
        plan = create("changed")
        before = backup.get_backup_plan(BackupPlanId=plan)
        backup.update_backup_plan(BackupPlanId=plan, BackupPlan=document("changed", 35))
        after = backup.get_backup_plan(BackupPlanId=plan)
        self.assertEqual(after["BackupPlan"]["Rules"][0]["Lifecycle"], {"DeleteAfterDays": 35})
        self.assertEqual(after["BackupPlanArn"], before["BackupPlanArn"])
        self.assertNotEqual(after["VersionId"], before["VersionId"])

    def test_a_deleted_plan_is_gone_and_its_name_free(self):
        plan = create("deleted")
        backup.delete_backup_plan(BackupPlanId=plan)
        with self.assertRaises(backup.exceptions.ResourceNotFoundException):
            backup.get_backup_plan(BackupPlanId=plan)
        create("deleted")


class Selections(unittest.TestCase):
    def test_what_a_plan_selects(self):
        plan = create("selecting")
        selection = {"SelectionName": "all", "IamRoleArn": ROLE, "Resources": ["arn:aws:s3:::a"]}
        made = backup.create_backup_selection(BackupPlanId=plan, BackupSelection=selection)["SelectionId"]
        found = {"BackupPlanId": plan, "SelectionId": made}
        self.assertEqual(backup.get_backup_selection(**found)["BackupSelection"], selection)
        backup.update_backup_plan(BackupPlanId=plan, BackupPlan=document("selecting", 35))
        listed = backup.list_backup_selections(BackupPlanId=plan)["BackupSelectionsList"]
        self.assertEqual([(one["SelectionId"], one["SelectionName"]) for one in listed], [(made, "all")])
        backup.delete_backup_selection(**found)
        with self.assertRaises(backup.exceptions.ResourceNotFoundException):
            backup.get_backup_selection(**found)


class Vaults(unittest.TestCase):
    def test_policy(self):
        backup.create_backup_vault(BackupVaultName="policed")
        with self.assertRaises(backup.exceptions.ResourceNotFoundException):
            backup.get_backup_vault_access_policy(BackupVaultName="policed")
        backup.put_backup_vault_access_policy(BackupVaultName="policed", Policy=POLICY)
        self.assertEqual(backup.get_backup_vault_access_policy(BackupVaultName="policed")["Policy"], POLICY)
        backup.delete_backup_vault_access_policy(BackupVaultName="policed")
        with self.assertRaises(ClientError):
            backup.get_backup_vault_access_policy(BackupVaultName="policed")

    def test_no_recovery_points(self):
        backup.create_backup_vault(BackupVaultName="empty")
        self.assertEqual(backup.list_recovery_points_by_backup_vault(BackupVaultName="empty")["RecoveryPoints"], [])

    def test_tags(self):
        vault = backup.create_backup_vault(BackupVaultName="tagged", BackupVaultTags={"a": "1"})
        self.assertEqual(backup.list_tags(ResourceArn=vault["BackupVaultArn"])["Tags"], {"a": "1"})
