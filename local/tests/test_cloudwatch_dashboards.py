"""Dashboards: what was written comes back, and a body that is none is refused."""

import json
import unittest

import emulated
from botocore.exceptions import ClientError
from emulated import tearDownModule

CPU = ["AWS/ECS", "CPUUtilization", "ClusterName", "main", {"stat": "Average"}]
SHARE = [{"expression": "100 * m1 / m2", "label": "5xx", "id": "share"}]


def setUpModule():
    global cloudwatch
    emulated.setUpModule()
    cloudwatch = emulated.aws("cloudwatch")


def widget(**given):
    place = {"type": "metric", "x": 0, "y": 0, "width": 12, "height": 6}
    properties = {"region": "eu-central-1", "metrics": [CPU, SHARE], **given.pop("properties", {})}
    return {**place, "properties": properties, **given}


def put(*widgets, name="main"):
    cloudwatch.put_dashboard(DashboardName=name, DashboardBody=json.dumps({"widgets": list(widgets)}))


class Dashboards(unittest.TestCase):
    def refused(self, *widgets, **given):
        with self.assertRaises(ClientError) as refusal:
            put(*widgets, **given)
        return refusal.exception.response["Error"]

    def test_comes_back_as_it_was_written(self):
        lines = {"horizontal": [{"label": "target", "value": 70}, [{"value": 1}, {"value": 2}]]}
        widgets = [
            widget(properties={"annotations": lines}),
            {"type": "text", "x": 12, "y": 0, "width": 12, "height": 6, "properties": {"markdown": "# Traffic"}},
            {"type": "alarm", "x": 0, "y": 6, "width": 24, "height": 2, "properties": {"alarms": ["arn"]}},
            {"type": "log", "properties": {"query": "SOURCE 'a' | limit 1", "region": "eu-central-1"}},
            {"type": "metric", "properties": {"region": "eu-central-1", "annotations": {"alarms": ["arn"]}}},
        ]
        put(*widgets, name="traffic")
        read = cloudwatch.get_dashboard(DashboardName="traffic")
        self.assertEqual(json.loads(read["DashboardBody"]), {"widgets": widgets})
        self.assertEqual(read["DashboardArn"], "arn:aws:cloudwatch::123456789012:dashboard/traffic")

    def test_a_body_that_is_none(self):
        for wrong, path in (
            (widget(type="graph"), "/widgets/0/type"),
            (widget(x=24), "/widgets/0/x"),
            (widget(width=25), "/widgets/0/width"),
            (widget(height=0), "/widgets/0/height"),
            (widget(y=-1), "/widgets/0/y"),
            (widget(y=0.5), "/widgets/0/y"),
            ({"type": "metric", "x": 0, "y": 0}, "/widgets/0"),
            (widget(properties={"region": ""}), "/widgets/0/properties"),
            (widget(properties={"view": "chart"}), "/widgets/0/properties/view"),
            (widget(properties={"metrics": []}), "/widgets/0/properties"),
            (widget(properties={"metrics": [["AWS/ECS"]]}), "/widgets/0/properties/metrics/0"),
            (widget(properties={"metrics": [CPU, CPU[:3]]}), "/widgets/0/properties/metrics/1"),
            (
                widget(properties={"annotations": {"horizontal": [{"label": "none"}]}}),
                "/widgets/0/properties/annotations/horizontal/0",
            ),
            ({"type": "text", "properties": {}}, "/widgets/0/properties"),
        ):
            with self.subTest(path):
                error = self.refused(wrong)
                self.assertEqual(error["Code"], "InvalidParameterInput")
                self.assertIn(f" {path}: ", error["Message"])

    def test_names(self):
        self.assertEqual(self.refused(widget(), name="with blanks")["Code"], "InvalidParameterValue")

    def test_no_json(self):
        with self.assertRaises(ClientError):
            cloudwatch.put_dashboard(DashboardName="main", DashboardBody="{")


if __name__ == "__main__":
    unittest.main()
