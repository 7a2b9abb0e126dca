"""A change of state is told to the topics of an alarm that let CloudWatch in."""

import json
import unittest

import emulated
from emulated import tearDownModule

ACCOUNT = "123456789012"


def setUpModule():
    global cloudwatch, sns, sqs, kms
    emulated.setUpModule()
    cloudwatch, sns, sqs, kms = (emulated.aws(service) for service in ("cloudwatch", "sns", "sqs", "kms"))


def statement(*actions, **given):
    return {
        "Effect": "Allow",
        "Principal": {"Service": "cloudwatch.amazonaws.com"},
        "Action": list(actions),
        "Resource": "*",
        **given,
    }


def policy(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


class Actions(unittest.TestCase):
    def setUp(self):
        self.name = self.id().rpartition(".")[2]
        self.topic = sns.create_topic(Name=self.name)["TopicArn"]
        self.queue = sqs.create_queue(QueueName=self.name)["QueueUrl"]
        self.subscribe("sqs", f"arn:aws:sqs:eu-central-1:{ACCOUNT}:{self.name}")

    def subscribe(self, protocol, endpoint):
        sns.subscribe(TopicArn=self.topic, Protocol=protocol, Endpoint=endpoint)

    def put_alarm(self, **given):
        cloudwatch.put_metric_alarm(
            AlarmName=self.name,
            AlarmDescription="Answers with status 5xx",
            Namespace="Test",
            MetricName=self.name,
            Statistic="Sum",
            Period=60,
            EvaluationPeriods=1,
            Threshold=10,
            ComparisonOperator="GreaterThanThreshold",
            **{"AlarmActions": [self.topic], **given},
        )

    def breach(self):
        cloudwatch.put_metric_data(Namespace="Test", MetricData=[{"MetricName": self.name, "Value": 11}])

    def messages(self):
        received = sqs.receive_message(QueueUrl=self.queue, MaxNumberOfMessages=10).get("Messages", [])
        return [json.loads(each["Body"]) for each in received]

    def set_policy(self, *statements):
        sns.set_topic_attributes(
            TopicArn=self.topic, AttributeName="Policy", AttributeValue=policy(*statements)
        )

    def set_key(self, *statements):
        everything = statement("kms:*", Principal={"AWS": f"arn:aws:iam::{ACCOUNT}:root"})
        key = kms.create_key(Policy=policy(everything, *statements))["KeyMetadata"]["KeyId"]
        sns.set_topic_attributes(TopicArn=self.topic, AttributeName="KmsMasterKeyId", AttributeValue=key)

    def expect_told(self, times):
        self.put_alarm()
        self.breach()
        self.assertEqual(len(self.messages()), times)

    def test_says_what_became_of_which_alarm(self):
        self.put_alarm()
        self.breach()
        (told,) = self.messages()
        self.assertEqual(told["Subject"], f'ALARM: "{self.name}"')
        message = json.loads(told["Message"])
        self.assertEqual(message["AlarmName"], self.name)
        self.assertEqual(message["AlarmDescription"], "Answers with status 5xx")
        self.assertEqual((message["OldStateValue"], message["NewStateValue"]), ("INSUFFICIENT_DATA", "ALARM"))
        self.assertEqual(message["Trigger"]["Threshold"], 10)

    def test_once_for_each_change(self):
        self.put_alarm(OKActions=[self.topic])
        self.breach()
        self.breach()
        self.assertEqual(len(self.messages()), 1)
        cloudwatch.set_alarm_state(AlarmName=self.name, StateValue="OK", StateReason="tried")
        self.assertEqual([told["Subject"] for told in self.messages()], [f'OK: "{self.name}"'])

    def test_not_while_its_actions_are_off(self):
        self.put_alarm(ActionsEnabled=False)
        self.breach()
        self.assertEqual(self.messages(), [])

    def test_a_topic_that_is_gone_holds_up_nobody(self):
        self.put_alarm(AlarmActions=[f"{self.topic}-gone", self.topic])
        self.breach()
        self.assertEqual(len(self.messages()), 1)

    def test_nothing_leaves_this_machine(self):
        # nobody answers there
        self.subscribe("https", "https://192.0.2.1/pager")
        self.expect_told(1)

    def test_a_topic_that_lets_cloudwatch_in(self):
        self.set_policy(statement("sns:Publish", Condition={"StringEquals": {"aws:SourceAccount": ACCOUNT}}))
        self.expect_told(1)

    def test_a_topic_for_the_alarms_of_an_account(self):
        alarms = {"aws:SourceArn": f"arn:aws:cloudwatch:eu-central-1:{ACCOUNT}:alarm:*"}
        self.set_policy(statement("sns:Publish", Condition={"ArnLike": alarms}))
        self.expect_told(1)

    def test_a_topic_for_somebody_else(self):
        self.set_policy(statement("sns:Publish", Principal={"Service": "events.amazonaws.com"}))
        self.expect_told(0)

    def test_a_topic_of_another_account(self):
        self.set_policy(statement("sns:Publish", Condition={"StringEquals": {"aws:SourceAccount": "210987654321"}}))
        self.expect_told(0)

    def test_a_topic_that_refuses_what_is_not_encrypted(self):
        plain = {"Bool": {"aws:SecureTransport": "false"}}
        self.set_policy(
            statement("sns:Publish"), statement("sns:Publish", Effect="Deny", Principal="*", Condition=plain)
        )
        self.expect_told(1)

    def test_a_key_that_lets_cloudwatch_in(self):
        self.set_key(statement("kms:GenerateDataKey*", "kms:Decrypt"))
        self.expect_told(1)

    def test_a_key_for_topics(self):
        for topic, times in ((f"{self.topic}-other", 0), (f"arn:aws:sns:eu-central-1:{ACCOUNT}:*", 1)):
            condition = {"ArnLike": {"kms:EncryptionContext:aws:sns:topicArn": topic}}
            self.set_key(statement("kms:GenerateDataKey*", "kms:Decrypt", Condition=condition))
            self.expect_told(times)
            cloudwatch.delete_alarms(AlarmNames=[self.name])

    def test_a_key_that_does_not(self):
        self.set_key()
        self.expect_told(0)

    def test_a_key_of_aws(self):
        sns.set_topic_attributes(TopicArn=self.topic, AttributeName="KmsMasterKeyId", AttributeValue="alias/aws/sns")
        self.expect_told(0)


if __name__ == "__main__":
    unittest.main()
