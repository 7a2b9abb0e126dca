"""Who may use a bucket, and emptying one."""

import json
import os
from types import SimpleNamespace

from moto.s3.exceptions import S3ClientError
from moto.s3.models import FakeBucket, FakeDeleteMarker, S3Backend, s3_backends
from patches import patch

# Every request: moto lets each account use the buckets of all. AWS lets it use its own, unless a policy says more;
# none of ours does.
os.environ["MOTO_S3_ALLOW_CROSSACCOUNT_ACCESS"] = "false"


# CreateBucket: moto looks into the bucket that has the name, which the setting above refuses to another account.
@patch(S3Backend)
def create_bucket(original, self, bucket_name, *args, **kwargs):
    _, owner = s3_backends.bucket_accounts.get(bucket_name, (None, self.account_id))
    if owner != self.account_id:
        raise S3ClientError("BucketAlreadyExists", "The requested bucket name is not available")
    return original(self, bucket_name, *args, **kwargs)


# Every request to an object: moto refuses what a Deny statement names without reading the statement's condition,
# so that one which demands TLS or young signatures closes the bucket for good. AWS holds the condition against the
# request. There is no TLS on this machine; requests count as encrypted, and as just signed.
@patch(FakeBucket)
def get_permission(original, self, action, resource):
    if self.policy is None:
        return original(self, action, resource)
    policy = json.loads(self.policy)
    policy["Statement"] = [statement for statement in policy["Statement"] if not on_condition(statement)]
    return original(SimpleNamespace(policy=json.dumps(policy).encode()), action, resource)


def on_condition(statement):
    keys = {key for test in statement.get("Condition", {}).values() for key in test}
    return not keys.isdisjoint({"aws:SecureTransport", "s3:signatureAge"})


# DeleteObjects, in a bucket whose versioning was suspended: moto wants to close the content of all that the key held,
# and fails on a delete marker, which has none.
FakeDeleteMarker.dispose = lambda self: None


# PutBucketLogging: moto looks into the target's policy for the right to write, and fails on a statement for
# everybody, or overlooks one for several prefixes.
@patch(FakeBucket)
def _log_permissions_enabled_policy(original, _bucket, target_bucket, target_prefix):
    statements = [
        {**statement, "Resource": resource}
        for statement in json.loads(target_bucket.policy or '{"Statement": []}')["Statement"]
        if isinstance(statement.get("Principal"), dict)
        for resource in listed(statement["Resource"])
    ]
    target = SimpleNamespace(
        policy=json.dumps({"Statement": statements}).encode(),
        partition=target_bucket.partition,
        name=target_bucket.name,
    )
    return original(target_bucket=target, target_prefix=target_prefix)


def listed(value):
    return [value] if isinstance(value, str) else value
