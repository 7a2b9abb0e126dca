"""What topics tell, and whom: AWS's own services only where a topic and its key let them, and nobody outside."""

import fnmatch
import json

from moto.kms.models import kms_backends
from moto.sns.models import Subscription
from patches import patch


# Publish: moto calls the addresses of subscriptions, and holds everything up for one that does not answer.
# No message leaves this machine.
@patch(Subscription)
def publish(original, self, *args, **kwargs):
    if self.protocol not in ("http", "https"):
        original(self, *args, **kwargs)


def may_publish(service, topic, source):
    """Whether a service of AWS may tell a topic of what has an ARN."""
    request = {"aws:sourceaccount": topic.account_id, "aws:sourceowner": topic.account_id, "aws:sourcearn": source}
    if not lets(topic.policy, service, ["sns:Publish"], request):
        return False
    if not topic.kms_master_key_id:
        return True
    key = key_of(topic)
    context = {"kms:encryptioncontext:aws:sns:topicarn": topic.arn}
    return key is not None and lets(
        key.policy, service, ["kms:GenerateDataKey", "kms:Decrypt"], {**request, **context}
    )


def key_of(topic):
    """None where AWS manages it: that one lets no other service in."""
    keys = kms_backends[topic.account_id][topic.arn.split(":")[3]]
    name = keys.get_alias_name(topic.kms_master_key_id)
    key_id = keys.get_key_id_from_alias(name) if name.startswith("alias/") else name
    return keys.keys.get(keys.get_key_id(key_id)) if key_id else None


def lets(policy, service, actions, request):
    statements = [each for each in json.loads(policy)["Statement"] if concerns(each, service, request)]
    granted = [action for each in statements if each["Effect"] == "Allow" for action in listed(each["Action"])]
    denied = [action for each in statements if each["Effect"] == "Deny" for action in listed(each["Action"])]
    return all(matches(action, granted) and not matches(action, denied) for action in actions)


def concerns(statement, service, request):
    principal = statement.get("Principal", {})
    named = ["*"] if principal == "*" else [*listed(principal.get("Service", [])), *listed(principal.get("AWS", []))]
    if service not in named and "*" not in named:
        return False
    tests = [(test, *pair) for test, pairs in statement.get("Condition", {}).items() for pair in pairs.items()]
    # requests on this machine count as encrypted
    known = {"aws:securetransport": "true", **request}
    return all(holds(test, known.get(key.lower()), value) for test, key, value in tests)


def holds(test, found, wanted):
    if found is None:
        return test.endswith("IfExists") or "Not" in test
    return any(fnmatch.fnmatchcase(found, each) for each in listed(wanted)) != ("Not" in test)


def matches(action, patterns):
    return any(fnmatch.fnmatchcase(action.lower(), pattern.lower()) for pattern in patterns)


def listed(value):
    return value if isinstance(value, list) else [value]
