"""Recorders of AWS Config: how often they record."""

import unittest

import emulated
from emulated import tearDownModule

ROLE = "arn:aws:iam::123456789012:role/config"


def setUpModule():
    global config
    emulated.setUpModule()
    config = emulated.aws("config")


def recorded(**settings):
    recorder = {"name": "one", "roleARN": ROLE, "recordingGroup": {"allSupported": True}, **settings}
    config.put_configuration_recorder(ConfigurationRecorder=recorder)
    return config.describe_configuration_recorders()["ConfigurationRecorders"][0]["recordingMode"]


class Recorders(unittest.TestCase):
    def test_as_often_as_asked_for(self):
        daily = {"recordingFrequency": "DAILY"}
        self.assertEqual(recorded(recordingMode=daily), daily)

    def test_every_change_where_nobody_says(self):
        self.assertEqual(recorded(), {"recordingFrequency": "CONTINUOUS"})

    def test_nothing_left_out(self):
        all_supported = {"allSupported": True, "exclusionByResourceTypes": {}}
        self.assertEqual(recorded(recordingGroup=all_supported), {"recordingFrequency": "CONTINUOUS"})


if __name__ == "__main__":
    unittest.main()
