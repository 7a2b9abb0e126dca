"""The data points that an alarm watches, made of what PutMetricData was given."""

import math
import operator

from moto.cloudwatch.models import MetricAggregatedDatum, Statistics
from moto.core.utils import utcnow
from patches.cloudwatch_math import Evaluation
from patches.cloudwatch_values import WrongExpression

STATISTICS = ("Sum", "Average", "Minimum", "Maximum", "SampleCount")
COMPARISONS = {
    "GreaterThanThreshold": (operator.gt, "greater than"),
    "GreaterThanOrEqualToThreshold": (operator.ge, "greater than or equal to"),
    "LessThanThreshold": (operator.lt, "less than"),
    "LessThanOrEqualToThreshold": (operator.le, "less than or equal to"),
}
DAY = 24 * 60 * 60
# CloudWatch looks further back than an alarm asks for, lest a late data point be a missing one: by two in its examples.
FURTHER_BACK = 2


def watched(alarm):
    """What the alarm watches, as metric math; a single metric is the simplest of it."""
    if alarm.metric_data_queries:
        return alarm.metric_data_queries
    metric = {
        "Namespace": alarm.namespace,
        "MetricName": alarm.metric_name,
        "Dimensions": [{"Name": each.name, "Value": each.value} for each in alarm.dimensions],
    }
    statistic = alarm.statistic or alarm.extended_statistic
    return [
        {
            "Id": "m1",
            "MetricStat": {"Metric": metric, "Period": alarm.period, "Stat": statistic, "Unit": alarm.unit},
            "ReturnData": True,
        }
    ]


def period_of(queries):
    periods = {int(query["MetricStat"]["Period"]) for query in queries if query.get("MetricStat")}
    if len(periods) > 1:
        raise NotImplementedError(f"metric math over several periods: {sorted(periods)}")
    if not periods:
        raise WrongExpression("no metric, and so no period")
    return periods.pop()


def points(alarm, data):
    """One for each period that CloudWatch looks at, the oldest first; None where there is no data."""
    queries = watched(alarm)
    spans = periods(period_of(queries), int(alarm.evaluation_periods))
    return computed(queries, lambda stat: series(stat, data, spans))


def names(alarm):
    """Which metrics it watches, whatever their dimensions."""
    stats = [query["MetricStat"]["Metric"] for query in watched(alarm) if query.get("MetricStat")]
    return {(metric["Namespace"], metric["MetricName"]) for metric in stats}


def computed(queries, series):
    """The series that an alarm watches, among those that a function makes of its metrics."""
    metrics = {query["Id"]: series(query["MetricStat"]) for query in queries if query.get("MetricStat")}
    expressions = {query["Id"]: query["Expression"] for query in queries if query.get("Expression")}
    shown = next(query["Id"] for query in queries if query.get("ReturnData") is not False)
    return Evaluation(expressions, metrics).series(shown)


def periods(seconds, count):
    """They end with the minute that runs, those of alarms that look back more than a day with the hour."""
    step = 60 * 60 if seconds * count > DAY else min(seconds, 60)
    end = math.floor(utcnow().timestamp() / step) * step + step
    ends = [end - seconds * back for back in reversed(range(count + FURTHER_BACK))]
    return [(last - seconds, last) for last in ends]


def series(stat, data, spans):
    """The statistic of a metric in each period."""
    units = (None, "None") if stat.get("Unit") == "None" else (stat.get("Unit"),)
    found = [datum for datum in data if is_of(datum, stat["Metric"]) and (units == (None,) or datum.unit in units)]
    times = [datum.timestamp.timestamp() for datum in found]
    return tuple(
        statistic(stat["Stat"], [datum for datum, time in zip(found, times, strict=True) if begin <= time < end])
        for begin, end in spans
    )


def is_of(datum, metric):
    """With the very same dimensions, as CloudWatch has it."""
    return (
        datum.name == metric["MetricName"]
        and datum.namespace == metric["Namespace"]
        and {(each.name, each.value) for each in datum.dimensions}
        == {(each["Name"], each["Value"]) for each in metric.get("Dimensions") or []}
    )


def is_known(statistic):
    return statistic in STATISTICS or (statistic[:1] == "p" and statistic[1:].replace(".", "", 1).isdigit())


def statistic(name, data):
    if not data:
        return None
    if name not in STATISTICS:
        return percentile(float(name[1:]), data)
    summary = Statistics([name], data[0].timestamp)
    summary.metric_data = data
    return float(summary.get_statistics_for_type(name))


def percentile(share, data):
    """The smallest value that so many per cent of the data do not exceed; a set of statistics does not tell it."""
    values = sorted(datum.value for datum in data if not isinstance(datum, MetricAggregatedDatum))
    return values[max(math.ceil(share / 100 * len(values)) - 1, 0)] if values else None
