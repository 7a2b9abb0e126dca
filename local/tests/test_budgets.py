import unittest

from botocore.exceptions import ClientError
from emulated import aws, setUpModule, tearDownModule

ACCOUNT = "123456789012"
ARN = f"arn:aws:budgets::{ACCOUNT}:budget/b"
SPENT = {"NotificationType": "ACTUAL", "ComparisonOperator": "GREATER_THAN", "Threshold": 80, "ThresholdType": "PERCENTAGE"}
EXPECTED = {**SPENT, "NotificationType": "FORECASTED"}
ME = [{"SubscriptionType": "EMAIL", "Address": "me@test.example"}]
US = [{"SubscriptionType": "EMAIL", "Address": "us@test.example"}]


def budget(amount="10"):
    return {
        "BudgetName": "b",
        "BudgetLimit": {"Amount": amount, "Unit": "USD"},
        "TimeUnit": "MONTHLY",
        "BudgetType": "COST",
        "CostFilters": {"TagKeyValue": ["user:Stack$test-dev"]},
    }


class Budgets(unittest.TestCase):
    def setUp(self):
        self.client = aws("budgets")
        told = [{"Notification": SPENT, "Subscribers": ME}, {"Notification": EXPECTED, "Subscribers": US}]
        tags = [{"Key": "System", "Value": "test"}]
        self.client.create_budget(
            AccountId=ACCOUNT, Budget=budget(), NotificationsWithSubscribers=told, ResourceTags=tags
        )

    def tearDown(self):
        self.client.delete_budget(AccountId=ACCOUNT, BudgetName="b")

    def told(self, notification):
        return self.client.describe_subscribers_for_notification(
            AccountId=ACCOUNT, BudgetName="b", Notification=notification
        )["Subscribers"]

    def test_each_notification_tells_its_own(self):
        self.assertEqual((self.told(SPENT), self.told(EXPECTED)), (ME, US))
        with self.assertRaisesRegex(ClientError, "NotFoundException"):
            self.told({**SPENT, "Threshold": 90})

    def test_a_notification_that_is_deleted_is_gone_alone(self):
        self.client.delete_notification(AccountId=ACCOUNT, BudgetName="b", Notification=SPENT)
        found = self.client.describe_notifications_for_budget(AccountId=ACCOUNT, BudgetName="b")
        self.assertEqual([one["NotificationType"] for one in found["Notifications"]], ["FORECASTED"])

    def test_a_changed_limit_leaves_who_is_told(self):
        self.client.update_budget(AccountId=ACCOUNT, NewBudget=budget("20"))
        found = self.client.describe_budget(AccountId=ACCOUNT, BudgetName="b")["Budget"]
        self.assertEqual(found["BudgetLimit"]["Amount"], "20")
        self.assertIn("Start", found["TimePeriod"])
        self.assertEqual(self.told(SPENT), ME)

    def test_tags(self):
        self.client.tag_resource(ResourceARN=ARN, ResourceTags=[{"Key": "Owner", "Value": "me"}])
        self.client.untag_resource(ResourceARN=ARN, ResourceTagKeys=["System"])
        found = self.client.list_tags_for_resource(ResourceARN=ARN)
        self.assertEqual(found["ResourceTags"], [{"Key": "Owner", "Value": "me"}])
