"""The states of alarms follow the data that PutMetricData was given."""

import json
import time
import unittest
import urllib.request

import emulated
from emulated import tearDownModule

ALARM = {"Namespace": "Test", "Statistic": "Sum", "Period": 60, "Threshold": 10}
OVER = "GreaterThanThreshold"
# data points of the last five minutes, X breaches: how missing ones lead to a state, from the CloudWatch User Guide,
# "Configuring how CloudWatch alarms treat missing data"; R keeps the state
THREE_OF_THREE = {
    "0-X-X": {"missing": "OK", "ignore": "OK", "breaching": "OK", "notBreaching": "OK"},
    "----0": {"missing": "OK", "ignore": "OK", "breaching": "OK", "notBreaching": "OK"},
    "-----": {"missing": "INSUFFICIENT_DATA", "ignore": "R", "breaching": "ALARM", "notBreaching": "OK"},
    "0XX-X": {"missing": "ALARM", "ignore": "ALARM", "breaching": "ALARM", "notBreaching": "ALARM"},
    "--X--": {"missing": "ALARM", "ignore": "R", "breaching": "ALARM", "notBreaching": "OK"},
}
TWO_OF_THREE = {
    "0-X-X": {"missing": "ALARM", "ignore": "ALARM", "breaching": "ALARM", "notBreaching": "ALARM"},
    "00X0X": {"missing": "ALARM", "ignore": "ALARM", "breaching": "ALARM", "notBreaching": "ALARM"},
    "0-X--": {"missing": "OK", "ignore": "OK", "breaching": "ALARM", "notBreaching": "OK"},
    "----0": {"missing": "OK", "ignore": "OK", "breaching": "ALARM", "notBreaching": "OK"},
    "---X-": {"missing": "ALARM", "ignore": "R", "breaching": "ALARM", "notBreaching": "OK"},
}


def setUpModule():
    global cloudwatch
    emulated.setUpModule()
    cloudwatch = emulated.aws("cloudwatch")


class States(unittest.TestCase):
    def setUp(self):
        self.name = self.id().rpartition(".")[2]
        # no minute may end between data and alarm
        if time.time() % 60 > 55:
            time.sleep(61 - time.time() % 60)
        self.now = time.time()

    def put_data(self, value, minutes_ago=0, name=None, **given):
        datum = {"MetricName": name or self.name, "Timestamp": self.now - 60 * minutes_ago, **given}
        if value is not None:
            datum["Value"] = value
        cloudwatch.put_metric_data(Namespace="Test", MetricData=[datum])

    def put_alarm(self, name=None, **given):
        settings = {**ALARM, "MetricName": self.name, "EvaluationPeriods": 1, "ComparisonOperator": OVER, **given}
        cloudwatch.put_metric_alarm(AlarmName=name or self.name, **settings)

    def put_math(self, expression, names, **given):
        metrics = [
            {
                "Id": name,
                "MetricStat": {
                    "Metric": {"Namespace": "Test", "MetricName": f"{self.name}-{name}"},
                    "Period": 60,
                    "Stat": "Sum",
                },
                "ReturnData": False,
            }
            for name in names
        ]
        cloudwatch.put_metric_alarm(
            AlarmName=self.name,
            Metrics=[*metrics, {"Id": "result", "Expression": expression, "ReturnData": True}],
            **{"EvaluationPeriods": 1, "Threshold": 10, "ComparisonOperator": OVER, **given},
        )

    def read(self):
        (alarm,) = cloudwatch.describe_alarms(AlarmNames=[self.name])["MetricAlarms"]
        return alarm

    def state(self):
        return self.read()["StateValue"]

    def seen(self):
        return json.loads(self.read()["StateReasonData"])["recentDatapoints"]


