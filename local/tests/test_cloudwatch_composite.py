"""Composite alarms: kept as written, evaluated by their rule, and quiet while another alarm suppresses them."""

import time
import unittest

import emulated
from botocore.exceptions import ClientError
from emulated import tearDownModule


def setUpModule():
    global cloudwatch
    emulated.setUpModule()
    cloudwatch = emulated.aws("cloudwatch")


class Composite(unittest.TestCase):
    def setUp(self):
        self.name = self.id().rpartition(".")[2]
        self.cpu, self.errors = f"{self.name}-cpu", f"{self.name}-errors"
        for name in (self.cpu, self.errors):
            self.put_metric_alarm(name)

    def put_metric_alarm(self, name):
        cloudwatch.put_metric_alarm(
            AlarmName=name,
            Namespace="Test",
            MetricName=name,
            Statistic="Sum",
            Period=60,
            EvaluationPeriods=1,
            Threshold=1,
            ComparisonOperator="GreaterThanThreshold",
            TreatMissingData="ignore",
        )

    def put(self, rule, name=None, **given):
        cloudwatch.put_composite_alarm(AlarmName=name or self.name, AlarmRule=rule, **given)

    def read(self, name=None):
        (alarm,) = cloudwatch.describe_alarms(AlarmNames=[name or self.name], AlarmTypes=["CompositeAlarm"])[
            "CompositeAlarms"
        ]
        return alarm

    def set(self, name, state):
        cloudwatch.set_alarm_state(AlarmName=name, StateValue=state, StateReason="tried")

    def refused(self, call, *args, **given):
        with self.assertRaises(ClientError) as refusal:
            call(*args, **given)
        self.assertEqual(refusal.exception.response["Error"]["Code"], "ValidationError")
        return refusal.exception.response["Error"]["Message"]

    def delete(self, *names):
        cloudwatch.delete_alarms(AlarmNames=list(names))

class Alarms(Composite):
    def test_comes_back_as_it_was_written(self):
        written = {
            "AlarmDescription": "The service is down",
            "ActionsEnabled": False,
            "AlarmActions": ["arn:aws:sns:eu-central-1:123456789012:critical"],
            "OKActions": ["arn:aws:sns:eu-central-1:123456789012:critical"],
            "InsufficientDataActions": [],
            "ActionsSuppressor": self.errors,
            "ActionsSuppressorWaitPeriod": 60,
            "ActionsSuppressorExtensionPeriod": 120,
        }
        self.put(f"ALARM({self.cpu})", Tags=[{"Key": "Name", "Value": "down"}], **written)
        read = self.read()
        self.assertEqual({name: read[name] for name in written}, written)
        self.assertEqual((read["AlarmName"], read["AlarmRule"]), (self.name, f"ALARM({self.cpu})"))
        tags = cloudwatch.list_tags_for_resource(ResourceARN=read["AlarmArn"])["Tags"]
        self.assertEqual(tags, [{"Key": "Name", "Value": "down"}])
        # AND only to who asks for its type
        self.assertEqual(cloudwatch.describe_alarms(AlarmNames=[self.name])["MetricAlarms"], [])

    def test_follows_its_rule(self):
        cpu, errors = f'ALARM("{self.cpu}")', f"ALARM({self.errors})"
        self.set(self.cpu, "ALARM")
        self.set(self.errors, "OK")
        arn = cloudwatch.describe_alarms(AlarmNames=[self.cpu])["MetricAlarms"][0]["AlarmArn"]
        for rule, state in {
            cpu: "ALARM",
            f"{cpu} AND {errors}": "OK",
            f"{cpu} OR {errors}": "ALARM",
            f"NOT {cpu}": "OK",
            f"{errors} AND {errors} OR {cpu}": "ALARM",
            f"{errors} AND ({errors} OR {cpu})": "OK",
            f"{cpu} AND NOT {errors}": "ALARM",
            f"OK({self.errors})": "ALARM",
            f"INSUFFICIENT_DATA({self.errors})": "OK",
            f'ALARM("{arn}")': "ALARM",
            "TRUE": "ALARM",
            "FALSE": "OK",
        }.items():
            self.put(rule)
            self.assertEqual(self.read()["StateValue"], state, rule)

    def test_follows_the_alarms_of_its_rule(self):
        self.put(f"ALARM({self.cpu})")
        self.put(f"ALARM({self.name})", f"{self.name}-above")
        self.assertEqual(self.read()["StateValue"], "OK")
        self.set(self.cpu, "ALARM")
        self.assertEqual(self.read()["StateValue"], "ALARM")
        self.assertEqual(self.read(f"{self.name}-above")["StateValue"], "ALARM")

    def test_rules_that_cannot_be(self):
        cpu = f"ALARM({self.cpu})"
        for rule in (" ", "ALARM", cpu[:-1], f"{cpu} {cpu}", f"({cpu}", "NOT", "ALARM() OR TRUE"):
            with self.subTest(rule):
                self.refused(self.put, rule)

    def test_names_alarms_that_are_there(self):
        message = self.refused(self.put, f"ALARM({self.cpu}) OR ALARM(missing)")
        self.assertIn("alarms [missing] in the alarm rule do not exist", message)

    def test_no_cycle(self):
        self.put(f"ALARM({self.cpu})")
        self.put(f"ALARM({self.name})", f"{self.name}-above")
        self.refused(self.put, f"ALARM({self.name}-above)")
        self.refused(self.put, f"ALARM({self.name})")

    def test_what_it_names_stays(self):
        self.put(f"ALARM({self.cpu})")
        message = self.refused(self.delete, self.cpu)
        self.assertEqual(message, f"Cannot delete {self.cpu} as there are composite alarm(s) depending on it.")
        self.delete(self.name)
        self.delete(self.cpu)

    def test_one_goes_at_a_time(self):
        self.put("TRUE")
        self.put("TRUE", f"{self.name}-other")
        self.refused(self.delete, self.name, f"{self.name}-other")

    def test_a_suppressor_has_its_periods_and_is_there(self):
        periods = {"ActionsSuppressorWaitPeriod": 60, "ActionsSuppressorExtensionPeriod": 60}
        self.refused(self.put, "TRUE", ActionsSuppressor=self.cpu)
        self.refused(self.put, "TRUE", **periods)
        self.refused(self.put, "TRUE", ActionsSuppressor="missing", **periods)

    def test_topics_of_its_own_region(self):
        self.refused(self.put, "TRUE", AlarmActions=["arn:aws:sns:us-east-1:123456789012:critical"])


