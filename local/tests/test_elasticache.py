"""Replication groups of Redis: what was written comes back, of the group and of its nodes."""

import unittest

from botocore.exceptions import ClientError
from emulated import aws, setUpModule, tearDownModule

TAGS = [{"Key": "System", "Value": "test"}]
ZONES = ["eu-central-1a", "eu-central-1b"]
ARN = "arn:aws:elasticache:eu-central-1:123456789012"


class Caches(unittest.TestCase):
    def setUp(self):
        self.cache = aws("elasticache")
        self.name = self.id().split(".")[-1].replace("_", "-").removeprefix("test-")[:24].rstrip("-")

    def parameter_group(self, name=None, **given):
        group = {"CacheParameterGroupName": name or self.name, "CacheParameterGroupFamily": "redis7", **given}
        self.cache.create_cache_parameter_group(**group, Description="of a test", Tags=TAGS)

    def set_parameters(self, **values):
        pairs = [{"ParameterName": name, "ParameterValue": value} for name, value in values.items()]
        self.cache.modify_cache_parameter_group(CacheParameterGroupName=self.name, ParameterNameValues=pairs)

    def parameters(self):
        answer = self.cache.describe_cache_parameters(CacheParameterGroupName=self.name, Source="user")
        return {one["ParameterName"]: one["ParameterValue"] for one in answer["Parameters"]}

    def subnets(self):
        ec2 = aws("ec2")
        vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
        return [
            ec2.create_subnet(VpcId=vpc, CidrBlock=f"10.0.{n}.0/24", AvailabilityZone=zone)["Subnet"]["SubnetId"]
            for n, zone in enumerate(ZONES)
        ]

    def subnet_group(self):
        subnets = self.subnets()
        given = {"CacheSubnetGroupName": self.name, "CacheSubnetGroupDescription": "of a test"}
        self.cache.create_cache_subnet_group(**given, SubnetIds=subnets, Tags=TAGS)
        return subnets

    def users(self):
        """A user that logs in with IAM, one in the place of the default one, and their group."""
        app, default = f"{self.name}-app", f"{self.name}-default"
        self.cache.create_user(
            UserId=app,
            UserName=app,
            Engine="redis",
            AccessString="on ~* +@all",
            AuthenticationMode={"Type": "iam"},
            NoPasswordRequired=False,
        )
        off = {"Engine": "redis", "AccessString": "off ~* -@all", "NoPasswordRequired": True}
        self.cache.create_user(UserId=default, UserName="default", **off)
        self.cache.create_user_group(UserGroupId=self.name, Engine="redis", UserIds=[app, default], Tags=TAGS)
        return app, default

    def replication_group(self, **given):
        self.parameter_group()
        self.subnet_group()
        if "NumNodeGroups" in given:
            self.set_parameters(**{"cluster-enabled": "yes"})
        self.create(**given)
        return self.group()

    def create(self, **given):
        settings = {
            "CacheNodeType": "cache.t4g.micro",
            "Engine": "redis",
            "EngineVersion": "7.1",
            "CacheParameterGroupName": self.name,
            "CacheSubnetGroupName": self.name,
            "SecurityGroupIds": ["sg-1"],
            "AutomaticFailoverEnabled": True,
            "MultiAZEnabled": True,
            "PreferredMaintenanceWindow": "sun:04:00-sun:05:00",
            "SnapshotWindow": "03:00-04:00",
            "SnapshotRetentionLimit": 7,
            "AtRestEncryptionEnabled": True,
            "TransitEncryptionEnabled": True,
            "TransitEncryptionMode": "required",
            "Tags": TAGS,
        }
        description = {"ReplicationGroupId": self.name, "ReplicationGroupDescription": "of a test"}
        self.cache.create_replication_group(**description, **{**settings, **given})

    def group(self):
        (group,) = self.cache.describe_replication_groups(ReplicationGroupId=self.name)["ReplicationGroups"]
        return group

    def node(self):
        shard = self.group()["NodeGroups"][0]
        node = shard["NodeGroupMembers"][0]["CacheClusterId"]
        (found,) = self.cache.describe_cache_clusters(CacheClusterId=node, ShowCacheNodeInfo=True)["CacheClusters"]
        return found

    def zones(self):
        return [
            [member["PreferredAvailabilityZone"] for member in shard["NodeGroupMembers"]]
            for shard in self.group()["NodeGroups"]
        ]

    def tags(self, arn):
        return self.cache.list_tags_for_resource(ResourceName=arn)["TagList"]

    def test_parameter_group(self):
        self.parameter_group()
        self.set_parameters(**{"maxmemory-policy": "noeviction", "timeout": "60"})
        (group,) = self.cache.describe_cache_parameter_groups(CacheParameterGroupName=self.name)["CacheParameterGroups"]
        self.assertEqual(group["CacheParameterGroupFamily"], "redis7")
        self.assertEqual(self.tags(group["ARN"]), TAGS)
        self.assertEqual(self.parameters(), {"maxmemory-policy": "noeviction", "timeout": "60"})
        pairs = [{"ParameterName": "timeout", "ParameterValue": "60"}]
        self.cache.reset_cache_parameter_group(CacheParameterGroupName=self.name, ParameterNameValues=pairs)
        self.assertEqual(self.parameters(), {"maxmemory-policy": "noeviction"})
        self.cache.delete_cache_parameter_group(CacheParameterGroupName=self.name)
        with self.assertRaisesRegex(ClientError, "CacheParameterGroupNotFound"):
            self.parameters()

    def test_subnet_group(self):
        first, second = self.subnet_group()
        self.cache.modify_cache_subnet_group(CacheSubnetGroupName=self.name, SubnetIds=[second])
        (group,) = self.cache.describe_cache_subnet_groups(CacheSubnetGroupName=self.name)["CacheSubnetGroups"]
        (subnet,) = group["Subnets"]
        self.assertEqual(subnet["SubnetIdentifier"], second)
        self.assertEqual(subnet["SubnetAvailabilityZone"], {"Name": ZONES[1]})
        self.cache.delete_cache_subnet_group(CacheSubnetGroupName=self.name)
        with self.assertRaisesRegex(ClientError, "CacheSubnetGroupNotFound"):
            self.cache.describe_cache_subnet_groups(CacheSubnetGroupName=self.name)

    def test_users_and_their_group(self):
        app, default = self.users()
        self.cache.modify_user(UserId=app, AccessString="on ~* +@all -@dangerous")
        (user,) = self.cache.describe_users(UserId=app)["Users"]
        self.assertEqual(user["AccessString"], "on ~* +@all -@dangerous")
        self.assertEqual(user["Authentication"]["Type"], "iam")
        self.assertEqual(user["UserGroupIds"], [self.name])
        (group,) = self.cache.describe_user_groups(UserGroupId=self.name)["UserGroups"]
        self.assertEqual((group["UserIds"], group["ReplicationGroups"]), ([app, default], []))
        self.assertEqual(self.tags(group["ARN"]), TAGS)
        with self.assertRaisesRegex(ClientError, "DefaultUserRequired"):
            self.cache.modify_user_group(UserGroupId=self.name, UserIdsToRemove=[default])
        self.cache.modify_user_group(UserGroupId=self.name, UserIdsToRemove=[app])
        self.cache.delete_user_group(UserGroupId=self.name)
        with self.assertRaisesRegex(ClientError, "UserGroupNotFound"):
            self.cache.describe_user_groups(UserGroupId=self.name)

    def test_nodes_of_a_group(self):
        group = self.replication_group(NumCacheClusters=2)
        self.assertEqual(group["MemberClusters"], [f"{self.name}-001", f"{self.name}-002"])
        self.assertFalse(group["ClusterEnabled"])
        self.assertEqual(self.zones(), [ZONES])
        (shard,) = group["NodeGroups"]
        domain = rf"\.{self.name}\.\w{{6}}\.euc1\.cache\.amazonaws\.com$"
        self.assertRegex(shard["PrimaryEndpoint"]["Address"], "^master" + domain)
        self.assertRegex(shard["ReaderEndpoint"]["Address"], "^replica" + domain)
        node = self.node()
        self.assertEqual(node["EngineVersion"], "7.1.0")
        self.assertEqual(node["CacheParameterGroup"]["CacheParameterGroupName"], self.name)
        self.assertEqual(node["CacheSubnetGroupName"], self.name)
        self.assertEqual(node["SecurityGroups"], [{"SecurityGroupId": "sg-1", "Status": "active"}])
        self.assertEqual(node["CacheNodes"][0]["Endpoint"]["Port"], 6379)
        self.assertEqual(node["TransitEncryptionMode"], "required")

    def test_cluster_mode(self):
        group = self.replication_group(NumNodeGroups=3, ReplicasPerNodeGroup=1)
        self.assertTrue(group["ClusterEnabled"])
        self.assertEqual(len(group["MemberClusters"]), 6)
        self.assertRegex(group["ConfigurationEndpoint"]["Address"], rf"^clustercfg\.{self.name}\.")
        slots = [shard["Slots"] for shard in group["NodeGroups"]]
        self.assertEqual(slots, ["0-5460", "5461-10921", "10922-16383"])
        self.assertEqual(self.zones(), [ZONES, ZONES[::-1], ZONES])

    def test_more_and_fewer_nodes(self):
        self.replication_group(NumCacheClusters=2)
        change = {"ReplicationGroupId": self.name, "ApplyImmediately": True}
        self.cache.increase_replica_count(**change, NewReplicaCount=2)
        self.assertEqual(len(self.group()["MemberClusters"]), 3)
        self.cache.decrease_replica_count(**change, NewReplicaCount=1)
        self.assertEqual(len(self.group()["MemberClusters"]), 2)

    def test_more_shards(self):
        self.replication_group(NumNodeGroups=2, ReplicasPerNodeGroup=1)
        change = {"ReplicationGroupId": self.name, "ApplyImmediately": True}
        self.cache.modify_replication_group_shard_configuration(**change, NodeGroupCount=4)
        self.assertEqual(len(self.group()["NodeGroups"]), 4)

    def test_changes(self):
        self.replication_group(NumCacheClusters=2)
        changed = {"SnapshotRetentionLimit": 1, "SnapshotWindow": "01:00-02:00", "CacheNodeType": "cache.t4g.small"}
        self.cache.modify_replication_group(ReplicationGroupId=self.name, MultiAZEnabled=False, **changed)
        group = self.group()
        self.assertEqual({key: group[key] for key in changed}, changed)
        self.assertEqual((group["MultiAZ"], group["AutomaticFailover"]), ("disabled", "enabled"))
        self.assertEqual(self.node()["CacheNodeType"], "cache.t4g.small")

    def test_what_aws_refuses(self):
        self.parameter_group()
        self.subnet_group()
        with self.assertRaisesRegex(ClientError, "Multi-AZ"):
            self.create(NumCacheClusters=1)
        with self.assertRaisesRegex(ClientError, "family redis6"):
            self.create(NumCacheClusters=2, EngineVersion="6.2")

    def test_what_is_in_use_stays(self):
        self.users()
        self.replication_group(NumCacheClusters=2, UserGroupIds=[self.name])
        for delete, key in (
            (self.cache.delete_user_group, "UserGroupId"),
            (self.cache.delete_cache_parameter_group, "CacheParameterGroupName"),
            (self.cache.delete_cache_subnet_group, "CacheSubnetGroupName"),
        ):
            with self.assertRaisesRegex(ClientError, "in use"):
                delete(**{key: self.name})

    def test_deleted_group_leaves_its_last_snapshot(self):
        self.replication_group(NumCacheClusters=2)
        last = {"FinalSnapshotIdentifier": f"{self.name}-final"}
        self.cache.delete_replication_group(ReplicationGroupId=self.name, **last)
        with self.assertRaisesRegex(ClientError, "ReplicationGroupNotFound"):
            self.group()
        with self.assertRaisesRegex(ClientError, "CacheClusterNotFound"):
            self.cache.describe_cache_clusters(CacheClusterId=f"{self.name}-001")
        (snapshot,) = self.cache.describe_snapshots(SnapshotName=f"{self.name}-final")["Snapshots"]
        self.assertEqual(snapshot["ReplicationGroupId"], self.name)
        with self.assertRaisesRegex(ClientError, "SnapshotAlreadyExists"):
            self.create(NumCacheClusters=2)
            self.cache.delete_replication_group(ReplicationGroupId=self.name, **last)

    def test_all_of_it_is_found_by_its_tags(self):
        self.users()
        self.replication_group(NumCacheClusters=2, UserGroupIds=[self.name])
        pages = aws("resourcegroupstaggingapi").get_paginator("get_resources").paginate(TagFilters=[{"Key": "System"}])
        found = [resource["ResourceARN"] for page in pages for resource in page["ResourceTagMappingList"]]
        for kind in ("parametergroup", "subnetgroup", "usergroup", "replicationgroup"):
            self.assertEqual(found.count(f"{ARN}:{kind}:{self.name}"), 1)
