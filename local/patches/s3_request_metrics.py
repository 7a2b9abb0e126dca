"""Which requests CloudWatch counts: moto makes, shows and deletes a bucket instead."""

import re

from moto.s3.exceptions import S3ClientError
from moto.s3.responses import S3Response as Responses
from patches import patch


class NoSuchConfiguration(S3ClientError):
    code = 404

    def __init__(self):
        super().__init__("NoSuchConfiguration", "The specified configuration does not exist.")


# PutBucketMetricsConfiguration: kept as it was written.
@patch(Responses)
def _bucket_response_put(original, self, request, bucket_name, querystring):
    if "metrics" not in querystring:
        return original(self, request, bucket_name, querystring)
    written = re.sub(r"^<\?xml[^>]*>", "", self.body.decode())
    kept(self, bucket_name)[identifier(querystring)] = written
    return ""


# GetBucketMetricsConfiguration, ListBucketMetricsConfigurations
@patch(Responses)
def _bucket_response_get(original, self, bucket_name, querystring):
    if "metrics" not in querystring:
        return original(self, bucket_name, querystring)
    configurations = kept(self, bucket_name)
    if "id" not in querystring:
        told = "".join(configurations[key] for key in sorted(configurations))
        return f"<ListMetricsConfigurationsResult><IsTruncated>false</IsTruncated>{told}</ListMetricsConfigurationsResult>"
    if identifier(querystring) not in configurations:
        raise NoSuchConfiguration()
    return configurations[identifier(querystring)]


# DeleteBucketMetricsConfiguration
@patch(Responses)
def _bucket_response_delete(original, self, bucket_name, querystring):
    if "metrics" not in querystring:
        return original(self, bucket_name, querystring)
    if kept(self, bucket_name).pop(identifier(querystring), None) is None:
        raise NoSuchConfiguration()
    return 204, {}, ""


def kept(responses, bucket_name):
    """What is counted of a bucket, and goes with it; fails where there is none."""
    bucket = responses.backend.get_bucket(bucket_name)
    if not hasattr(bucket, "metrics_configurations"):
        bucket.metrics_configurations = {}
    return bucket.metrics_configurations


def identifier(querystring):
    return querystring["id"][0]
