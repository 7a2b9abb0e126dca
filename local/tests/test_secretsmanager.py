"""Copies of secrets in other regions, seen from outside."""

import unittest

from emulated import aws, setUpModule, tearDownModule

COPY = {"Region": "eu-west-1", "KmsKeyId": "arn:aws:kms:eu-west-1:123456789012:key/there"}


class Copies(unittest.TestCase):
    def setUp(self):
        self.name = self.id()
        self.here, self.there = aws("secretsmanager"), aws("secretsmanager", region="eu-west-1")

    def keys(self):
        return [copy["KmsKeyId"] for copy in self.here.describe_secret(SecretId=self.name)["ReplicationStatus"]]

    def test_each_has_the_key_of_its_region(self):
        self.here.create_secret(Name=self.name, KmsKeyId="here", AddReplicaRegions=[COPY])
        self.assertEqual(self.keys(), [COPY["KmsKeyId"]])
        copy = self.there.describe_secret(SecretId=self.name)
        self.assertEqual((copy["KmsKeyId"], copy["PrimaryRegion"]), (COPY["KmsKeyId"], "eu-central-1"))

    def test_one_that_is_added_later(self):
        self.here.create_secret(Name=self.name, SecretString="first")
        self.here.replicate_secret_to_regions(SecretId=self.name, AddReplicaRegions=[COPY])
        self.assertEqual(self.keys(), [COPY["KmsKeyId"]])

    def test_one_without_a_key_has_that_of_secrets_manager(self):
        self.here.create_secret(Name=self.name, AddReplicaRegions=[{"Region": "eu-west-1"}])
        self.assertEqual(self.keys(), ["alias/aws/secretsmanager"])

    def test_they_are_read_under_their_own_name_and_follow_the_first(self):
        arn = self.here.create_secret(Name=self.name, AddReplicaRegions=[COPY])["ARN"]
        self.here.put_secret_value(SecretId=self.name, SecretString="second")
        copy = arn.replace("eu-central-1", "eu-west-1")
        self.assertEqual(self.there.get_secret_value(SecretId=copy)["SecretString"], "second")


class Stages(unittest.TestCase):
    def test_whoever_reads_a_secret_gets_the_version_that_is_current(self):
        secrets = aws("secretsmanager")
        first = secrets.create_secret(Name=self.id(), SecretString="first")["VersionId"]
        second = secrets.put_secret_value(SecretId=self.id(), SecretString="second")["VersionId"]
        moved = {"RemoveFromVersionId": second, "MoveToVersionId": first}
        secrets.update_secret_version_stage(SecretId=self.id(), VersionStage="AWSCURRENT", **moved)
        self.assertEqual(secrets.get_secret_value(SecretId=self.id())["SecretString"], "first")