class OfOneMetric(States):
    def test_every_comparison(self):
        for comparison, states in {
            OVER: ["OK", "OK", "ALARM"],
            "GreaterThanOrEqualToThreshold": ["OK", "ALARM", "ALARM"],
            "LessThanThreshold": ["ALARM", "OK", "OK"],
            "LessThanOrEqualToThreshold": ["ALARM", "ALARM", "OK"],
        }.items():
            for value, state in zip([9.9, 10, 10.1], states, strict=True):
                self.name = f"{comparison}-{value}"
                self.put_alarm(ComparisonOperator=comparison)
                self.put_data(value)
                self.assertEqual(self.state(), state, self.name)

    def test_every_statistic(self):
        values = [float(value) for value in range(1, 21)]
        self.put_data(None, Values=values)
        for statistic, value in {"Sum": 210, "Average": 10.5, "Minimum": 1, "Maximum": 20, "SampleCount": 20}.items():
            self.put_alarm(Statistic=statistic, Threshold=0)
            self.assertEqual(self.seen(), [value])
            cloudwatch.delete_alarms(AlarmNames=[self.name])
        for statistic, value in {"p50": 10, "p95": 19, "p99.9": 20}.items():
            self.put_alarm(Statistic="", ExtendedStatistic=statistic, Threshold=0)
            self.assertEqual(self.seen(), [value])
            cloudwatch.delete_alarms(AlarmNames=[self.name])

    def test_dimensions_and_unit_are_the_very_same(self):
        service = {"Name": "ServiceName", "Value": "api"}
        cluster = {"Name": "ClusterName", "Value": "main"}
        self.put_alarm(Dimensions=[cluster, service], Unit="Percent", TreatMissingData="notBreaching")
        for dimensions in ([service], [cluster, {**service, "Value": "worker"}], []):
            self.put_data(11, Dimensions=dimensions, Unit="Percent")
        self.put_data(11, Dimensions=[service, cluster], Unit="Count")
        self.assertEqual(self.state(), "OK")
        self.put_data(11, Dimensions=[service, cluster], Unit="Percent")
        self.assertEqual(self.state(), "ALARM")

    def test_so_many_of_so_many_periods(self):
        self.put_alarm(EvaluationPeriods=3, DatapointsToAlarm=2)
        for minutes_ago, value in ((2, 11), (1, 0), (0, 0)):
            self.put_data(value, minutes_ago)
        self.assertEqual(self.state(), "OK")
        self.put_data(11, 0)
        self.assertEqual(self.state(), "ALARM")

    def test_data_of_a_period_counts_together(self):
        self.put_alarm(Period=300)
        for minutes_ago in range(4):
            self.put_data(3, minutes_ago)
        self.assertEqual(self.state(), "ALARM")

    def test_a_day_back_from_the_end_of_the_hour(self):
        self.put_alarm(Period=86_400, EvaluationPeriods=2, ComparisonOperator="LessThanThreshold", Threshold=1)
        self.put_data(1, 60 * 22)
        self.put_data(0, 60 * 47)
        self.assertEqual(self.state(), "OK")

    def test_missing_data(self):
        for needed, table in ((3, THREE_OF_THREE), (2, TWO_OF_THREE)):
            for number, (row, states) in enumerate(table.items()):
                for treatment, state in states.items():
                    with self.subTest(row, needed=needed, treatment=treatment):
                        self.name = f"missing-{needed}-{number}-{treatment}"
                        self.expect_state(row, needed, treatment, state)

    def expect_state(self, row, needed, treatment, state):
        self.put_alarm(EvaluationPeriods=3, DatapointsToAlarm=needed, TreatMissingData=treatment)
        # a state that the data has to change
        cloudwatch.set_alarm_state(
            AlarmName=self.name, StateValue="OK" if state in ("ALARM", "R") else "ALARM", StateReason="before"
        )
        data = [
            {"MetricName": self.name, "Timestamp": self.now - 60 * minutes_ago, "Value": 11 if point == "X" else 0}
            for minutes_ago, point in enumerate(reversed(row))
            if point != "-"
        ]
        long_ago = {"MetricName": self.name, "Timestamp": self.now - 60 * 60, "Value": 0}
        # all at once: an alarm looks at what is there after each call
        cloudwatch.put_metric_data(Namespace="Test", MetricData=data or [long_ago])
        self.assertEqual(self.state(), "OK" if state == "R" else state)

    def test_a_state_set_by_hand_stays_for_a_while(self):
        self.put_alarm(TreatMissingData="notBreaching")
        cloudwatch.set_alarm_state(AlarmName=self.name, StateValue="ALARM", StateReason="tried")
        self.assertEqual(self.state(), "ALARM")
        self.put_data(0)
        self.assertEqual(self.state(), "OK")

    def test_what_is_forgotten_was_never_told(self):
        service = [{"Name": "ServiceName", "Value": "api"}]
        self.put_alarm(Dimensions=service)
        self.put_data(11, Dimensions=service)
        forgotten = {"Namespace": "Test", "MetricName": self.name, "Dimensions": service}
        self.forget({**forgotten, "Dimensions": []})
        self.assertEqual(self.state(), "ALARM")
        self.forget(forgotten)
        self.assertEqual(self.state(), "INSUFFICIENT_DATA")

    def forget(self, metric):
        body = json.dumps({"account": "123456789012", "region": "eu-central-1", "metrics": [metric]}).encode()
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(emulated.url("/moto-api/forget-metrics"), body, headers)
        urllib.request.urlopen(request).close()


