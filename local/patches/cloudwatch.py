"""Alarms of CloudWatch: what moto forgets of them."""

from moto.cloudwatch.exceptions import ResourceNotFoundException
from moto.cloudwatch.models import Alarm, CloudWatchBackend
from moto.cloudwatch.responses import CloudWatchResponse as Responses
from moto.core.responses import ActionResult, EmptyResult
from patches import patch

STATE = (
    *("state_value", "state_reason", "state_reason_data", "state_updated_timestamp", "state_transitioned_timestamp"),
    *("history", "told"),
)
# when its state was last looked at; what its topics know of its state, while they are owed another message
Alarm.evaluated = Alarm.told = None


# PutMetricAlarm: moto starts in OK, starts anew with every change, and takes tags for an alarm that has some.
@patch(CloudWatchBackend)
def put_metric_alarm(original, self, name, tags=None, **given):
    before = self.alarms.get(name)
    return succeed(before, original(self, name=name, tags=None if before else tags, **given))


def succeed(before, alarm):
    """AWS keeps the state of an alarm that changes; a new one knows nothing yet."""
    alarm.state_value = "INSUFFICIENT_DATA"
    alarm.state_transitioned_timestamp = alarm.state_updated_timestamp
    if before:
        vars(alarm).update({name: getattr(before, name) for name in STATE})
    return alarm


# PutMetricAlarm: moto forgets whose account a metric is in; as the caller wrote them, queries lack nothing.
@patch(Responses)
def put_metric_alarm(original, self):  # noqa: F811
    answer = original(self)
    self.cloudwatch_backend.alarms[self._get_param("AlarmName")].metric_data_queries = self._get_param("Metrics", [])
    return answer


# DescribeAlarms: moto tells alarms of all types, and heeds only the first of what is asked for.
@patch(Responses)
def describe_alarms(_original, self):
    tests = {
        "AlarmNamePrefix": lambda alarm, prefix: alarm.name.startswith(prefix),
        "AlarmNames": lambda alarm, names: alarm.name in names,
        "StateValue": lambda alarm, state: alarm.state_value == state,
        "ActionPrefix": lambda alarm, prefix: any(action.startswith(prefix) for action in actions(alarm)),
    }
    asked = {name: value for name in tests if (value := self._get_param(name))}
    found = [
        alarm
        for alarm in self.cloudwatch_backend.alarms.values()
        if all(tests[name](alarm, value) for name, value in asked.items())
    ]
    types = self._get_param("AlarmTypes") or ["MetricAlarm"]
    return ActionResult(
        {
            "MetricAlarms": [alarm for alarm in found if alarm.rule is None and "MetricAlarm" in types],
            "CompositeAlarms": [alarm for alarm in found if alarm.rule is not None and "CompositeAlarm" in types],
        }
    )


def actions(alarm):
    return [*alarm.alarm_actions, *alarm.ok_actions, *alarm.insufficient_data_actions]


# EnableAlarmActions, DisableAlarmActions: moto lacks them.
def enable_alarm_actions(self):
    return switch_actions(self, True)


def disable_alarm_actions(self):
    return switch_actions(self, False)


def switch_actions(self, enabled):
    for name in self._get_param("AlarmNames"):
        if name in self.cloudwatch_backend.alarms:
            self.cloudwatch_backend.alarms[name].actions_enabled = enabled
    return EmptyResult()


Responses.enable_alarm_actions = enable_alarm_actions
Responses.disable_alarm_actions = disable_alarm_actions


# DeleteAlarms: moto keeps the tags, for the next alarm of that name.
@patch(CloudWatchBackend)
def delete_alarms(original, self, alarm_names):
    for name in alarm_names:
        if name in self.alarms:
            self.tagger.delete_all_tags_for_resource(self.alarms[name].alarm_arn)
    original(self, alarm_names)


# UntagResource: moto does not find an alarm that has no tags.
@patch(CloudWatchBackend)
def untag_resource(_original, self, arn, tag_keys):
    if not any(arn == alarm.alarm_arn for alarm in self.alarms.values()):
        raise ResourceNotFoundException
    self.tagger.untag_resource_using_names(arn, tag_keys)
