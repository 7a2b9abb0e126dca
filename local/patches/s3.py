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


# DeleteObjects, in a bucket whose versioning was suspended: moto wants to close the content of all that the key held,
# and fails on a delete marker, which has none.
FakeDeleteMarker.dispose = lambda self: None
