"""Rotation of the secrets that RDS manages: no function does it, RDS does."""

import json

from moto.moto_api._internal import mock_random
from moto.secretsmanager.models import SecretsManagerBackend
from patches import patch


# RotateSecret: moto makes a version without a value the current one; RDS gives it a new password.
@patch(SecretsManagerBackend)
def rotate_secret(original, self, secret_id, *args, **kwargs):
    answer = original(self, secret_id, *args, **kwargs)
    secret = self.secrets[secret_id]
    version = secret.versions[secret.default_version_id]
    if secret.owning_service and "secret_string" not in version:
        credentials = {**json.loads(secret.secret_string), "password": mock_random.get_random_string(32)}
        secret.secret_string = version["secret_string"] = json.dumps(credentials)
    return answer


# CancelRotateSecret: moto refuses it for a secret without a function.
@patch(SecretsManagerBackend)
def cancel_rotate_secret(original, self, secret_id):
    secret = self.secrets.get(secret_id)
    if not secret or not secret.owning_service:
        return original(self, secret_id)
    secret.rotation_enabled = False
    return secret.to_short_dict()
