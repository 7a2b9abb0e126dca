"""Restores of RDS, and what takes another's name after them."""

from moto.rds.models import DBCluster, RDSBackend
from patches import patch


# RestoreDBInstanceToPointInTime: moto takes what was restored for a read replica of what it was restored from.
@patch(RDSBackend)
def restore_db_instance_to_point_in_time(original, self, source, target, overrides):
    own = {name: value for name, value in overrides.items() if name != "source_db_instance_identifier"}
    return original(self, source, target, own)


# ModifyDBCluster: moto leaves the instances of a cluster that gets another name behind.
@patch(RDSBackend)
def modify_db_cluster(original, self, parameters):
    members = self.clusters[parameters["db_cluster_identifier"]].members
    answer = original(self, parameters)
    for member in members:
        member.db_cluster_identifier = parameters.get("new_db_cluster_identifier") or member.db_cluster_identifier
    return answer


# CreateDBCluster: in moto each cluster has another host than one of the same name before it; AWS tells account and region
# by that part of it.
@patch(DBCluster)
def __init__(original, self, *args, **kwargs):
    original(self, *args, **kwargs)
    self.url_identifier = "aaaaaaaaaaaa"
