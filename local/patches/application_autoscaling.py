"""Scalable targets and their policies."""

import json

from moto.applicationautoscaling.models import (
    ApplicationAutoscalingBackend,
    FakeApplicationAutoscalingPolicy,
    FakeScalableTarget,
)
from moto.applicationautoscaling.responses import ApplicationAutoScalingResponse as Responses
from moto.core.exceptions import JsonRESTError
from patches import patch

FakeScalableTarget.tags = {}


# RegisterScalableTarget: moto forgets the tags.
@patch(Responses)
def register_scalable_target(original, self):
    answer = original(self)
    if tags := self._get_param("Tags"):
        find(self, json.loads(answer)["ScalableTargetARN"]).tags = tags
    return answer


# ListTagsForResource, TagResource, UntagResource: moto lacks them.
def list_tags_for_resource(self):
    return json.dumps({"Tags": find(self, self._get_param("ResourceARN")).tags})


def tag_resource(self):
    target = find(self, self._get_param("ResourceARN"))
    target.tags = {**target.tags, **self._get_param("Tags")}
    return "{}"


def untag_resource(self):
    target = find(self, self._get_param("ResourceARN"))
    target.tags = {key: value for key, value in target.tags.items() if key not in self._get_param("TagKeys")}
    return "{}"


def find(self, arn):
    for targets in self.applicationautoscaling_backend.targets.values():
        for target in targets.values():
            if target.arn == arn:
                return target
    raise JsonRESTError("ResourceNotFoundException", f"The resource doesn't exist: {arn}")


Responses.list_tags_for_resource = list_tags_for_resource
Responses.tag_resource = tag_resource
Responses.untag_resource = untag_resource


# PutScalingPolicy: moto makes a changed policy anew, under another ARN, and leaves the old one's alarms.
@patch(ApplicationAutoscalingBackend)
def put_scaling_policy(original, self, **policy):
    names = ("service_namespace", "resource_id", "scalable_dimension", "policy_name")
    key = FakeApplicationAutoscalingPolicy.formulate_key(*(policy[name] for name in names))
    before = self.policies.get(key)
    after = original(self, **policy)
    if before:
        before.delete_alarms(self.account_id, self.region_name)
        after.policy_arn = before.policy_arn
    return after
