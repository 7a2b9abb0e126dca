"""Backup plans with what they select, and policies of vaults."""

import json
from urllib.parse import unquote

from moto.backup.exceptions import ResourceNotFoundException
from moto.backup.models import BackupBackend, Plan, Vault
from moto.backup.responses import BackupResponse as Responses
from moto.backup.urls import response, url_paths
from moto.core.utils import unix_time
from moto.moto_api._internal import mock_random
from patches import patch

Vault.access_policy = None


# UpdateBackupPlan: moto lacks it.
def update_backup_plan(self):
    plan = find_plan(self)
    changed = Plan(json.loads(self.body)["BackupPlan"], plan.creator_request_id, self.backup_backend)
    changed.backup_plan_id, changed.backup_plan_arn = plan.backup_plan_id, plan.backup_plan_arn
    changed.selections = selections(plan)
    self.backup_backend.plans[plan.backup_plan_id] = changed
    return json.dumps(changed.to_dict())


# DeleteBackupPlan: moto keeps the plan, and its name is taken for ever.
@patch(BackupBackend)
def delete_backup_plan(original, self, backup_plan_id):
    answer = original(self, backup_plan_id)
    del self.plans[backup_plan_id]
    return answer


# CreateBackupSelection, GetBackupSelection, ListBackupSelections, DeleteBackupSelection: moto lacks them.
def create_backup_selection(self):
    plan, selection_id = find_plan(self), str(mock_random.uuid4())
    selections(plan)[selection_id] = {
        "BackupPlanId": plan.backup_plan_id,
        "SelectionId": selection_id,
        "CreationDate": unix_time(),
        "BackupSelection": json.loads(self.body)["BackupSelection"],
    }
    return json.dumps(selections(plan)[selection_id])


def get_backup_selection(self):
    return json.dumps(find_selection(self))


def list_backup_selections(self):
    found = selections(find_plan(self)).values()
    listed = [{**one, "SelectionName": one["BackupSelection"]["SelectionName"]} for one in found]
    return json.dumps({"BackupSelectionsList": listed})


def delete_backup_selection(self):
    del selections(find_plan(self))[find_selection(self)["SelectionId"]]
    return "{}"


def find_plan(self):
    return self.backup_backend.get_backup_plan(part_after(self, "plans"), None)


def find_selection(self):
    selection_id = part_after(self, "selections")
    if selection_id not in (found := selections(find_plan(self))):
        raise ResourceNotFoundException(f"Cannot find Backup selection with ID {selection_id}")
    return found[selection_id]


def selections(plan):
    return vars(plan).setdefault("selections", {})


# PutBackupVaultAccessPolicy, GetBackupVaultAccessPolicy, DeleteBackupVaultAccessPolicy: moto lacks them.
def put_backup_vault_access_policy(self):
    find_vault(self).access_policy = json.loads(self.body)["Policy"]
    return "{}"


def get_backup_vault_access_policy(self):
    vault = find_vault(self)
    if vault.access_policy is None:
        raise ResourceNotFoundException(f"{vault.backup_vault_name} has no access policy")
    return json.dumps({**vault.to_dict(), "Policy": vault.access_policy})


def delete_backup_vault_access_policy(self):
    find_vault(self).access_policy = None
    return "{}"


# ListRecoveryPointsByBackupVault: moto lacks it, and makes no backups either.
def list_recovery_points_by_backup_vault(self):
    find_vault(self)
    return json.dumps({"RecoveryPoints": []})


# ListTags: moto reads the ARN from a path that ends in a slash, which only some clients send.
def list_tags(self):
    return json.dumps({"Tags": self.backup_backend.list_tags(part_after(self, "tags"))})


def find_vault(self):
    return self.backup_backend.describe_backup_vault(part_after(self, "backup-vaults"))


def part_after(self, word):
    parts = self.path.split("/")
    return unquote(parts[parts.index(word) + 1])


for operation in (
    update_backup_plan,
    create_backup_selection,
    get_backup_selection,
    list_backup_selections,
    delete_backup_selection,
    put_backup_vault_access_policy,
    get_backup_vault_access_policy,
    delete_backup_vault_access_policy,
    list_recovery_points_by_backup_vault,
    list_tags,
):
    setattr(Responses, operation.__name__, operation)

for path in ("access-policy", "recovery-points", "recovery-points/"):
    url_paths["{0}/backup-vaults/(?P<name>[^/]+)/" + path + "$"] = response.dispatch
