"""Web ACLs: what was written comes back, and what is in use stays."""

import unittest

import emulated
from botocore.exceptions import ClientError
from emulated import tearDownModule

VISIBILITY = {"SampledRequestsEnabled": False, "CloudWatchMetricsEnabled": True, "MetricName": "test"}
PATH = {
    "ByteMatchStatement": {
        "SearchString": b"/api/auth/",
        "FieldToMatch": {"UriPath": {}},
        "TextTransformations": [{"Priority": 0, "Type": "URL_DECODE"}, {"Priority": 1, "Type": "LOWERCASE"}],
        "PositionalConstraint": "STARTS_WITH",
    }
}
STATEMENTS = {
    "rate": {
        "RateBasedStatement": {
            "Limit": 20,
            "EvaluationWindowSec": 60,
            "AggregateKeyType": "IP",
            "ScopeDownStatement": PATH,
        }
    },
    "size": {
        "SizeConstraintStatement": {
            "FieldToMatch": {"Body": {"OversizeHandling": "MATCH"}},
            "ComparisonOperator": "GT",
            "Size": 8192,
            "TextTransformations": [{"Priority": 0, "Type": "NONE"}],
        }
    },
    "managed": {
        "ManagedRuleGroupStatement": {
            "VendorName": "AWS",
            "Name": "AWSManagedRulesCommonRuleSet",
            "RuleActionOverrides": [{"Name": "SizeRestrictions_BODY", "ActionToUse": {"Count": {}}}],
        }
    },
}
RULES = [
    {
        "Name": name,
        "Priority": priority,
        "Statement": statement,
        "VisibilityConfig": {**VISIBILITY, "MetricName": name},
        **({"OverrideAction": {"None": {}}} if name == "managed" else {"Action": {"Block": {}}}),
    }
    for priority, (name, statement) in enumerate(STATEMENTS.items(), start=100)
]
ACL = {"Scope": "REGIONAL", "DefaultAction": {"Allow": {}}, "VisibilityConfig": VISIBILITY}


def setUpModule():
    global waf
    emulated.setUpModule()
    waf = emulated.aws("wafv2")


class WebAcls(unittest.TestCase):
    def setUp(self):
        self.name = self.id().rpartition(".")[2].replace("_", "-")

    def create(self, **given):
        return waf.create_web_acl(**ACL, Name=self.name, **given)["Summary"]

    def place(self, acl):
        return {"Name": self.name, "Scope": "REGIONAL", "Id": acl["Id"]}

    def read(self, acl):
        return waf.get_web_acl(**self.place(acl))

    def refusal(self, call, **given):
        with self.assertRaises(ClientError) as refused:
            call(**given)
        return refused.exception.response["Error"]["Code"]

    def test_rules_come_back_as_they_were_written(self):
        acl = self.create(Rules=RULES)
        self.assertEqual(self.read(acl)["WebACL"]["Rules"], RULES)

    def test_an_update_replaces_all(self):
        bodies = {"forbidden": {"ContentType": "TEXT_PLAIN", "Content": "Forbidden"}}
        acl = self.create(Rules=RULES, CustomResponseBodies=bodies)
        update = {key: ACL[key] for key in ("DefaultAction", "VisibilityConfig")}
        waf.update_web_acl(**self.place(acl), **update, Rules=[], LockToken=acl["LockToken"])
        told = self.read(acl)
        self.assertEqual(told["WebACL"]["Rules"], [])
        self.assertNotIn("CustomResponseBodies", told["WebACL"])
        # AND the old token is spent
        stale = {**self.place(acl), **update, "Rules": RULES, "LockToken": acl["LockToken"]}
        self.assertEqual(self.refusal(waf.update_web_acl, **stale), "WAFOptimisticLockException")

    def test_one_name(self):
        self.create()
        self.assertEqual(self.refusal(self.create), "WAFDuplicateItemException")

    def test_in_use_it_stays(self):
        acl = self.create()
        balancer = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/used/1"
        waf.associate_web_acl(WebACLArn=acl["ARN"], ResourceArn=balancer)
        gone = {**self.place(acl), "LockToken": acl["LockToken"]}
        self.assertEqual(self.refusal(waf.delete_web_acl, **gone), "WAFAssociatedItemException")
        waf.disassociate_web_acl(ResourceArn=balancer)
        waf.delete_web_acl(**gone)

    def test_in_use_by_a_distribution_it_stays(self):
        waf = emulated.aws("wafv2", region="us-east-1")
        place = {"Name": self.name, "Scope": "CLOUDFRONT"}
        acl = waf.create_web_acl(**{**ACL, **place})["Summary"]
        ports = {"HTTPPort": 80, "HTTPSPort": 443, "OriginProtocolPolicy": "https-only"}
        origin = {"Id": "alb", "DomainName": "alb.example.com", "CustomOriginConfig": ports}
        emulated.aws("cloudfront", region="us-east-1").create_distribution(
            DistributionConfig={
                "CallerReference": self.name,
                "Comment": "",
                "Enabled": True,
                "WebACLId": acl["ARN"],
                "Origins": {"Quantity": 1, "Items": [origin]},
                "DefaultCacheBehavior": {
                    "TargetOriginId": "alb",
                    "ViewerProtocolPolicy": "https-only",
                    "CachePolicyId": "658327ea-f89d-4fab-a63d-7e88639e58f6",
                },
            }
        )
        gone = {**place, "Id": acl["Id"], "LockToken": acl["LockToken"]}
        self.assertEqual(self.refusal(waf.delete_web_acl, **gone), "WAFAssociatedItemException")

    def test_a_resource_has_one(self):
        balancer = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/changed/1"
        first = self.create()
        self.name += "-second"
        second = self.create()
        for acl in (first, second):
            waf.associate_web_acl(WebACLArn=acl["ARN"], ResourceArn=balancer)
        self.assertEqual(waf.get_web_acl_for_resource(ResourceArn=balancer)["WebACL"]["Id"], second["Id"])


