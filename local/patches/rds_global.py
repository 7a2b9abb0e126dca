"""Global databases of Aurora: clusters in several regions, one of which writes."""

from moto.core.responses import ActionResult
from moto.rds.exceptions import InvalidParameterCombination, InvalidParameterValue, RDSClientError
from moto.rds.models import DBCluster, RDSBackend, find_cluster, rds_backends
from moto.rds.responses import RDSResponse as Responses
from patches import patch

# The region whose backend moto keeps them in.
HOME = "us-east-1"


# CreateGlobalCluster: of a cluster that stands, moto finds only one in us-east-1, and does not take it for the writer;
# it forgets encryption and tags.
@patch(RDSBackend)
def create_global_cluster(original, self, global_cluster_identifier, source_db_cluster_identifier, **settings):
    if source_db_cluster_identifier is None:
        return original(self, global_cluster_identifier, None, **settings)
    source = find_cluster(source_db_cluster_identifier)
    inherited = {name: getattr(source, name) for name in ("engine", "engine_version", "storage_encrypted")}
    made = original(self, global_cluster_identifier, None, **{**settings, **inherited})
    made.members.append(source)
    made.database_name = source.database_name
    source.global_cluster_identifier = made.global_cluster_identifier
    source.is_writer = True
    return made


@patch(Responses)
def create_global_cluster(original, self):
    answer = original(self)
    found(self).tags = self.params.get("Tags")
    return answer


# DescribeGlobalClusters: moto tells all of them, whichever is asked for.
def describe_global_clusters(self):
    if "GlobalClusterIdentifier" in self.params:
        return ActionResult({"GlobalClusters": [found(self)]})
    wanted = [value for a_filter in self.params.get("Filters", []) for value in a_filter["Values"]]
    clusters = self.global_backend.global_clusters.values()
    members = {cluster: {member.arn for member in cluster.members} for cluster in clusters}
    return ActionResult({"GlobalClusters": [c for c in clusters if not wanted or members[c] & {*wanted}]})


# ModifyGlobalCluster: moto lacks it.
def modify_global_cluster(self):
    cluster = found(self)
    cluster.deletion_protection = self.params.get("DeletionProtection", cluster.deletion_protection)
    cluster.engine_version = self.params.get("EngineVersion", cluster.engine_version)
    for member in cluster.members:
        member.engine_version = cluster.engine_version
    return ActionResult({"GlobalCluster": cluster})


# RemoveFromGlobalCluster: moto looks for the global cluster in the region of the request, and says nothing where it
# is not there.
def remove_from_global_cluster(self):
    cluster = found(self)
    leaving = member(cluster, self.params["DbClusterIdentifier"])
    if leaving.is_writer and len(cluster.members) > 1:
        raise RDSClientError("InvalidGlobalClusterStateFault", "The writer leaves a global cluster last")
    cluster.members.remove(leaving)
    leaving.global_cluster_identifier = leaving.replication_source_identifier = None
    leaving.is_writer = False
    return ActionResult({"GlobalCluster": cluster})


# DeleteGlobalCluster: moto ignores the protection.
@patch(Responses)
def delete_global_cluster(original, self):
    if found(self).deletion_protection:
        raise InvalidParameterCombination("Cannot delete protected Global Cluster")
    return original(self)


# SwitchoverGlobalCluster, FailoverGlobalCluster: moto lacks them.
def move_writer(self):
    cluster = found(self)
    target = member(cluster, self.params["TargetDbClusterIdentifier"])
    for one in cluster.members:
        one.is_writer = one is target
        one.replication_source_identifier = None if one is target else target.arn
        one.designate_writer()
    return ActionResult({"GlobalCluster": cluster})


Responses.describe_global_clusters = describe_global_clusters
Responses.modify_global_cluster = modify_global_cluster
Responses.remove_from_global_cluster = remove_from_global_cluster
Responses.switchover_global_cluster = move_writer
Responses.failover_global_cluster = move_writer


# CreateDBCluster: to moto a cluster that joins a global one replicates nothing.
@patch(RDSBackend)
def create_db_cluster(original, self, parameters):
    cluster = original(self, parameters)
    name = parameters.get("global_cluster_identifier")
    if name and not cluster.is_writer:
        writer = next(one for one in home(self).global_clusters[name].members if one.is_writer)
        cluster.replication_source_identifier = writer.arn
        cluster.master_username, cluster.database_name = writer.master_username, writer.database_name
    return cluster


# DescribeDBClusters: moto makes one instance the writer in every region.
@patch(DBCluster)
def designate_writer(original, self):
    if self.replication_source_identifier:
        for instance in self._members:
            instance.is_cluster_writer = False
    else:
        original(self)


# DeleteDBCluster: moto deletes what is part of a global cluster; AWS wants it taken out first.
@patch(RDSBackend)
def delete_db_cluster(original, self, cluster_identifier, *args, **kwargs):
    cluster = self.clusters.get(cluster_identifier)
    if any(cluster in one.members for one in home(self).global_clusters.values()):
        message = "This cluster is a part of a global cluster, please remove it from globalcluster first"
        raise RDSClientError("InvalidDBClusterStateFault", message)
    return original(self, cluster_identifier, *args, **kwargs)


# AddTagsToResource, RemoveTagsFromResource, ListTagsForResource: moto does not know the ARN.
@patch(RDSBackend)
def _get_resource_for_tagging(original, self, arn):
    _, is_global, name = arn.partition(":global-cluster:")
    return home(self).global_clusters[name] if is_global else original(self, arn)


def home(backend):
    return rds_backends[backend.account_id][HOME]


def found(self):
    name = self.params["GlobalClusterIdentifier"]
    if name not in self.global_backend.global_clusters:
        raise RDSClientError("GlobalClusterNotFoundFault", f"Global cluster {name} not found")
    return self.global_backend.global_clusters[name]


def member(cluster, name):
    for one in cluster.members:
        if name in (one.arn, one.db_cluster_identifier):
            return one
    identifier = cluster.global_cluster_identifier
    raise InvalidParameterValue(f"Db cluster {name} is not found in global cluster {identifier}")
