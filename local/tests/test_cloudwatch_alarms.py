"""Alarms: what was written comes back, and what AWS refuses is refused."""

import unittest

import emulated
from botocore.exceptions import ClientError
from emulated import tearDownModule

TOPIC = "arn:aws:sns:eu-central-1:123456789012:critical"
SERVICE = {"Name": "ServiceName", "Value": "api"}
METRIC = {"Namespace": "AWS/ECS", "MetricName": "CPUUtilization", "Dimensions": [SERVICE]}
ALARM = {
    **METRIC,
    "Statistic": "Average",
    "Period": 60,
    "EvaluationPeriods": 5,
    "Threshold": 80,
    "ComparisonOperator": "GreaterThanThreshold",
}
MATH = {key: ALARM[key] for key in ("EvaluationPeriods", "Threshold", "ComparisonOperator")}


def setUpModule():
    global cloudwatch
    emulated.setUpModule()
    cloudwatch = emulated.aws("cloudwatch")


def query(**given):
    return {"Id": "m1", "MetricStat": {"Metric": METRIC, "Period": 60, "Stat": "Sum"}, "ReturnData": False, **given}


def expression(text, **given):
    return {"Id": "result", "Expression": text, "ReturnData": True, **given}


class Alarms(unittest.TestCase):
    def setUp(self):
        self.name = self.id().rpartition(".")[2]

    def put(self, **given):
        cloudwatch.put_metric_alarm(AlarmName=self.name, **{**ALARM, **given})

    def put_math(self, *queries, **given):
        cloudwatch.put_metric_alarm(AlarmName=self.name, Metrics=list(queries), **{**MATH, **given})

    def read(self):
        (alarm,) = cloudwatch.describe_alarms(AlarmNames=[self.name])["MetricAlarms"]
        return alarm

    def refused(self, put, *queries, **given):
        with self.assertRaises(ClientError) as refusal:
            put(*queries, **given)
        self.assertEqual(refusal.exception.response["Error"]["Code"], "ValidationError")
        return refusal.exception.response["Error"]["Message"]

    def tags(self):
        return cloudwatch.list_tags_for_resource(ResourceARN=self.read()["AlarmArn"])["Tags"]

    def test_metric_math_comes_back(self):
        told = query(Label="told", AccountId="123456789012")
        told["MetricStat"]["Unit"] = "Percent"
        queries = [told, expression("FILL(m1, 0) * 100", Label="per cent")]
        self.put_math(*queries, TreatMissingData="notBreaching")
        read = self.read()
        self.assertEqual(read["Metrics"], queries)
        self.assertEqual(read["TreatMissingData"], "notBreaching")
        self.assertNotIn("Period", read)

    def test_of_the_types_and_names_that_are_asked_for(self):
        self.put(AlarmActions=[TOPIC])

        def names(**given):
            return [alarm["AlarmName"] for alarm in cloudwatch.describe_alarms(**given)["MetricAlarms"]]

        self.assertIn(self.name, names())
        self.assertEqual(names(AlarmTypes=["CompositeAlarm"]), [])
        self.assertEqual(names(AlarmNamePrefix=self.name, ActionPrefix=TOPIC), [self.name])
        self.assertEqual(names(AlarmNamePrefix=self.name, StateValue="ALARM"), [])

    def test_a_new_alarm_knows_nothing_and_a_changed_one_keeps_its_state(self):
        self.put(TreatMissingData="ignore")
        self.assertEqual(self.read()["StateValue"], "INSUFFICIENT_DATA")
        cloudwatch.set_alarm_state(AlarmName=self.name, StateValue="ALARM", StateReason="tried")
        self.put(Threshold=90, TreatMissingData="ignore")
        self.assertEqual(self.read()["Threshold"], 90)
        self.assertEqual(self.read()["StateValue"], "ALARM")

    def test_tags_are_set_once_and_go_with_the_alarm(self):
        first = [{"Key": "Name", "Value": "first"}]
        self.put(Tags=first)
        self.put(Tags=[{"Key": "Name", "Value": "second"}])
        self.assertEqual(self.tags(), first)
        cloudwatch.delete_alarms(AlarmNames=[self.name])
        self.put()
        self.assertEqual(self.tags(), [])
        cloudwatch.untag_resource(ResourceARN=self.read()["AlarmArn"], TagKeys=["Name"])

    def test_actions_are_switched(self):
        self.put()
        cloudwatch.disable_alarm_actions(AlarmNames=[self.name])
        self.assertFalse(self.read()["ActionsEnabled"])
        cloudwatch.enable_alarm_actions(AlarmNames=[self.name])
        self.assertTrue(self.read()["ActionsEnabled"])

    def test_periods_that_aws_knows(self):
        for period in (10, 20, 30, 60, 180):
            self.put(Period=period)
        for period in (1, 45, 90):
            self.assertIn(f"not {period}", self.refused(self.put, Period=period))
        slow = query()
        slow["MetricStat"]["Period"] = 90
        self.refused(self.put_math, slow, expression("m1 * 1"))

    def test_how_far_back_an_alarm_looks(self):
        self.put(Period=300, EvaluationPeriods=288)
        self.refused(self.put, Period=300, EvaluationPeriods=289)
        self.put(Period=86_400, EvaluationPeriods=7)
        self.refused(self.put, Period=86_400, EvaluationPeriods=8)

    def test_no_more_data_points_than_periods(self):
        self.put(DatapointsToAlarm=5)
        self.refused(self.put, DatapointsToAlarm=6)

    def test_topics_of_its_own_region(self):
        elsewhere = TOPIC.replace("eu-central-1", "us-east-1")
        for action in ("AlarmActions", "OKActions", "InsufficientDataActions"):
            self.put(**{action: [TOPIC]})
            self.assertEqual(
                self.refused(self.put, **{action: [elsewhere]}),
                "Invalid region us-east-1 specified. Only eu-central-1 is supported.",
            )

    def test_one_statistic(self):
        self.refused(self.put, ExtendedStatistic="p95")
        self.refused(self.put, Statistic="")

    def test_one_result(self):
        self.refused(self.put_math, query(), expression("m1 * 2", ReturnData=False))
        self.refused(self.put_math, query(ReturnData=True), expression("m1 * 2"))
        self.refused(self.put_math, query(), expression("m1 * 2"), Namespace="AWS/ECS")

    def test_expressions_that_mean_something(self):
        for text in (
            *("m1 +", "m2 * 2", "(m1", "m1 m1", "m1 # 2", "result + 1", "m1 + 'a'"),
            *("FILL(m1)", "SUM(m1)", "[m1, m1]"),
        ):
            with self.subTest(text):
                self.refused(self.put_math, query(), expression(text))

    def test_what_cannot_be_evaluated_is_named(self):
        with self.assertRaisesRegex(ClientError, "statistic pr99"):
            self.put(Statistic="", ExtendedStatistic="pr99")
        with self.assertRaisesRegex(ClientError, "comparison GreaterThanUpperThreshold"):
            self.put(ComparisonOperator="GreaterThanUpperThreshold")
        for text in ("RATE(m1)", "FILL(m1, LINEAR)", "SELECT AVG(m1)"):
            with self.assertRaisesRegex(ClientError, "RATE|LINEAR|Insights"):
                self.put_math(query(), expression(text))


if __name__ == "__main__":
    unittest.main()