class Suppression(Composite):
    def setUp(self):
        super().setUp()
        sns, sqs = emulated.aws("sns"), emulated.aws("sqs")
        self.topic = sns.create_topic(Name=self.name)["TopicArn"]
        queue = sqs.create_queue(QueueName=self.name)["QueueUrl"]
        sns.subscribe(
            TopicArn=self.topic,
            Protocol="sqs",
            Endpoint=f"arn:aws:sqs:eu-central-1:123456789012:{self.name}",
            Attributes={"RawMessageDelivery": "true"},
        )
        self.told = lambda: len(sqs.receive_message(QueueUrl=queue).get("Messages", []))

    def put_suppressed(self, wait, extension):
        self.put(
            f"ALARM({self.cpu})",
            AlarmActions=[self.topic],
            ActionsSuppressor=self.errors,
            ActionsSuppressorWaitPeriod=wait,
            ActionsSuppressorExtensionPeriod=extension,
        )

    def test_quiet_while_the_other_alarms(self):
        self.put_suppressed(wait=0, extension=0)
        self.set(self.errors, "ALARM")
        self.set(self.cpu, "ALARM")
        self.assertEqual(self.read()["ActionsSuppressedBy"], "Alarm")
        self.assertEqual(self.told(), 0)
        self.set(self.errors, "OK")
        self.assertEqual(self.read()["StateValue"], "ALARM")
        self.assertEqual(self.told(), 1)

    def test_says_nothing_of_what_passed_meanwhile(self):
        self.put_suppressed(wait=0, extension=0)
        self.set(self.cpu, "OK")
        self.set(self.errors, "ALARM")
        self.set(self.cpu, "ALARM")
        self.set(self.cpu, "OK")
        self.set(self.errors, "OK")
        self.assertEqual(self.told(), 0)

    def test_waits_for_the_other(self):
        self.put_suppressed(wait=1, extension=0)
        self.set(self.cpu, "ALARM")
        self.assertEqual(self.read()["ActionsSuppressedBy"], "WaitPeriod")
        time.sleep(1)
        self.assertNotIn("ActionsSuppressedBy", self.read())
        self.assertEqual(self.told(), 1)

    def test_stays_quiet_for_a_while(self):
        self.put_suppressed(wait=0, extension=1)
        self.set(self.errors, "ALARM")
        self.set(self.cpu, "ALARM")
        self.set(self.errors, "OK")
        self.assertEqual(self.read()["ActionsSuppressedBy"], "ExtensionPeriod")
        time.sleep(1)
        self.read()
        self.assertEqual(self.told(), 1)


if __name__ == "__main__":
    unittest.main()
