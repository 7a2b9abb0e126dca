"""The further metrics of a distribution."""

from moto.cloudfront.responses import CloudFrontResponse as Responses
from moto.cloudfront.exceptions import CloudFrontException
from moto.core.responses import ActionResult, EmptyResult
from patches.cloudfront import find
from patches.cloudfront_distributions import DISTRIBUTION

SUBSCRIPTION = "MonitoringSubscription"


# CreateMonitoringSubscription, GetMonitoringSubscription, DeleteMonitoringSubscription: moto lacks them.
def create_monitoring_subscription(self):
    distribution = found(self)
    if hasattr(distribution, "monitored"):
        raise CloudFrontException("MonitoringSubscriptionAlreadyExists", f"{distribution.id} has a subscription")
    distribution.monitored = self._get_param(SUBSCRIPTION)
    return ActionResult({SUBSCRIPTION: distribution.monitored})


def get_monitoring_subscription(self):
    return ActionResult({SUBSCRIPTION: subscribed(self).monitored})


def delete_monitoring_subscription(self):
    del subscribed(self).monitored
    return EmptyResult()


def found(self):
    return find(self.backend, DISTRIBUTION, self._get_param("DistributionId"))


def subscribed(self):
    distribution = found(self)
    if not hasattr(distribution, "monitored"):
        raise CloudFrontException("NoSuchMonitoringSubscription", f"{distribution.id} has no subscription")
    return distribution


for operation in (create_monitoring_subscription, get_monitoring_subscription, delete_monitoring_subscription):
    setattr(Responses, operation.__name__, operation)
