import unittest

from botocore.exceptions import ClientError
from emulated import aws, setUpModule, tearDownModule

TAGS = [{"Key": "System", "Value": "test"}]
ABOVE = {"Dimensions": {"Key": "ANOMALY_TOTAL_IMPACT_ABSOLUTE", "MatchOptions": ["GREATER_THAN_OR_EQUAL"], "Values": ["50"]}}


def activate(client, key, status="Active"):
    wanted = [{"TagKey": key, "Status": status}]
    return client.update_cost_allocation_tags_status(CostAllocationTagsStatus=wanted)["Errors"]


class CostAllocationTags(unittest.TestCase):
    def test_a_tag_that_no_bill_has_seen_is_refused(self):
        client = aws("ce")
        (error,) = activate(client, "Owner")
        self.assertEqual((error["TagKey"], error["Code"]), ("Owner", "TagKeysNotFoundException"))
        self.assertEqual(client.list_cost_allocation_tags(TagKeys=["Owner"])["CostAllocationTags"], [])

    def test_a_tag_of_what_stands_is_active_until_it_is_not(self):
        client = aws("ce")
        aws("kms").create_key(Tags=[{"TagKey": "Team", "TagValue": "a"}])
        for status in ("Active", "Inactive"):
            self.assertEqual(activate(client, "Team", status), [])
            (found,) = client.list_cost_allocation_tags(TagKeys=["Team"])["CostAllocationTags"]
            self.assertEqual((found["Status"], found["Type"]), (status, "UserDefined"))


class Anomalies(unittest.TestCase):
    def setUp(self):
        self.client = aws("ce")
        wanted = {"Tags": {"Key": "System", "Values": ["test"]}}
        self.monitor = self.client.create_anomaly_monitor(
            AnomalyMonitor={"MonitorName": "m", "MonitorType": "CUSTOM", "MonitorSpecification": wanted},
            ResourceTags=TAGS,
        )["MonitorArn"]

    def subscription(self, monitor):
        subscription = {
            "SubscriptionName": "s",
            "Frequency": "DAILY",
            "MonitorArnList": [monitor],
            "Subscribers": [{"Type": "EMAIL", "Address": "me@test.example"}],
            "ThresholdExpression": ABOVE,
        }
        return self.client.create_anomaly_subscription(AnomalySubscription=subscription)["SubscriptionArn"]

    def test_a_monitor_is_kept_with_its_tags(self):
        (found,) = self.client.get_anomaly_monitors(MonitorArnList=[self.monitor])["AnomalyMonitors"]
        self.assertEqual(found["MonitorSpecification"]["Tags"]["Values"], ["test"])
        self.assertEqual(self.client.list_tags_for_resource(ResourceArn=self.monitor)["ResourceTags"], TAGS)

    def test_a_subscription_needs_its_monitor_and_is_changed(self):
        with self.assertRaisesRegex(ClientError, "UnknownMonitorException"):
            self.subscription("arn:aws:ce::123456789012:anomalymonitor/none")
        arn = self.subscription(self.monitor)
        self.client.update_anomaly_subscription(SubscriptionArn=arn, Frequency="WEEKLY")
        (found,) = self.client.get_anomaly_subscriptions(SubscriptionArnList=[arn])["AnomalySubscriptions"]
        self.assertEqual((found["Frequency"], found["ThresholdExpression"]), ("WEEKLY", ABOVE))

    def test_what_is_deleted_is_unknown(self):
        arn = self.subscription(self.monitor)
        self.client.delete_anomaly_subscription(SubscriptionArn=arn)
        self.client.delete_anomaly_monitor(MonitorArn=self.monitor)
        with self.assertRaisesRegex(ClientError, "UnknownSubscriptionException"):
            self.client.get_anomaly_subscriptions(SubscriptionArnList=[arn])
        with self.assertRaisesRegex(ClientError, "UnknownMonitorException"):
            self.client.get_anomaly_monitors(MonitorArnList=[self.monitor])
