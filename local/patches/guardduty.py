"""Detectors of GuardDuty."""

from moto.guardduty.models import Detector
from patches import patch

# What a new detector has turned on, where nobody says otherwise.
FEATURES = ["S3_DATA_EVENTS", "EKS_AUDIT_LOGS", "EBS_MALWARE_PROTECTION", "RDS_LOGIN_EVENTS", "LAMBDA_NETWORK_LOGS"]


# CreateDetector: moto turns on nothing.
@patch(Detector)
def __init__(original, self, *, features, **settings):
    on = [{"name": name, "status": "ENABLED"} for name in FEATURES]
    original(self, features=merged(on, features), **settings)


# UpdateDetector: moto forgets the features that a call leaves out.
@patch(Detector)
def update(original, self, enable, finding_publishing_frequency, data_sources, features):
    original(self, enable, finding_publishing_frequency, data_sources, merged(self.features, features))


def merged(kept, given):
    return list({feature["name"]: feature for feature in [*kept, *(given or [])]}.values())