class IpSets(unittest.TestCase):
    def setUp(self):
        self.place = {"Name": self.id().rpartition(".")[2], "Scope": "REGIONAL"}
        given = {"IPAddressVersion": "IPV4", "Addresses": ["198.51.100.0/24"], "Tags": [{"Key": "a", "Value": "b"}]}
        self.create = lambda: waf.create_ip_set(**self.place, **given)["Summary"]

    def test_one_name(self):
        self.create()
        with self.assertRaises(waf.exceptions.WAFDuplicateItemException):
            self.create()

    def test_in_use_it_stays(self):
        addresses = self.create()
        rule = {**RULES[0], "Statement": {"IPSetReferenceStatement": {"ARN": addresses["ARN"]}}}
        acl = waf.create_web_acl(**ACL, Name=self.place["Name"], Rules=[rule])["Summary"]
        gone = {**self.place, "Id": addresses["Id"], "LockToken": addresses["LockToken"]}
        with self.assertRaises(waf.exceptions.WAFAssociatedItemException):
            waf.delete_ip_set(**gone)
        waf.delete_web_acl(**self.place, Id=acl["Id"], LockToken=acl["LockToken"])
        waf.delete_ip_set(**gone)


class Logs(unittest.TestCase):
    def put(self, arn, group):
        destination = f"arn:aws:logs:us-east-1:123456789012:log-group:{group}"
        waf.put_logging_configuration(
            LoggingConfiguration={"ResourceArn": arn, "LogDestinationConfigs": [destination]}
        )

    def test_only_to_where_waf_writes(self):
        arn = waf.create_web_acl(**ACL, Name="logged")["Summary"]["ARN"]
        with self.assertRaises(waf.exceptions.WAFInvalidParameterException):
            self.put(arn, "logged")
        self.put(arn, "aws-waf-logs-logged")

    def test_of_what_is_there(self):
        with self.assertRaises(waf.exceptions.WAFNonexistentItemException):
            self.put("arn:aws:wafv2:us-east-1:123456789012:regional/webacl/missing/1", "aws-waf-logs-missing")


if __name__ == "__main__":
    unittest.main()
