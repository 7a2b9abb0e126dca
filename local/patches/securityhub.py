"""Security Hub of a region: its settings, and the standards that it compares with."""

import json

from moto.core.exceptions import JsonRESTError
from moto.securityhub import urls
from moto.securityhub.models import SecurityHubBackend as Backend
from moto.securityhub.responses import SecurityHubResponse as Response
from patches import patch

SETTINGS = ("AutoEnableControls", "ControlFindingGenerator")
urls.url_paths |= {
    path: Response.dispatch
    for path in ("{0}/standards/register$", "{0}/standards/deregister$", "{0}/standards/get$")
}


# EnableSecurityHub: moto keeps no settings.
@patch(Response)
def enable_security_hub(original, self):
    answer = original(self)
    self.securityhub_backend.settings = chosen(self.body)
    self.securityhub_backend.standards = {}
    return answer


@patch(Backend)
def describe_hub(original, self, hub_arn=None):
    return {**original(self, hub_arn), **self.settings}


def update_security_hub_configuration(self):
    self.securityhub_backend.settings |= chosen(self.body)
    return "{}"


def chosen(body):
    given = json.loads(body or "{}")
    return {name: given[name] for name in SETTINGS if given.get(name) is not None}


def batch_enable_standards(self):
    hub = self.securityhub_backend
    asked = [request["StandardsArn"] for request in json.loads(self.body)["StandardsSubscriptionRequests"]]
    for standard in asked:
        hub.standards[subscription_arn(self, standard)] = standard
    return subscriptions(self, [subscription_arn(self, standard) for standard in asked])


def get_enabled_standards(self):
    asked = json.loads(self.body or "{}").get("StandardsSubscriptionArns") or list(self.securityhub_backend.standards)
    return subscriptions(self, [arn for arn in asked if arn in self.securityhub_backend.standards])


def batch_disable_standards(self):
    asked = json.loads(self.body)["StandardsSubscriptionArns"]
    answer = subscriptions(self, asked, "DELETING")
    for arn in asked:
        del self.securityhub_backend.standards[arn]
    return answer


def subscription_arn(self, standard):
    """That of AWS's standard, in the account's own name."""
    owner = f"arn:{self.partition}:securityhub:{self.region}:{self.current_account}"
    return f"{owner}:subscription/{standard.split('/', 1)[1]}"


def subscriptions(self, arns, status="READY"):
    if not self.securityhub_backend.enabled:
        raise JsonRESTError("InvalidAccessException", "Account is not subscribed to AWS Security Hub")
    kept = self.securityhub_backend.standards
    told = [
        {"StandardsArn": kept[arn], "StandardsSubscriptionArn": arn, "StandardsInput": {}, "StandardsStatus": status}
        for arn in arns
    ]
    return json.dumps({"StandardsSubscriptions": told})


# moto lacks these.
for operation in (
    update_security_hub_configuration,
    batch_enable_standards,
    get_enabled_standards,
    batch_disable_standards,
):
    setattr(Response, operation.__name__, operation)
