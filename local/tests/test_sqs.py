"""Queues: what was written comes back."""

import json
import unittest

import emulated
from emulated import tearDownModule

STATEMENT = {"Effect": "Deny", "Principal": "*", "Action": "sqs:*", "Resource": "*"}
POLICY = json.dumps({"Version": "2012-10-17", "Statement": [STATEMENT]})


def setUpModule():
    global sqs
    emulated.setUpModule()
    sqs = emulated.aws("sqs")


class Queues(unittest.TestCase):
    def setUp(self):
        self.url = sqs.create_queue(QueueName=self.id().rpartition(".")[2])["QueueUrl"]

    def set(self, **attributes):
        sqs.set_queue_attributes(QueueUrl=self.url, Attributes=attributes)

    def attributes(self, *names):
        return sqs.get_queue_attributes(QueueUrl=self.url, AttributeNames=list(names) or ["All"])["Attributes"]

    def test_who_may_put_dead_letters_here(self):
        allowed = json.dumps({"redrivePermission": "denyAll"})
        self.set(RedriveAllowPolicy=allowed)
        self.assertEqual(self.attributes()["RedriveAllowPolicy"], allowed)
        self.assertEqual(self.attributes("RedriveAllowPolicy"), {"RedriveAllowPolicy": allowed})
        self.set(RedriveAllowPolicy="")
        self.assertNotIn("RedriveAllowPolicy", self.attributes())

    def test_other_attributes_leave_the_policy_alone(self):
        self.set(Policy=POLICY)
        self.set(VisibilityTimeout="60", RedriveAllowPolicy='{"redrivePermission":"denyAll"}')
        self.assertEqual(self.attributes()["Policy"], POLICY)

    def test_no_policy(self):
        self.set(Policy=POLICY)
        self.set(Policy="")
        self.assertNotIn("Policy", self.attributes())

    def test_redrive_policy_without_blanks(self):
        target = sqs.create_queue(QueueName="dead-letters")["QueueUrl"]
        arn = sqs.get_queue_attributes(QueueUrl=target, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
        policy = f'{{"deadLetterTargetArn":"{arn}","maxReceiveCount":5}}'
        self.set(RedrivePolicy=policy)
        self.assertEqual(self.attributes()["RedrivePolicy"], policy)

    def test_one_key(self):
        self.assertEqual(self.attributes()["SqsManagedSseEnabled"], "true")
        self.set(KmsMasterKeyId="alias/test")
        self.assertEqual(self.attributes()["SqsManagedSseEnabled"], "false")


if __name__ == "__main__":
    unittest.main()
