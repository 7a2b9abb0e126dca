"""Rotation of keys."""

import json

from moto.kms.responses import KmsResponse as Responses
from patches import patch


# EnableKeyRotation, GetKeyRotationStatus: moto forgets the period.
@patch(Responses)
def enable_key_rotation(original, self):
    answer = original(self)
    key_of(self).rotation_period = self._get_param("RotationPeriodInDays", 365)
    return answer


@patch(Responses)
def get_key_rotation_status(original, self):
    status = json.loads(original(self))
    if status["KeyRotationEnabled"]:
        status["RotationPeriodInDays"] = key_of(self).rotation_period
    return json.dumps(status)


def key_of(self):
    return self.kms_backend.keys[self.kms_backend.get_key_id(self._get_param("KeyId"))]
