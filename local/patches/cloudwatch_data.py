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
    return computed(queries, lambda stat: tuple(point(stat, data, *span) for span in spans))


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


def point(stat, data, begin, end):
    """The statistic of a metric in a period: of data with the very same dimensions, as CloudWatch has it."""
    metric = stat["Metric"]
    dimensions = {(each["Name"], each["Value"]) for each in metric.get("Dimensions") or []}
    found = [
        datum
        for datum in data
        if (datum.namespace, datum.name) == (metric["Namespace"], metric["MetricName"])
        and {(each.name, each.value) for each in datum.dimensions} == dimensions
        and stat.get("Unit") in (None, datum.unit or "None")
        and begin <= datum.timestamp.timestamp() < end
    ]
    return statistic(stat["Stat"], found) if found else None


def is_known(statistic):
    return statistic in STATISTICS or (statistic[:1] == "p" and statistic[1:].replace(".", "", 1).isdigit())


def statistic(name, data):
    if name not in STATISTICS:
        return percentile(float(name[1:]), data)
    summary = Statistics([name], data[0].timestamp)
    summary.metric_data = data
    return float(summary.get_statistics_for_type(name))


def percentile(share, data):
    """The smallest value that so many per cent of the data do not exceed; a set of statistics does not tell it."""
    values = sorted(datum.value for datum in data if not isinstance(datum, MetricAggregatedDatum))
    return values[max(math.ceil(share / 100 * len(values)) - 1, 0)] if values else None
