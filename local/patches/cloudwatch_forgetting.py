"""What AWS never does: forget what it was told of a metric, so that tests try several faults one after the other."""

import json

from moto.cloudwatch.models import cloudwatch_backends
from moto.moto_api._internal.urls import url_paths
from patches.cloudwatch_data import is_of, names


def forget_metrics(request, _url, _headers):
    """POST /moto-api/forget-metrics {"account", "region", "metrics"}: each with namespace, name and dimensions."""
    given = json.loads(request.data)
    backend, metrics = cloudwatch_backends[given["account"]][given["region"]], given["metrics"]
    backend.metric_data = [
        datum for datum in backend.metric_data if not any(is_of(datum, metric) for metric in metrics)
    ]
    forgotten = {(metric["Namespace"], metric["MetricName"]) for metric in metrics}
    for alarm in backend.alarms.values():
        # a composite alarm watches no metric
        if not alarm.rule and not forgotten.isdisjoint(names(alarm)):
            alarm.evaluated = None
    return 200, {}, ""


url_paths["{0}/moto-api/forget-metrics"] = forget_metrics
