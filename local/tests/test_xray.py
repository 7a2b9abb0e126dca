"""Sampling rules and groups of X-Ray."""

import unittest

import emulated
from botocore.exceptions import ClientError
from emulated import tearDownModule

ANY = dict.fromkeys(("ServiceType", "Host", "HTTPMethod", "URLPath", "ResourceARN"), "*")
TAGS = [{"Key": "System", "Value": "test"}]


def setUpModule():
    global xray
    emulated.setUpModule()
    xray = emulated.aws("xray")


def rule(name, **changes):
    sampling = {"Priority": 1, "FixedRate": 0.5, "ReservoirSize": 1, "Version": 1, "ServiceName": name}
    return {"RuleName": name, **sampling, **ANY, **changes}


def rules():
    records = xray.get_sampling_rules()["SamplingRuleRecords"]
    return {record["SamplingRule"]["RuleName"]: record["SamplingRule"] for record in records}


class SamplingRules(unittest.TestCase):
    def test_life_of_a_rule(self):
        made = xray.create_sampling_rule(SamplingRule=rule("api"), Tags=TAGS)["SamplingRuleRecord"]["SamplingRule"]
        self.assertEqual(made["RuleARN"], "arn:aws:xray:eu-central-1:123456789012:sampling-rule/api")
        self.assertEqual(xray.list_tags_for_resource(ResourceARN=made["RuleARN"])["Tags"], TAGS)
        xray.update_sampling_rule(SamplingRuleUpdate={"RuleName": "api", "FixedRate": 0.1})
        self.assertEqual((rules()["api"]["FixedRate"], rules()["api"]["ReservoirSize"]), (0.1, 1))
        xray.delete_sampling_rule(RuleName="api")
        self.assertEqual(list(rules()), ["Default"])

    def test_rules_of_a_region_are_its_own(self):
        xray.create_sampling_rule(SamplingRule=rule("here"))
        self.addCleanup(xray.delete_sampling_rule, RuleName="here")
        there = emulated.aws("xray", region="eu-west-1").get_sampling_rules()["SamplingRuleRecords"]
        self.assertEqual([record["SamplingRule"]["RuleName"] for record in there], ["Default"])

    def test_refused(self):
        xray.create_sampling_rule(SamplingRule=rule("taken"))
        self.addCleanup(xray.delete_sampling_rule, RuleName="taken")
        for wrong in (rule("taken"), rule("a" * 33), rule("late", Priority=10_000), rule("all", FixedRate=1.1)):
            with self.assertRaises(ClientError) as refused:
                xray.create_sampling_rule(SamplingRule=wrong)
            self.assertEqual(refused.exception.response["Error"]["Code"], "InvalidRequestException")
        with self.assertRaisesRegex(ClientError, "does not exist"):
            xray.delete_sampling_rule(RuleName="nobody")


class Groups(unittest.TestCase):
    def test_life_of_a_group(self):
        group = xray.create_group(GroupName="api", FilterExpression="fault", Tags=TAGS)["Group"]
        self.assertRegex(group["GroupARN"], "^arn:aws:xray:eu-central-1:123456789012:group/api/[A-Z0-9]{26}$")
        self.assertFalse(group["InsightsConfiguration"]["InsightsEnabled"])
        arn = group["GroupARN"]
        with self.assertRaisesRegex(ClientError, "already exists"):
            xray.create_group(GroupName="api")
        xray.update_group(GroupARN=arn, FilterExpression="responsetime > 1")
        self.assertEqual(xray.get_group(GroupARN=arn)["Group"]["FilterExpression"], "responsetime > 1")
        xray.tag_resource(ResourceARN=arn, Tags=[{"Key": "a", "Value": "b"}])
        xray.untag_resource(ResourceARN=arn, TagKeys=["System"])
        self.assertEqual(xray.list_tags_for_resource(ResourceARN=arn)["Tags"], [{"Key": "a", "Value": "b"}])
        self.assertEqual([each["GroupName"] for each in xray.get_groups()["Groups"]], ["api"])
        xray.delete_group(GroupARN=arn)
        with self.assertRaisesRegex(ClientError, "not found"):
            xray.get_group(GroupARN=arn)


if __name__ == "__main__":
    unittest.main()
