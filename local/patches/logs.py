"""Metric filters of CloudWatch Logs."""

from moto.logs.metric_filters import MetricFilters
from patches import patch


# PutMetricFilter: moto puts a changed filter beside the old one.
@patch(MetricFilters)
def add_filter(original, self, filter_name, filter_pattern, log_group_name, metric_transformations):
    self.delete_filter(filter_name, log_group_name)
    original(self, filter_name, filter_pattern, log_group_name, metric_transformations)
