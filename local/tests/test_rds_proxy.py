"""RDS Proxy, seen from outside."""

import unittest

from botocore.exceptions import ClientError
from emulated import aws, setUpModule, tearDownModule

TAGS = [{"Key": "System", "Value": "test"}]
ROLE = "arn:aws:iam::123456789012:role/test"
SECRET = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:login"


class Proxies(unittest.TestCase):
    def setUp(self):
        self.rds, ec2 = aws("rds"), aws("ec2")
        vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
        self.subnets = [
            ec2.create_subnet(VpcId=vpc, CidrBlock=cidr)["Subnet"]["SubnetId"] for cidr in ("10.0.0.0/24", "10.0.1.0/24")
        ]
        auth = [{"AuthScheme": "SECRETS", "SecretArn": SECRET, "IAMAuth": "DISABLED"}]
        self.proxy = self.rds.create_db_proxy(
            DBProxyName=self.id().rsplit("_", 1)[-1],
            EngineFamily="POSTGRESQL",
            Auth=auth,
            RoleArn=ROLE,
            VpcSubnetIds=self.subnets,
            RequireTLS=True,
            Tags=TAGS,
        )["DBProxy"]
        self.name = {"DBProxyName": self.proxy["DBProxyName"]}

    def endpoint(self, name):
        return self.rds.create_db_proxy_endpoint(
            **self.name, DBProxyEndpointName=name, VpcSubnetIds=self.subnets, TargetRole="READ_ONLY", Tags=TAGS
        )["DBProxyEndpoint"]

    def test_the_way_that_clients_of_postgresql_log_in(self):
        self.assertEqual(self.proxy["Auth"][0]["ClientPasswordAuthType"], "POSTGRES_SCRAM_SHA_256")

    def test_settings_that_are_changed(self):
        auth = [{"AuthScheme": "SECRETS", "SecretArn": SECRET, "IAMAuth": "REQUIRED"}]
        self.rds.modify_db_proxy(**self.name, Auth=auth, IdleClientTimeout=60, SecurityGroups=["sg-1"])
        found = self.rds.describe_db_proxies(**self.name)["DBProxies"][0]
        self.assertEqual(found["Auth"][0]["IAMAuth"], "REQUIRED")
        self.assertEqual((found["IdleClientTimeout"], found["VpcSecurityGroupIds"]), (60, ["sg-1"]))
        self.assertTrue(found["RequireTLS"])

    def test_an_endpoint_for_readers(self):
        made = self.endpoint("reader-of-readers")
        self.assertEqual((made["TargetRole"], made["Status"], made["IsDefault"]), ("READ_ONLY", "available", False))
        self.assertEqual(made["VpcSubnetIds"], self.subnets)
        tags = self.rds.list_tags_for_resource(ResourceName=made["DBProxyEndpointArn"])["TagList"]
        self.assertEqual(tags, TAGS)
        self.rds.modify_db_proxy_endpoint(DBProxyEndpointName="reader-of-readers", VpcSecurityGroupIds=["sg-1"])
        found = self.rds.describe_db_proxy_endpoints(**self.name)["DBProxyEndpoints"]
        self.assertEqual([(one["Endpoint"], one["VpcSecurityGroupIds"]) for one in found], [(made["Endpoint"], ["sg-1"])])

    def test_an_endpoint_that_is_gone(self):
        self.endpoint("reader-that-goes")
        self.rds.delete_db_proxy_endpoint(DBProxyEndpointName="reader-that-goes")
        with self.assertRaisesRegex(ClientError, "DBProxyEndpointNotFoundFault"):
            self.rds.describe_db_proxy_endpoints(DBProxyEndpointName="reader-that-goes")

    def test_what_a_proxy_that_is_gone_passes_on_to(self):
        self.rds.delete_db_proxy(**self.name)
        for describe in (self.rds.describe_db_proxy_targets, self.rds.describe_db_proxy_target_groups):
            with self.assertRaisesRegex(ClientError, "DBProxyNotFoundFault"):
                describe(**self.name)
