"""Replication between buckets: kept, not carried out."""

from moto.core.responses import ActionResult
from moto.s3.exceptions import ReplicationConfigurationNotFoundError, S3ClientError
from moto.s3.models import S3Backend
from moto.s3.responses import S3Response as Responses
from patches import patch


# PutBucketReplication: moto takes a destination that is not there, or that keeps no versions.
@patch(S3Backend)
def put_bucket_replication(original, self, bucket_name, replication):
    rules = replication["Rule"]
    for rule in rules if isinstance(rules, list) else [rules]:
        destination = self.get_bucket(rule["Destination"]["Bucket"].rsplit(":", 1)[-1])
        if not destination.is_versioned:
            raise S3ClientError("InvalidRequest", "Destination bucket must have versioning enabled.")
    original(self, bucket_name, replication)


# GetBucketReplication: moto forgets what is replicated: filters, delete markers, encrypted objects, changed replicas.
@patch(Responses)
def get_bucket_replication(_original, self):
    self.data["Action"] = "GetBucketReplication"
    replication = self.backend.get_bucket_replication(self.bucket_name)
    if not replication:
        raise ReplicationConfigurationNotFoundError(bucket_name=self.bucket_name)
    told = {"Role": replication["Role"], "Rules": [with_empty_prefix(rule) for rule in replication["Rule"]]}
    return self.serialized(ActionResult({"ReplicationConfiguration": told}))


def with_empty_prefix(rule):
    """A filter for all objects: XML does not tell an empty text from none."""
    if "Filter" not in rule:
        return rule
    return {**rule, "Filter": {key: value or "" for key, value in (rule["Filter"] or {"Prefix": ""}).items()}}
