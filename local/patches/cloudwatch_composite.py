"""Composite alarms, which moto lacks."""

from moto.cloudwatch.exceptions import ValidationError
from moto.cloudwatch.models import Alarm, CloudWatchBackend
from moto.cloudwatch.responses import CloudWatchResponse as Responses
from moto.core.responses import EmptyResult
from patches import patch
from patches.cloudwatch import succeed
from patches.cloudwatch_refusals import refuse_foreign_actions
from patches.cloudwatch_rules import Rule, WrongRule

# what Alarm asks for, and only a metric alarm has
OF_METRICS = (
    *("namespace", "metric_name", "metric_data_queries", "comparison_operator", "evaluation_periods"),
    *("datapoints_to_alarm", "period", "threshold", "statistic", "extended_statistic", "unit", "treat_missing_data"),
    *("evaluate_low_sample_count_percentile", "threshold_metric_id"),
)


class CompositeAlarm(Alarm):
    """An alarm of a rule about others; `held` is what its rule came to the last time."""

    class Meta:
        serialization_aliases = {
            "AlarmName": "name",
            "AlarmDescription": "description",
            "AlarmConfigurationUpdatedTimestamp": "configuration_updated_timestamp",
            "AlarmRule": "rule",
        }

    def __init__(self, backend, request):
        super().__init__(
            account_id=backend.account_id,
            region_name=backend.region_name,
            name=request["AlarmName"],
            description=request.get("AlarmDescription"),
            dimensions=[],
            alarm_actions=request.get("AlarmActions") or [],
            ok_actions=request.get("OKActions"),
            insufficient_data_actions=request.get("InsufficientDataActions"),
            actions_enabled=request.get("ActionsEnabled"),
            rule=request["AlarmRule"],
            **dict.fromkeys(OF_METRICS),
        )
        self.parsed = parsed(request["AlarmRule"])
        self.actions_suppressor = request.get("ActionsSuppressor")
        self.actions_suppressor_wait_period = request.get("ActionsSuppressorWaitPeriod")
        self.actions_suppressor_extension_period = request.get("ActionsSuppressorExtensionPeriod")
        self.held = None

    def suppressor(self):
        """By its name, which stands at the end of an ARN too."""
        return (self.actions_suppressor or "").split(":alarm:")[-1]


def parsed(rule):
    try:
        return Rule(rule)
    except WrongRule as error:
        raise ValidationError(f"AlarmRule must not contain invalid expression: {rule}: {error}") from error


def put_composite_alarm(self):
    backend = self.cloudwatch_backend
    refuse_foreign_actions(self)
    alarm = CompositeAlarm(backend, self._get_params())
    before = backend.alarms.get(alarm.name)
    refuse(backend, alarm, before)
    backend.alarms[alarm.name] = succeed(before, alarm)
    if tags := not before and self._get_param("Tags"):
        backend.tagger.tag_resource(alarm.alarm_arn, tags)
    return EmptyResult()


Responses.put_composite_alarm = put_composite_alarm


def refuse(backend, alarm, before):
    if before and not isinstance(before, CompositeAlarm):
        raise ValidationError(f"An alarm with the name {alarm.name} exists, and it is no composite alarm")
    missing = [name for name in alarm.parsed.named if name not in backend.alarms]
    if missing:
        names = ", ".join(missing)
        raise ValidationError(f"Could not save the composite alarm as alarms [{names}] in the alarm rule do not exist")
    # AWS saves a cycle and then stops evaluating it, which a person would see too late
    if alarm.name in below(backend, alarm):
        raise ValidationError(f"The rule of {alarm.name} leads back to it: {alarm.rule}")
    refuse_suppressor(backend, alarm)


def refuse_suppressor(backend, alarm):
    periods = (alarm.actions_suppressor_wait_period, alarm.actions_suppressor_extension_period)
    if bool(alarm.actions_suppressor) != (None not in periods):
        raise ValidationError(
            "ActionsSuppressor, ActionsSuppressorWaitPeriod and ActionsSuppressorExtensionPeriod go together"
        )
    if alarm.actions_suppressor and alarm.suppressor() not in backend.alarms:
        raise ValidationError(f"ActionsSuppressor does not exist: {alarm.actions_suppressor}")


def below(backend, alarm):
    """All that its rule names, and the rules of those."""
    found, waiting = set(), list(alarm.parsed.named)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            named = backend.alarms.get(name)
            waiting.extend(named.parsed.named if isinstance(named, CompositeAlarm) else [])
    return found


# DeleteAlarms: AWS keeps what a composite alarm names, and takes one composite alarm at a time.
@patch(CloudWatchBackend)
def delete_alarms(original, self, alarm_names):
    composites = [alarm for alarm in self.alarms.values() if isinstance(alarm, CompositeAlarm)]
    if len([alarm for alarm in composites if alarm.name in alarm_names]) > 1:
        raise ValidationError("Please delete at most one composite alarm in a call")
    needed = {name for alarm in composites for name in (*alarm.parsed.named, alarm.suppressor())}
    if used := [name for name in alarm_names if name in needed]:
        raise ValidationError(f"Cannot delete {','.join(used)} as there are composite alarm(s) depending on it.")
    original(self, alarm_names)
