"""Metric filters of logs: a changed one takes the place of the old one."""

import unittest

import emulated
from emulated import tearDownModule


def setUpModule():
    global logs
    emulated.setUpModule()
    logs = emulated.aws("logs")


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
