"""Metric filters of logs: a changed one takes the place of the old one."""

import unittest

import boto3
from test_patches import listening, start


def setUpModule():
    global emulator, logs
    emulator = start()
    keys = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
    logs = boto3.client("logs", endpoint_url=listening(emulator), region_name="eu-central-1", **keys)


def tearDownModule():
    emulator.terminate()
    emulator.communicate()


class MetricFilters(unittest.TestCase):
    def test_changed_filter(self):
        logs.create_log_group(logGroupName="/ecs/export")
        for pattern in ('"export finished"', '"export done"'):
            logs.put_metric_filter(
                logGroupName="/ecs/export",
                filterName="finished",
                filterPattern=pattern,
                metricTransformations=[{"metricName": "a", "metricNamespace": "b", "metricValue": "1"}],
            )
        found = logs.describe_metric_filters(logGroupName="/ecs/export")["metricFilters"]
        self.assertEqual([each["filterPattern"] for each in found], ['"export done"'])


if __name__ == "__main__":
    unittest.main()
