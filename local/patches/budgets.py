"""Budgets: who is told, tags, and changes."""

import json

from moto.budgets.exceptions import NotFoundException
from moto.budgets.models import Budget, BudgetsBackend
from moto.budgets.responses import BudgetsResponse
from moto.utilities.tagging_service import TaggingService
from patches import patch


def find(backend, account, name):
    backend.describe_budget(account, name)
    return backend.budgets[account][name]


def told_by(response):
    """The notification that a request is about, in the budget that has it."""
    budget = find(response.backend, response._get_param("AccountId"), response._get_param("BudgetName"))
    wanted = response._get_param("Notification")
    for notification in budget.notifications:
        if same(notification.details, wanted):
            return notification
    raise NotFoundException("Unable to find the notification")


def same(one, other):
    keys = ("NotificationType", "ComparisonOperator", "Threshold", "ThresholdType")
    return all(one.get(key) == other.get(key) for key in keys)


def answers(function):
    setattr(BudgetsResponse, function.__name__, function)


@patch(BudgetsBackend)
def __init__(original, self, *args, **kwargs):
    original(self, *args, **kwargs)
    self.tagger = TaggingService(key_name="Key", value_name="Value", tag_name="ResourceTags")


# CreateBudget: moto forgets the tags.
@patch(BudgetsResponse)
def create_budget(original, self):
    answer = original(self)
    arn = f"arn:aws:budgets::{self._get_param('AccountId')}:budget/{self._get_param('Budget')['BudgetName']}"
    self.backend.tagger.tag_resource(arn, self._get_param("ResourceTags") or [])
    return answer


# DeleteNotification: what a caller leaves out is not what tells notifications apart.
@patch(Budget)
def delete_notification(_original, self, details):
    self.notifications = [other for other in self.notifications if not same(other.details, details)]


@answers
def update_budget(self):
    wanted = self._get_param("NewBudget")
    budget = find(self.backend, self._get_param("AccountId"), wanted["BudgetName"])
    budget.budget = {"TimePeriod": budget.budget["TimePeriod"], **wanted}
    return json.dumps({})


@answers
def describe_subscribers_for_notification(self):
    return json.dumps({"Subscribers": told_by(self).subscribers})


@answers
def list_tags_for_resource(self):
    return json.dumps(self.backend.tagger.list_tags_for_resource(self._get_param("ResourceARN")))


@answers
def tag_resource(self):
    self.backend.tagger.tag_resource(self._get_param("ResourceARN"), self._get_param("ResourceTags"))
    return json.dumps({})


@answers
def untag_resource(self):
    self.backend.tagger.untag_resource_using_names(
        self._get_param("ResourceARN"), self._get_param("ResourceTagKeys")
    )
    return json.dumps({})
