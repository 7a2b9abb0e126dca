import unittest

from botocore.exceptions import ClientError
from emulated import aws, setUpModule, tearDownModule

ROLE = "arn:aws:iam::123456789012:role/canary"


class Canaries(unittest.TestCase):
    def setUp(self):
        self.client, s3 = aws("synthetics"), aws("s3", region="us-east-1")
        s3.create_bucket(Bucket="packages")
        s3.put_object(Bucket="packages", Key="a.zip", Body=b"zip")
        self.made = self.create("a-canary-with-quite-a-long-name")
        self.name = self.made["Name"]

    def tearDown(self):
        self.client.stop_canary(Name=self.name)
        self.client.delete_canary(Name=self.name)

    def create(self, name, package="a.zip"):
        return self.client.create_canary(
            Name=name,
            Code={"S3Bucket": "packages", "S3Key": package, "Handler": "ask.handler"},
            ArtifactS3Location="s3://packages/results",
            ExecutionRoleArn=ROLE,
            Schedule={"Expression": "rate(5 minutes)"},
            RuntimeVersion="syn-nodejs-5.4",
            Tags={"System": "test"},
        )["Canary"]

    def found(self):
        return self.client.get_canary(Name=self.name)["Canary"]

    def test_a_function_is_named_after_what_fits_of_the_name(self):
        function = self.made["EngineArn"].split(":")[6]
        self.assertRegex(function, r"^cwsyn-a-canary-with-quite-a-[0-9a-f-]{36}$")
        self.assertEqual(self.found()["EngineArn"], self.made["EngineArn"])
        self.assertNotIn("VpcConfig", self.found())

    def test_it_runs_once_it_is_started_until_it_is_stopped(self):
        self.assertEqual(self.made["Status"]["State"], "READY")
        self.client.start_canary(Name=self.name)
        self.assertEqual(self.found()["Status"]["State"], "RUNNING")
        self.assertIn("LastStarted", self.found()["Timeline"])
        with self.assertRaisesRegex(ClientError, "ConflictException"):
            self.client.delete_canary(Name=self.name)
        self.client.stop_canary(Name=self.name)
        self.assertEqual(self.found()["Status"]["State"], "STOPPED")

    def test_a_change_leaves_the_rest(self):
        self.client.update_canary(Name=self.name, Schedule={"Expression": "rate(1 minute)"})
        found = self.found()
        self.assertEqual(found["Schedule"]["Expression"], "rate(1 minute)")
        self.assertEqual((found["ExecutionRoleArn"], found["Code"]["Handler"]), (ROLE, "ask.handler"))

    def test_a_package_that_is_not_there_and_a_name_twice_are_refused(self):
        with self.assertRaisesRegex(ClientError, "ValidationException"):
            self.create("b", package="b.zip")
        with self.assertRaisesRegex(ClientError, "ConflictException"):
            self.create(self.name)
        with self.assertRaisesRegex(ClientError, "ResourceNotFoundException"):
            self.client.get_canary(Name="b")

    def test_tags(self):
        arn = f"arn:aws:synthetics:eu-central-1:123456789012:canary:{self.name}"
        self.client.tag_resource(ResourceArn=arn, Tags={"Owner": "me"})
        self.client.untag_resource(ResourceArn=arn, TagKeys=["System"])
        self.assertEqual(self.client.list_tags_for_resource(ResourceArn=arn)["Tags"], {"Owner": "me"})
        self.assertEqual(self.found()["Tags"], {"Owner": "me"})
