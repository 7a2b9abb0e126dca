"""Rotation of secrets, above all of those that RDS manages: no function rotates them, RDS does; copies in other regions."""

import json

from moto.moto_api._internal import mock_random
from moto.secretsmanager.models import FakeSecret, ReplicaSecret, SecretsManagerBackend
from patches import patch

FakeSecret.rotation_rules = None


# RotateSecret: moto keeps no schedule but a number of days, and makes a version without a value the
# current one, where RDS gives the secret a new password.
@patch(SecretsManagerBackend)
def rotate_secret(original, self, secret_id, *args, rotation_rules=None, **kwargs):
    answer = original(self, secret_id, *args, rotation_rules=rotation_rules, **kwargs)
    secret = self.secrets[secret_id]
    if rotation_rules:
        secret.rotation_rules, secret.rotation_enabled = rotation_rules, True
    version = secret.versions[secret.default_version_id]
    if secret.owning_service and "secret_string" not in version:
        credentials = {**json.loads(secret.secret_string), "password": mock_random.get_random_string(32)}
        secret.secret_string = version["secret_string"] = json.dumps(credentials)
    return answer


# DescribeSecret, ListSecrets: see RotateSecret.
@patch(FakeSecret)
def to_dict(original, self):
    secret = original(self)
    if self.rotation_rules:
        secret["RotationRules"] = self.rotation_rules
    return secret


# UpdateSecretVersionStage: moto moves the label and goes on reading the version that had it.
@patch(SecretsManagerBackend)
def update_secret_version_stage(original, self, secret_id, version_stage, remove_from_version_id, move_to_version_id):
    answer = original(self, secret_id, version_stage, remove_from_version_id, move_to_version_id)
    if version_stage == "AWSCURRENT":
        self.secrets[secret_id].set_default_version_id(move_to_version_id)
    return answer


# CancelRotateSecret: moto refuses it for a secret without a function.
@patch(SecretsManagerBackend)
def cancel_rotate_secret(original, self, secret_id):
    secret = self.secrets.get(secret_id)
    if not getattr(secret, "owning_service", None):
        return original(self, secret_id)
    secret.rotation_enabled = False
    return secret.to_short_dict()


# CreateSecret, ReplicateSecretToRegions: moto forgets the key that encrypts a copy.
@patch(FakeSecret)
def create_replicas(original, self, replica_regions, **options):
    replicas = original(self, replica_regions, **options)
    for replica, wanted in zip(replicas, replica_regions):
        replica.config["KmsKeyId"] = wanted.get("KmsKeyId") or replica.config["KmsKeyId"]
    return replicas


# DescribeSecret in the region of a copy: moto tells the key of the first.
@patch(ReplicaSecret)
def to_dict(original, self):
    return {**original(self), "KmsKeyId": self.config["KmsKeyId"]}