class OfMath(States):
    def expect_value(self, expression, value, metrics):
        self.name = f"{self.id()} {expression}"
        for name, minutes in metrics.items():
            for minutes_ago, each in enumerate(minutes):
                if each is not None:
                    self.put_data(each, minutes_ago, f"{self.name}-{name}")
        self.put_math(expression, metrics, Threshold=-1_000_000)
        self.assertEqual(self.seen(), [value], expression)

    def test_arithmetic(self):
        for expression, value in {
            "a + b * 2": 14,
            "(a + b) * 2": 20,
            "a - b - 1": 1,
            "-a + 100": 94,
            "a / b": 1.5,
            "100 * a / (a + b)": 60,
            "b ^ 2 * .5e1": 80,
        }.items():
            self.expect_value(expression, value, {"a": [6], "b": [4]})

    def test_comparison_and_logic(self):
        for expression, value in {
            "a > b": 1,
            "a < b": 0,
            "a >= 6 AND b <= 4": 1,
            "a != 6 OR b == 5": 0,
            "a != 6 || b == 4 && 1": 1,
        }.items():
            self.expect_value(expression, value, {"a": [6], "b": [4]})

    def test_functions(self):
        for expression, value in {
            "IF(a > b, a, b)": 6,
            "IF(a < b, a, 0)": 0,
            "FILL(c, 7)": 7,
            "FILL(c, a)": 6,
            "SUM(METRICS())": 10,
            "SUM([a, b, FILL(c, 1)])": 11,
            "AVG(METRICS())": 5,
            "MAX([a, b])": 6,
            "MIN([a, b])": 4,
            'SUM(METRICS("b"))': 4,
            "a * SUM(b)": 24,
            "CEIL(a / b) + FLOOR(a / b) + ABS(b - a)": 5,
        }.items():
            self.expect_value(expression, value, {"a": [6], "b": [4], "c": [None]})

    def test_missing_data_is_missing_in_what_is_made_of_it(self):
        self.put_data(6, 0, f"{self.name}-a")
        self.put_math("a + b", ["a", "b"], TreatMissingData="breaching")
        self.assertEqual(self.state(), "ALARM")
        self.assertEqual(self.seen(), [])

    def test_a_division_by_zero_is_no_data(self):
        self.put_data(6, 0, f"{self.name}-a")
        self.put_data(0, 0, f"{self.name}-b")
        self.put_math("a / b", ["a", "b"])
        self.assertEqual(self.state(), "INSUFFICIENT_DATA")

    def test_an_expression_over_another(self):
        self.put_data(6, 0, f"{self.name}-a")
        stat = {"Metric": {"Namespace": "Test", "MetricName": f"{self.name}-a"}, "Period": 60, "Stat": "Sum"}
        cloudwatch.put_metric_alarm(
            AlarmName=self.name,
            Metrics=[
                {"Id": "result", "Expression": "twice + 1"},
                {"Id": "twice", "Expression": "a * 2", "ReturnData": False},
                {"Id": "a", "MetricStat": stat, "ReturnData": False},
            ],
            EvaluationPeriods=1,
            Threshold=10,
            ComparisonOperator=OVER,
        )
        self.assertEqual(self.seen(), [13])


if __name__ == "__main__":
    unittest.main()
