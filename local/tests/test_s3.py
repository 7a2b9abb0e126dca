"""Buckets whose policies have conditions, and that write down requests."""

import json
import unittest
import urllib.request

import emulated
from emulated import tearDownModule


def setUpModule():
    global s3
    emulated.setUpModule()
    s3 = emulated.aws("s3", key="123456789012", region="us-east-1")


def statement(effect, principal, action, resource, **rest):
    return {"Effect": effect, "Principal": principal, "Action": action, "Resource": resource, **rest}


def put_policy(bucket, *statements):
    s3.put_bucket_policy(Bucket=bucket, Policy=json.dumps({"Version": "2012-10-17", "Statement": statements}))


class Policies(unittest.TestCase):
    def test_a_bucket_that_refuses_old_signatures_takes_young_ones(self):
        s3.create_bucket(Bucket="presigned")
        condition = {
            "StringEquals": {"s3:authType": "REST-QUERY-STRING"},
            "NumericGreaterThan": {"s3:signatureAge": "900000"},
        }
        actions = ["s3:GetObject", "s3:PutObject"]
        put_policy("presigned", statement("Deny", "*", actions, "arn:aws:s3:::presigned/*", Condition=condition))
        found = {"Bucket": "presigned", "Key": "a"}
        s3.put_object(**found, Body=b"a")
        self.assertEqual(s3.get_object(**found)["Body"].read(), b"a")
        with urllib.request.urlopen(s3.generate_presigned_url("get_object", Params=found)) as answer:
            self.assertEqual(answer.read(), b"a")


class RequestLogs(unittest.TestCase):
    def log(self, bucket, prefix="a/"):
        target = {"TargetBucket": bucket, "TargetPrefix": prefix}
        s3.put_bucket_logging(Bucket=bucket, BucketLoggingStatus={"LoggingEnabled": target})
        return s3.get_bucket_logging(Bucket=bucket)["LoggingEnabled"]

    def test_a_target_whose_policy_has_prefixes_and_refusals_takes_them(self):
        s3.create_bucket(Bucket="logs")
        tls = {"Bool": {"aws:SecureTransport": "false"}}
        prefixes = ["arn:aws:s3:::logs/a/*", "arn:aws:s3:::logs/b/*"]
        put_policy(
            "logs",
            statement("Deny", "*", "s3:*", "arn:aws:s3:::logs/*", Condition=tls),
            statement("Allow", {"Service": "logging.s3.amazonaws.com"}, "s3:PutObject", prefixes),
        )
        for prefix in ("a/", "b/"):
            self.assertEqual(self.log("logs", prefix), {"TargetBucket": "logs", "TargetPrefix": prefix})
        with self.assertRaisesRegex(Exception, "InvalidTargetBucketForLogging"):
            self.log("logs", "c/")

    def test_a_target_without_a_policy_takes_none(self):
        s3.create_bucket(Bucket="closed")
        with self.assertRaisesRegex(Exception, "InvalidTargetBucketForLogging"):
            self.log("closed")


class Replication(unittest.TestCase):
    def setUp(self):
        self.name = "replicated-" + self.id().rsplit("_", 1)[-1]
        for bucket in (self.name, f"{self.name}-copy"):
            s3.create_bucket(Bucket=bucket)
        self.keep_versions(self.name)

    def keep_versions(self, bucket):
        s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})

    def put(self, rule):
        configuration = {"Role": "arn:aws:iam::123456789012:role/replication", "Rules": [rule]}
        s3.put_bucket_replication(Bucket=self.name, ReplicationConfiguration=configuration)

    def rule(self):
        enabled = {"Status": "Enabled"}
        return {
            "ID": "all",
            "Priority": 1,
            **enabled,
            "Filter": {"Prefix": ""},
            "DeleteMarkerReplication": enabled,
            "SourceSelectionCriteria": {"SseKmsEncryptedObjects": enabled, "ReplicaModifications": enabled},
            "Destination": {
                "Bucket": f"arn:aws:s3:::{self.name}-copy",
                "EncryptionConfiguration": {"ReplicaKmsKeyID": "arn:aws:kms:eu-west-1:123456789012:key/a"},
                "ReplicationTime": {**enabled, "Time": {"Minutes": 15}},
                "Metrics": {**enabled, "EventThreshold": {"Minutes": 15}},
            },
        }

    def test_what_is_replicated_comes_back_as_it_was_put(self):
        self.keep_versions(f"{self.name}-copy")
        self.put(self.rule())
        found = s3.get_bucket_replication(Bucket=self.name)["ReplicationConfiguration"]
        self.assertEqual(found["Rules"], [self.rule()])

    def test_a_destination_without_versions(self):
        with self.assertRaisesRegex(Exception, "must have versioning enabled"):
            self.put(self.rule())
        with self.assertRaisesRegex(Exception, "ReplicationConfigurationNotFoundError"):
            s3.get_bucket_replication(Bucket=self.name)


class RequestMetrics(unittest.TestCase):
    def setUp(self):
        self.named = {"Bucket": "counted-" + self.id().rsplit("_", 1)[-1]}
        s3.create_bucket(**self.named)

    def put(self, configuration):
        s3.put_bucket_metrics_configuration(
            **self.named, Id=configuration["Id"], MetricsConfiguration=configuration
        )

    def test_what_is_counted_comes_back_as_it_was_put(self):
        wanted = [{"Id": "EntireBucket"}, {"Id": "public", "Filter": {"Prefix": "public/"}}]
        for configuration in wanted:
            self.put(configuration)
            found = s3.get_bucket_metrics_configuration(**self.named, Id=configuration["Id"])
            self.assertEqual(found["MetricsConfiguration"], configuration)
        listed = s3.list_bucket_metrics_configurations(**self.named)
        self.assertEqual(listed["MetricsConfigurationList"], wanted)

    def test_what_is_deleted_is_missing_and_the_bucket_stays(self):
        self.put({"Id": "EntireBucket"})
        s3.delete_bucket_metrics_configuration(**self.named, Id="EntireBucket")
        for ask in (s3.get_bucket_metrics_configuration, s3.delete_bucket_metrics_configuration):
            with self.assertRaisesRegex(Exception, "NoSuchConfiguration"):
                ask(**self.named, Id="EntireBucket")
        s3.head_bucket(**self.named)

    def test_a_bucket_that_is_made_again_has_none(self):
        self.put({"Id": "EntireBucket"})
        s3.delete_bucket(**self.named)
        s3.create_bucket(**self.named)
        with self.assertRaisesRegex(Exception, "NoSuchConfiguration"):
            s3.get_bucket_metrics_configuration(**self.named, Id="EntireBucket")
