"""Bucket policies."""

import json
from types import SimpleNamespace

from moto.s3.models import FakeBucket
from patches import patch


# Every request to an object: moto refuses what a Deny statement names without reading the statement's condition,
# so that one which demands TLS closes the bucket for good. AWS holds the condition against the request. There is
# no TLS on this machine; requests count as encrypted.
@patch(FakeBucket)
def get_permission(original, self, action, resource):
    if self.policy is None:
        return original(self, action, resource)
    policy = json.loads(self.policy)
    policy["Statement"] = [statement for statement in policy["Statement"] if not demands_tls(statement)]
    return original(SimpleNamespace(policy=json.dumps(policy).encode()), action, resource)


def demands_tls(statement):
    return statement.get("Condition") == {"Bool": {"aws:SecureTransport": "false"}}
