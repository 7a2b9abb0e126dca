"""Cost Explorer: tags that bills tell costs apart by, and anomalies, which moto lacks."""

import json

from moto.ce.models import CostExplorerBackend
from moto.ce.responses import CostExplorerResponse
from moto.core.exceptions import JsonRESTError
from moto.core.utils import utcnow
from moto.kms.models import kms_backends
from moto.moto_api._internal import mock_random
from patches import patch

TODAY = "%Y-%m-%d"


@patch(CostExplorerBackend)
def __init__(original, self, *args, **kwargs):
    original(self, *args, **kwargs)
    self.active, self.monitors, self.subscriptions = {}, {}, {}


def seen(account):
    """The keys that bills know: AWS takes a day for them; here those of KMS keys, which every stack has, are known at once."""
    tagged = [tags for backend in kms_backends[account].values() for tags in backend.tagger.tags.values()]
    return {key for tags in tagged for key in tags}


def answers(function):
    setattr(CostExplorerResponse, function.__name__, function)


@answers
def update_cost_allocation_tags_status(self):
    known, errors = seen(self.current_account), []
    for entry in self._get_param("CostAllocationTagsStatus"):
        key = entry["TagKey"]
        if key in known or key in self.ce_backend.active:
            self.ce_backend.active[key] = entry["Status"]
        else:
            errors.append({"TagKey": key, "Code": "TagKeysNotFoundException", "Message": "Tag keys not found"})
    return json.dumps({"Errors": errors})


@answers
def list_cost_allocation_tags(self):
    wanted = self._get_param("TagKeys") or sorted(self.ce_backend.active)
    found = [
        {"TagKey": key, "Type": "UserDefined", "Status": self.ce_backend.active[key]}
        for key in wanted
        if key in self.ce_backend.active
    ]
    return json.dumps({"CostAllocationTags": found})


@answers
def create_anomaly_monitor(self):
    today = utcnow().strftime(TODAY)
    made = {**self._get_param("AnomalyMonitor"), "CreationDate": today, "LastUpdatedDate": today}
    return self.keep(made, self.ce_backend.monitors, "Monitor")


@answers
def create_anomaly_subscription(self):
    made = {**self._get_param("AnomalySubscription"), "AccountId": self.current_account}
    refuse_unknown(self.ce_backend.monitors, made["MonitorArnList"], "Monitor")
    return self.keep(made, self.ce_backend.subscriptions, "Subscription")


@answers
def keep(self, made, others, kind):
    arn = f"arn:aws:ce::{self.current_account}:anomaly{kind.lower()}/{mock_random.uuid4()}"
    others[arn] = {**made, f"{kind}Arn": arn}
    self.ce_backend.tag_resource(arn, self._get_param("ResourceTags") or [])
    return json.dumps({f"{kind}Arn": arn})


@answers
def get_anomaly_monitors(self):
    found = chosen(self.ce_backend.monitors, self._get_param("MonitorArnList"), "Monitor")
    return json.dumps({"AnomalyMonitors": found})


@answers
def get_anomaly_subscriptions(self):
    found = chosen(self.ce_backend.subscriptions, self._get_param("SubscriptionArnList"), "Subscription")
    return json.dumps({"AnomalySubscriptions": found})


@answers
def update_anomaly_monitor(self):
    return self.change(self.ce_backend.monitors, "Monitor")


@answers
def update_anomaly_subscription(self):
    return self.change(self.ce_backend.subscriptions, "Subscription")


@answers
def change(self, others, kind):
    request = json.loads(self.body)
    arn = request[f"{kind}Arn"]
    refuse_unknown(others, [arn], kind)
    others[arn] |= request
    return json.dumps({f"{kind}Arn": arn})


@answers
def delete_anomaly_monitor(self):
    return self.forget(self.ce_backend.monitors, "Monitor")


@answers
def delete_anomaly_subscription(self):
    return self.forget(self.ce_backend.subscriptions, "Subscription")


@answers
def forget(self, others, kind):
    arn = self._get_param(f"{kind}Arn")
    refuse_unknown(others, [arn], kind)
    del others[arn]
    return json.dumps({})


def chosen(kept, arns, kind):
    refuse_unknown(kept, arns or [], kind)
    return [kept[arn] for arn in arns or kept]


def refuse_unknown(kept, arns, kind):
    for arn in arns:
        if arn not in kept:
            raise JsonRESTError(f"Unknown{kind}Exception", f"No {kind} {arn}")
