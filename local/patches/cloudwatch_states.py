"""The states of alarms: they follow the data, and the alarms that their rules name."""

import json

from moto.cloudwatch.models import CloudWatchBackend
from moto.cloudwatch.responses import CloudWatchResponse as Responses
from moto.core.utils import utcnow
from patches import patch
from patches.cloudwatch_actions import act, changed
from patches.cloudwatch_composite import CompositeAlarm
from patches.cloudwatch_data import COMPARISONS, names, points

# CloudWatch evaluates an alarm every minute; until then it stays in a state that SetAlarmState gave it.
EVERY_SECONDS = 60


# DescribeAlarms, PutMetricData: moto leaves all alarms as they are.
@patch(Responses)
def describe_alarms(original, self):
    evaluate(self.cloudwatch_backend)
    return original(self)


@patch(CloudWatchBackend)
def put_metric_data(original, self, namespace, metric_data):
    original(self, namespace, metric_data)
    evaluate(self, {(namespace, datum["MetricName"]) for datum in metric_data})


# SetAlarmState: moto tells nobody.
@patch(CloudWatchBackend)
def set_alarm_state(original, self, alarm_name, reason, reason_data, state_value):
    alarm = self.alarms.get(alarm_name)
    before = alarm and alarm.state_value
    original(self, alarm_name, reason, reason_data, state_value)
    alarm.evaluated = utcnow()
    if state_value != before:
        changed(alarm, before)
        act(self, alarm)
    evaluate(self)


def evaluate(backend, told=frozenset()):
    """All alarms that are due, and those on metrics that something new was told of."""
    for alarm in list(backend.alarms.values()):
        if not isinstance(alarm, CompositeAlarm) and (is_due(alarm) or not told.isdisjoint(names(alarm))):
            alarm.evaluated = utcnow()
            follow_data(backend, alarm)
    settled = set()
    for alarm in list(backend.alarms.values()):
        if isinstance(alarm, CompositeAlarm):
            follow_rule(backend, alarm, settled)


def is_due(alarm):
    return alarm.evaluated is None or (utcnow() - alarm.evaluated).total_seconds() >= EVERY_SECONDS


def follow_data(backend, alarm):
    compare, words = COMPARISONS[alarm.comparison_operator]
    seen = points(alarm, backend.metric_data)
    breaching = [None if point is None else compare(point, alarm.threshold) for point in seen]
    needed = int(alarm.datapoints_to_alarm or alarm.evaluation_periods)
    state = judge(breaching, needed, int(alarm.evaluation_periods), alarm.treat_missing_data or "missing")
    recent = [point for point in seen if point is not None][-int(alarm.evaluation_periods) :]
    reason = f"the last data points {recent} against: {words} the threshold {alarm.threshold}"
    move(backend, alarm, state, reason, {"recentDatapoints": recent, "threshold": alarm.threshold})


def judge(breaching, needed, periods, missing):
    """The state that data points lead to (True where one breaches, None where there is none); None: the old one stays.

    Source: CloudWatch User Guide, "Configuring how CloudWatch alarms treat missing data", with its tables."""
    known = [point for point in breaching if point is not None]
    if len(known) >= periods:
        return "ALARM" if sum(known[-periods:]) >= needed else "OK"
    if missing == "breaching":
        return "ALARM" if sum(known) + periods - len(known) >= needed else "OK"
    if missing == "notBreaching" or sum(known) >= needed:
        return "ALARM" if sum(known) >= needed else "OK"
    if not known:
        return None if missing == "ignore" else "INSUFFICIENT_DATA"
    if not all(known):
        return "OK"
    # it breaches for as long as an alarm takes, as far as anybody knows
    oldest = periods - breaching[-periods:].index(True) if True in breaching[-periods:] else periods
    return "ALARM" if missing == "missing" and oldest >= needed else None


def follow_rule(backend, alarm, settled):
    """Those that its rule names come first; CloudWatch evaluates no cycle."""
    if alarm.name in settled:
        return
    settled.add(alarm.name)
    for name in alarm.parsed.named:
        if isinstance(named := backend.alarms.get(name), CompositeAlarm):
            follow_rule(backend, named, settled)
    holds = alarm.parsed.holds(lambda name, state: backend.alarms[name].state_value == state)
    if holds != alarm.held:
        alarm.held = holds
        move(backend, alarm, "ALARM" if holds else "OK", f"{alarm.rule} is {str(holds).upper()}", {})
    act(backend, alarm)


def move(backend, alarm, state, reason, data):
    before = alarm.state_value
    if state and state != before:
        alarm.update_state(reason, json.dumps(data), state)
        changed(alarm, before)
        act(backend, alarm)
