"""Recorders of AWS Config."""

from moto.config.models import ConfigBackend as Backend
from moto.config.models import ConfigRecorder
from patches import patch

ConfigRecorder.recording_mode = None


# PutConfigurationRecorder: moto forgets how often it records, and refuses an empty list of what is left out.
@patch(Backend)
def put_configuration_recorder(original, self, config_recorder):
    group = config_recorder.get("recordingGroup") or {}
    if not (group.get("exclusionByResourceTypes") or {}).get("resourceTypes"):
        group.pop("exclusionByResourceTypes", None)
    original(self, config_recorder)
    recorder = self.recorders[config_recorder["name"]]
    recorder.recording_mode = config_recorder.get("recordingMode") or {"recordingFrequency": "CONTINUOUS"}


@patch(ConfigRecorder)
def to_dict(original, self):
    return {**original(self), "recordingMode": self.recording_mode}
