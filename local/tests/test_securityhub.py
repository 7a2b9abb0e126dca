"""Security Hub: its settings, and the standards that it compares with."""

import unittest

import emulated
from emulated import tearDownModule

CIS = "arn:aws:securityhub:eu-central-1::standards/cis-aws-foundations-benchmark/v/3.0.0"
SUBSCRIPTION = "arn:aws:securityhub:eu-central-1:123456789012:subscription/cis-aws-foundations-benchmark/v/3.0.0"


def setUpModule():
    global hub
    emulated.setUpModule()
    hub = emulated.aws("securityhub")


class Hub(unittest.TestCase):
    def setUp(self):
        hub.enable_security_hub(EnableDefaultStandards=False, ControlFindingGenerator="SECURITY_CONTROL")

    def tearDown(self):
        hub.disable_security_hub()

    def test_its_settings(self):
        hub.update_security_hub_configuration(AutoEnableControls=False)
        found = hub.describe_hub()
        self.assertEqual([found["AutoEnableControls"], found["ControlFindingGenerator"]], [False, "SECURITY_CONTROL"])

    def test_a_standard_until_it_is_disabled(self):
        hub.batch_enable_standards(StandardsSubscriptionRequests=[{"StandardsArn": CIS}])
        found = hub.get_enabled_standards(StandardsSubscriptionArns=[SUBSCRIPTION])["StandardsSubscriptions"]
        self.assertEqual([(one["StandardsArn"], one["StandardsStatus"]) for one in found], [(CIS, "READY")])
        hub.batch_disable_standards(StandardsSubscriptionArns=[SUBSCRIPTION])
        self.assertEqual(hub.get_enabled_standards()["StandardsSubscriptions"], [])


if __name__ == "__main__":
    unittest.main()
