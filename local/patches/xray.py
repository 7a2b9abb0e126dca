"""Which requests X-Ray records, and groups of them: sampling rules and groups, which moto lacks."""

import json

from moto.core.exceptions import JsonRESTError
from moto.core.utils import unix_time
from moto.moto_api._internal import mock_random
from moto.utilities.tagging_service import TaggingService
from moto.xray.models import XRayBackend
from moto.xray.responses import XRayResponse as Responses
from moto.xray.urls import url_paths
from patches import patch

# AWS has one rule for what no other matches, and takes 25 beside it
DEFAULT = {
    **{"RuleName": "Default", "Priority": 10000, "FixedRate": 0.05, "ReservoirSize": 1, "Version": 1},
    **dict.fromkeys(("ServiceName", "ServiceType", "Host", "HTTPMethod", "URLPath", "ResourceARN"), "*"),
    "Attributes": {},
}
MOST_RULES = 25
QUIET = {"InsightsEnabled": False, "NotificationsEnabled": False}


@patch(XRayBackend)
def __init__(original, self, region_name, account_id):
    original(self, region_name, account_id)
    self.rules, self.trace_groups, self.tagger = {}, {}, TaggingService()
    keep_rule(self, dict(DEFAULT))


def keep_rule(self, rule):
    rule["RuleARN"] = f"{prefix(self)}:sampling-rule/{rule['RuleName']}"
    self.rules[rule["RuleName"]] = {"SamplingRule": rule, "CreatedAt": unix_time(), "ModifiedAt": unix_time()}
    return self.rules[rule["RuleName"]]


def prefix(self):
    return f"arn:{self.partition}:xray:{self.region_name}:{self.account_id}"


def refused(message):
    return JsonRESTError("InvalidRequestException", message)


def create_sampling_rule(self):
    rule, backend = self._get_param("SamplingRule"), self.xray_backend
    if rule["RuleName"] in backend.rules:
        raise refused(f"Sampling rule already exists: {rule['RuleName']}")
    if len(backend.rules) > MOST_RULES:
        raise JsonRESTError("RuleLimitExceededException", f"There are {MOST_RULES} sampling rules already")
    if not 1 <= len(rule["RuleName"]) <= 32 or not 1 <= rule["Priority"] <= 9999 or not 0 <= rule["FixedRate"] <= 1:
        raise refused(f"The sampling rule is not valid: {json.dumps(rule)}")
    record = keep_rule(backend, {"Attributes": {}, **rule})
    backend.tagger.tag_resource(record["SamplingRule"]["RuleARN"], self._get_param("Tags", []))
    return json.dumps({"SamplingRuleRecord": record})


def get_sampling_rules(self):
    return json.dumps({"SamplingRuleRecords": list(self.xray_backend.rules.values())})


def update_sampling_rule(self):
    update = self._get_param("SamplingRuleUpdate")
    record = find_rule(self, update)
    record["SamplingRule"] |= {key: value for key, value in update.items() if value is not None}
    return json.dumps({"SamplingRuleRecord": record})


def delete_sampling_rule(self):
    record = find_rule(self, self.request_params)
    return json.dumps({"SamplingRuleRecord": self.xray_backend.rules.pop(record["SamplingRule"]["RuleName"])})


def find_rule(self, asked):
    name = asked.get("RuleName") or asked.get("RuleARN", "").rpartition("/")[2]
    if name not in self.xray_backend.rules:
        raise refused("Sampling rule does not exist.")
    return self.xray_backend.rules[name]


def create_group(self):
    backend, name = self.xray_backend, self._get_param("GroupName")
    if any(group["GroupName"] == name for group in backend.trace_groups.values()):
        raise refused("A group with the same name already exists.")
    arn = f"{prefix(backend)}:group/{name}/{mock_random.get_random_string(26).upper()}"
    backend.trace_groups[arn] = {"GroupName": name, "GroupARN": arn, "InsightsConfiguration": dict(QUIET)}
    backend.tagger.tag_resource(arn, self._get_param("Tags", []))
    return changed(self, backend.trace_groups[arn])


def update_group(self):
    return changed(self, find_group(self))


def changed(self, group):
    if (expression := self._get_param("FilterExpression")) is not None:
        group["FilterExpression"] = expression
    group["InsightsConfiguration"] |= self._get_param("InsightsConfiguration") or {}
    return json.dumps({"Group": group})


def get_group(self):
    return json.dumps({"Group": find_group(self)})


def groups(self):
    return json.dumps({"Groups": list(self.xray_backend.trace_groups.values())})


def delete_group(self):
    del self.xray_backend.trace_groups[find_group(self)["GroupARN"]]
    return "{}"


def find_group(self):
    asked = (self._get_param("GroupARN"), self._get_param("GroupName"))
    for arn, group in self.xray_backend.trace_groups.items():
        if arn == asked[0] or group["GroupName"] == asked[1]:
            return group
    raise refused("Group not found")


def list_tags_for_resource(self):
    return json.dumps(self.xray_backend.tagger.list_tags_for_resource(self._get_param("ResourceARN")))


def tag_resource(self):
    self.xray_backend.tagger.tag_resource(self._get_param("ResourceARN"), self._get_param("Tags"))
    return "{}"


def untag_resource(self):
    self.xray_backend.tagger.untag_resource_using_names(self._get_param("ResourceARN"), self._get_param("TagKeys"))
    return "{}"


for path, operation in {
    "CreateSamplingRule": create_sampling_rule,
    "GetSamplingRules": get_sampling_rules,
    "UpdateSamplingRule": update_sampling_rule,
    "DeleteSamplingRule": delete_sampling_rule,
    "CreateGroup": create_group,
    "GetGroup": get_group,
    "Groups": groups,
    "UpdateGroup": update_group,
    "DeleteGroup": delete_group,
    "ListTagsForResource": list_tags_for_resource,
    "TagResource": tag_resource,
    "UntagResource": untag_resource,
}.items():
    setattr(Responses, operation.__name__, operation)
    url_paths["{0}/" + path + "$"] = Responses.dispatch
