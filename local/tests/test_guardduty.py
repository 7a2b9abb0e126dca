"""Detectors: what is turned on, and stays so."""

import unittest

import emulated
from emulated import tearDownModule


def setUpModule():
    global guardduty
    emulated.setUpModule()
    guardduty = emulated.aws("guardduty")


class Features(unittest.TestCase):
    def setUp(self):
        self.detector = guardduty.create_detector(Enable=True)["DetectorId"]

    def status(self):
        found = guardduty.get_detector(DetectorId=self.detector)["Features"]
        return {feature["Name"]: feature["Status"] for feature in found}

    def test_all_are_on_in_a_new_detector(self):
        self.assertEqual(set(self.status().values()), {"ENABLED"})
        self.assertIn("RDS_LOGIN_EVENTS", self.status())

    def test_one_is_turned_off_and_the_others_stay(self):
        before = self.status()
        off = {"Name": "S3_DATA_EVENTS", "Status": "DISABLED"}
        guardduty.update_detector(DetectorId=self.detector, Features=[off])
        self.assertEqual(self.status(), {**before, "S3_DATA_EVENTS": "DISABLED"})


if __name__ == "__main__":
    unittest.main()
