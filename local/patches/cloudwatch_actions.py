"""What an alarm does when its state changes: it tells its topics, unless another alarm suppresses that."""

import json
import sys

from moto.core.utils import utcnow
from moto.sns.models import sns_backends
from patches.sns_publishing import may_publish

BY_STATE = {"ALARM": "alarm_actions", "OK": "ok_actions", "INSUFFICIENT_DATA": "insufficient_data_actions"}


def changed(alarm, before):
    """Its topics are owed a message, until it is again what they last heard."""
    alarm.state_transitioned_timestamp = alarm.state_updated_timestamp
    alarm.told = alarm.told or before
    if alarm.told == alarm.state_value:
        alarm.told = None


def act(backend, alarm):
    before = alarm.told
    alarm.actions_suppressed_by = suppressed_by(backend, alarm)
    if before and not alarm.actions_suppressed_by:
        alarm.told = None
        if alarm.actions_enabled:
            tell(alarm, before, backend.account_id)


def suppressed_by(backend, alarm):
    suppressor = backend.alarms.get(alarm.suppressor()) if alarm.rule else None
    if suppressor is None:
        return None
    if suppressor.state_value == "ALARM":
        return "Alarm"
    if alarm.state_value == "ALARM" and seconds_since_change(alarm) < int(alarm.actions_suppressor_wait_period):
        return "WaitPeriod"
    was_alarm = suppressor.history and suppressor.history[-1][3] == "ALARM"
    if was_alarm and seconds_since_change(suppressor) < int(alarm.actions_suppressor_extension_period):
        return "ExtensionPeriod"
    return None


def seconds_since_change(alarm):
    return (utcnow() - alarm.state_transitioned_timestamp).total_seconds()


def tell(alarm, before, account):
    for action in getattr(alarm, BY_STATE[alarm.state_value]):
        _, _, service, region, *_ = f"{action}:::::".split(":")
        topic = sns_backends[account][region].topics.get(action) if service == "sns" else None
        if topic is None or not may_publish("cloudwatch.amazonaws.com", topic, alarm.alarm_arn):
            print(f"local cloud: {alarm.name} cannot tell {action}", file=sys.stderr, flush=True)
            continue
        topic.publish(json.dumps(message(alarm, before, account)), subject=f'{alarm.state_value}: "{alarm.name}"'[:100])


def message(alarm, before, account):
    """As far as people and programs read it. Source: CloudWatch User Guide, "Notifying users on alarm changes"."""
    return {
        "AlarmName": alarm.name,
        "AlarmDescription": alarm.description,
        "AWSAccountId": account,
        "AlarmArn": alarm.alarm_arn,
        "Region": alarm.region_name,
        "OldStateValue": before,
        "NewStateValue": alarm.state_value,
        "NewStateReason": alarm.state_reason,
        "StateChangeTime": alarm.state_transitioned_timestamp.isoformat(),
        "OKActions": alarm.ok_actions,
        "AlarmActions": alarm.alarm_actions,
        "InsufficientDataActions": alarm.insufficient_data_actions,
        **({"AlarmRule": alarm.rule} if alarm.rule else {"Trigger": trigger(alarm)}),
    }


def trigger(alarm):
    return {
        "MetricName": alarm.metric_name,
        "Namespace": alarm.namespace,
        "Period": alarm.period,
        "EvaluationPeriods": alarm.evaluation_periods,
        "ComparisonOperator": alarm.comparison_operator,
        "Threshold": alarm.threshold,
        "TreatMissingData": alarm.treat_missing_data,
        "Dimensions": [{"name": each.name, "value": each.value} for each in alarm.dimensions],
    }
