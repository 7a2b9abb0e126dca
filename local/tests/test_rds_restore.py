"""Restores of RDS, seen from outside."""

import unittest

from emulated import aws, setUpModule, tearDownModule


class Restores(unittest.TestCase):
    def setUp(self):
        self.rds = aws("rds")

    def test_an_instance_of_a_moment_replicates_nothing(self):
        self.rds.create_db_instance(
            DBInstanceIdentifier="whole",
            DBInstanceClass="db.t3.medium",
            Engine="postgres",
            AllocatedStorage=20,
            MasterUsername="owner",
            MasterUserPassword="at-least-8-characters",
        )
        made = self.rds.restore_db_instance_to_point_in_time(
            SourceDBInstanceIdentifier="whole", TargetDBInstanceIdentifier="restored", UseLatestRestorableTime=True
        )["DBInstance"]
        found = self.rds.describe_db_instances(DBInstanceIdentifier="restored")["DBInstances"][0]
        self.assertNotIn("ReadReplicaSourceDBInstanceIdentifier", found)
        self.assertEqual(made["MasterUsername"], "owner")

    def restored_cluster(self, engine):
        name = f"whole-{engine}"
        whole = self.rds.create_db_cluster(
            DBClusterIdentifier=name,
            Engine=engine,
            MasterUsername="owner",
            MasterUserPassword="at-least-8-characters",
            StorageEncrypted=True,
        )["DBCluster"]
        self.rds.restore_db_cluster_to_point_in_time(
            DBClusterIdentifier=f"{name}-restored", SourceDBClusterIdentifier=name, UseLatestRestorableTime=True
        )
        self.rds.create_db_instance(
            DBInstanceIdentifier=f"{name}-restored-1",
            DBClusterIdentifier=f"{name}-restored",
            DBInstanceClass="db.t4g.medium",
            Engine=engine,
        )
        for old, new in ((name, f"{name}-before"), (f"{name}-restored", name)):
            self.rds.modify_db_cluster(DBClusterIdentifier=old, NewDBClusterIdentifier=new, ApplyImmediately=True)
        self.assertEqual(self.rds.describe_db_clusters(DBClusterIdentifier=name)["DBClusters"][0]["Endpoint"], whole["Endpoint"])
        return name, self.rds.describe_db_clusters(DBClusterIdentifier=name)["DBClusters"][0]

    def test_a_cluster_of_a_moment_takes_the_name_of_the_one_before(self):
        for engine in ("aurora-postgresql", "docdb"):
            with self.subTest(engine):
                name, found = self.restored_cluster(engine)
                before = self.rds.describe_db_clusters(DBClusterIdentifier=f"{name}-before")["DBClusters"][0]
                self.assertNotEqual(found["DbClusterResourceId"], before["DbClusterResourceId"])
                self.assertEqual(found["DBClusterMembers"][0]["DBInstanceIdentifier"], f"{name}-restored-1")
