"""Global databases, seen from outside."""

import unittest

from botocore.exceptions import ClientError
from emulated import aws, setUpModule, tearDownModule

TAGS = [{"Key": "System", "Value": "test"}]
AURORA = {"Engine": "aurora-postgresql", "EngineVersion": "15"}
SERVERLESS = {"Engine": "aurora-postgresql", "DBInstanceClass": "db.serverless"}


def rds(region):
    return aws("rds", region=region)


class GlobalDatabases(unittest.TestCase):
    def setUp(self):
        """A cluster in Frankfurt, made global, and a second one in Ireland, each with an instance."""
        self.name = "global-" + self.id().rsplit("_", 1)[-1]
        self.here, self.there = rds("eu-central-1"), rds("eu-west-1")
        login = {"MasterUsername": "owner", "MasterUserPassword": "not-a-secret", "DatabaseName": "test"}
        place = {"DBClusterIdentifier": self.name, "StorageEncrypted": True}
        self.primary = self.here.create_db_cluster(**AURORA, **login, **place)["DBCluster"]["DBClusterArn"]
        self.here.create_db_instance(DBInstanceIdentifier=self.name, DBClusterIdentifier=self.name, **SERVERLESS)
        self.here.create_global_cluster(
            GlobalClusterIdentifier=self.name, SourceDBClusterIdentifier=self.primary, Tags=TAGS
        )
        self.secondary = self.there.create_db_cluster(**AURORA, **place, GlobalClusterIdentifier=self.name)[
            "DBCluster"
        ]["DBClusterArn"]
        self.there.create_db_instance(DBInstanceIdentifier=self.name, DBClusterIdentifier=self.name, **SERVERLESS)

    def found(self):
        (found,) = self.there.describe_global_clusters(GlobalClusterIdentifier=self.name)["GlobalClusters"]
        return found

    def writers(self):
        return [member["DBClusterArn"] for member in self.found()["GlobalClusterMembers"] if member["IsWriter"]]

    def cluster(self, client):
        return client.describe_db_clusters(DBClusterIdentifier=self.name)["DBClusters"][0]

    def test_what_it_takes_from_its_cluster(self):
        found = self.found()
        self.assertEqual((found["Engine"], found["EngineVersion"], found["DatabaseName"]), (*AURORA.values(), "test"))
        self.assertTrue(found["StorageEncrypted"])
        self.assertEqual(self.writers(), [self.primary])

    def test_tags(self):
        self.assertEqual(self.found()["TagList"], TAGS)
        arn = self.found()["GlobalClusterArn"]
        self.here.add_tags_to_resource(ResourceName=arn, Tags=[{"Key": "System", "Value": "other"}])
        self.assertEqual(self.here.list_tags_for_resource(ResourceName=arn)["TagList"][0]["Value"], "other")

    def test_it_is_found_by_its_clusters(self):
        filters = [{"Name": "db-cluster-id", "Values": [self.secondary]}]
        found = self.here.describe_global_clusters(Filters=filters)["GlobalClusters"]
        self.assertEqual([one["GlobalClusterIdentifier"] for one in found], [self.name])

    def test_one_that_is_not_there(self):
        with self.assertRaisesRegex(ClientError, "GlobalClusterNotFoundFault"):
            self.here.describe_global_clusters(GlobalClusterIdentifier="nobody")

    def test_the_second_cluster_replicates_and_has_no_writer(self):
        secondary = self.cluster(self.there)
        self.assertEqual(secondary["ReplicationSourceIdentifier"], self.primary)
        self.assertEqual((secondary["MasterUsername"], secondary["DatabaseName"]), ("owner", "test"))
        self.assertFalse(secondary["DBClusterMembers"][0]["IsClusterWriter"])

    def test_a_switchover_and_back(self):
        for move, target in (
            (self.here.switchover_global_cluster, self.secondary),
            (self.there.failover_global_cluster, self.primary),
        ):
            move(GlobalClusterIdentifier=self.name, TargetDbClusterIdentifier=target)
            self.assertEqual(self.writers(), [target])
            for client in self.here, self.there:
                cluster = self.cluster(client)
                is_target = cluster["DBClusterArn"] == target
                self.assertEqual(cluster.get("ReplicationSourceIdentifier"), None if is_target else target)
                self.assertEqual(cluster["DBClusterMembers"][0]["IsClusterWriter"], is_target)

    def test_a_protected_one(self):
        self.here.modify_global_cluster(GlobalClusterIdentifier=self.name, DeletionProtection=True)
        with self.assertRaisesRegex(ClientError, "protected"):
            self.here.delete_global_cluster(GlobalClusterIdentifier=self.name)

    def test_members_leave_before_they_are_deleted_and_the_writer_leaves_last(self):
        leave = {"GlobalClusterIdentifier": self.name}
        self.there.delete_db_instance(DBInstanceIdentifier=self.name, SkipFinalSnapshot=True)
        with self.assertRaisesRegex(ClientError, "is a part of a global cluster"):
            self.there.delete_db_cluster(DBClusterIdentifier=self.name, SkipFinalSnapshot=True)
        with self.assertRaisesRegex(ClientError, "InvalidGlobalClusterStateFault"):
            self.here.remove_from_global_cluster(**leave, DbClusterIdentifier=self.primary)
        self.here.remove_from_global_cluster(**leave, DbClusterIdentifier=self.secondary)
        with self.assertRaisesRegex(ClientError, "is not found in global cluster"):
            self.there.remove_from_global_cluster(**leave, DbClusterIdentifier=self.secondary)
        self.there.delete_db_cluster(DBClusterIdentifier=self.name, SkipFinalSnapshot=True)
        self.here.remove_from_global_cluster(**leave, DbClusterIdentifier=self.primary)
        self.here.delete_global_cluster(**leave)
        self.assertNotIn("GlobalClusterIdentifier", self.cluster(self.here))
