"""What AWS refuses of an alarm, and moto takes."""

from moto.cloudwatch.exceptions import ValidationError
from moto.cloudwatch.responses import CloudWatchResponse as Responses
from patches import patch
from patches.cloudwatch_data import COMPARISONS, DAY, FURTHER_BACK, computed, is_known, period_of
from patches.cloudwatch_values import WrongExpression

ACTIONS = ("AlarmActions", "OKActions", "InsufficientDataActions")
# what a query says of its metric, and an alarm must not say again
OF_ONE_METRIC = ("Namespace", "MetricName", "Dimensions", "Period", "Unit", "Statistic", "ExtendedStatistic")
METRICS = 10


@patch(Responses)
def put_metric_alarm(original, self):
    queries = self._get_param("Metrics")
    if queries:
        refuse_queries(self, queries)
    elif self._get_param("MetricName") is None:
        raise ValidationError("MetricName must not be null")
    elif bool(self._get_param("Statistic")) == bool(self._get_param("ExtendedStatistic")):
        raise ValidationError("One of Statistic or ExtendedStatistic must be set, not both")
    refuse_unknown(self, queries)
    for query in queries or [{"Period": self._get_param("Period")}]:
        refuse_period(query.get("MetricStat", query).get("Period"), int(self._get_param("EvaluationPeriods")))
    refuse_datapoints(self)
    refuse_foreign_actions(self)
    return original(self)


def refuse_queries(self, queries):
    both = [name for name in OF_ONE_METRIC if self._get_param(name)]
    if both:
        raise ValidationError(f"{both[0]} should not be set if list of Metrics is set.")
    if len([query for query in queries if query.get("ReturnData") is not False]) != 1:
        raise ValidationError("Exactly one element of the metrics list should return data.")
    if len([query for query in queries if query.get("MetricStat")]) > METRICS:
        raise ValidationError(f"An alarm can watch {METRICS} metrics at most")
    try:
        period_of(queries)
        computed(queries, lambda _stat: (None,) * (1 + FURTHER_BACK))
    except WrongExpression as error:
        raise ValidationError(f"Invalid metrics list: {error}") from error


def refuse_unknown(self, queries):
    """What would hold up the evaluation of all alarms."""
    alone = self._get_param("Statistic") or self._get_param("ExtendedStatistic")
    for name in [query["MetricStat"]["Stat"] for query in queries if query.get("MetricStat")] if queries else [alone]:
        if not is_known(name):
            raise NotImplementedError(f"statistic {name}")
    if self._get_param("ComparisonOperator") not in COMPARISONS:
        raise NotImplementedError(f"comparison {self._get_param('ComparisonOperator')}")


def refuse_period(period, count):
    if period is None:
        return
    if int(period) not in (10, 20, 30) and (int(period) < 60 or int(period) % 60 != 0):
        raise ValidationError(f"Period must be 10, 20, 30 or a multiple of 60, not {period}")
    limit = DAY if int(period) < 60 * 60 else 7 * DAY
    if int(period) * count > limit:
        raise ValidationError(f"Metrics cannot be checked across more than {limit} s (EvaluationPeriods * Period)")


def refuse_datapoints(self):
    needed, periods = self._get_param("DatapointsToAlarm"), self._get_param("EvaluationPeriods")
    if needed is not None and not 1 <= int(needed) <= int(periods):
        raise ValidationError(f"DatapointsToAlarm must be from 1 to EvaluationPeriods, not {needed} of {periods}")


def refuse_foreign_actions(self):
    """Topics of another region; CloudWatch does not ask whether a topic is there."""
    for action in [action for name in ACTIONS for action in self._get_param(name) or []]:
        _, _, service, region, *_ = f"{action}:::::".split(":")
        if service == "sns" and region != self.region:
            raise ValidationError(f"Invalid region {region} specified. Only {self.region} is supported.")
