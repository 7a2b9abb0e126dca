"""Replication groups of Redis, with their nodes."""

from moto.core.responses import ActionResult
from moto.elasticache.exceptions import (
    ElastiCacheException,
    InvalidParameterCombinationException,
    SnapshotAlreadyExists,
)
from moto.elasticache.models import ElastiCacheBackend, ReplicationGroup
from moto.elasticache.responses import ElastiCacheResponse as Responses
from moto.moto_api._internal import mock_random
from patches import patch

SLOTS = 16384


@patch(ElastiCacheBackend)
def __init__(original, self, *args, **kwargs):
    original(self, *args, **kwargs)
    self.parameter_groups, self.user_groups = {}, {}


def fail(code, message):
    error = ElastiCacheException(message)
    error.code = code
    raise error


def arn(self, kind, name):
    backend = self.elasticache_backend
    return f"arn:{backend.partition}:elasticache:{backend.region_name}:{backend.account_id}:{kind}:{name}"


def operation(function):
    """Answer an operation of the function's name, which moto lacks."""
    setattr(Responses, function.__name__, lambda self: ActionResult(function(self, self.params)))
    return function


# ListTagsForResource: moto knows the ARNs of some resources only.
@patch(ElastiCacheBackend)
def list_tags_for_resource(_original, self, arn):
    return self.tagging_service.list_tags_for_resource(arn)


# CreateReplicationGroup: moto makes one node unless told in a way that Terraform does not, in zones of us-east-1,
# takes no parameter group for a sign of cluster mode, and gives no reader's endpoint.
@patch(ElastiCacheBackend)
def create_replication_group(original, self, *args, **kwargs):
    parameters = self.parameter_groups[kwargs["cache_parameter_group_name"]]
    check_version(parameters, kwargs["engine_version"])
    clustered = parameters["Values"].get("cluster-enabled") == "yes"
    nodes = kwargs["num_cache_clusters"] or 1 + (kwargs["replicas_per_node_group"] or 0)
    zones = sorted(
        {
            subnet["SubnetAvailabilityZone"]["Name"]
            for subnet in self.cache_subnet_groups[kwargs["cache_subnet_group_name"]].subnets
        }
    )
    check_zones(kwargs["multi_az_enabled"], kwargs["automatic_failover_enabled"], nodes, zones)
    group = original(self, *args, **kwargs)
    group.cluster_enabled, group.cluster_mode = clustered, "enabled" if clustered else "disabled"
    group.domain = f"{mock_random.get_random_string(6, lower_case=True)}.{short(self.region_name)}.cache.amazonaws.com"
    group.zones = zones
    group.lay_out(kwargs["num_node_groups"] or 1, nodes)
    return group


def check_version(parameters, version):
    family, wanted = parameters["CacheParameterGroupFamily"], f"redis{version.split('.')[0]}"
    if family != wanted:
        raise InvalidParameterCombinationException(f"Expected a parameter group of family {wanted} but found {family}")


def check_zones(multi_az, failover, nodes, zones):
    if multi_az and not (failover and nodes > 1 and len(zones) > 1):
        raise InvalidParameterCombinationException("Multi-AZ needs automatic failover, a replica and two zones")


def short(region):
    area, direction, number = region.rsplit("-", 2)
    return f"{area[:2]}{direction[0]}{number}"


def lay_out(self, shards, nodes):
    """Make the group consist of so many shards, each of so many nodes in neighbouring zones."""
    name = self.replication_group_id
    endpoint = lambda host: {"Address": f"{host}.{self.domain}", "Port": self.port}  # noqa: E731
    self.node_groups, self.member_clusters = [], []
    for shard in range(shards):
        members = []
        for node in range(nodes):
            member = f"{name}-{shard + 1:04}-{node + 1:03}" if self.cluster_enabled else f"{name}-{node + 1:03}"
            zone = self.zones[(shard + node) % len(self.zones)]
            role = {} if self.cluster_enabled else {"CurrentRole": "replica" if node else "primary"}
            members.append({"CacheClusterId": member, "CacheNodeId": "0001", "PreferredAvailabilityZone": zone, **role})
            self.member_clusters.append(member)
        group = {"NodeGroupId": f"{shard + 1:04}", "Status": "available", "NodeGroupMembers": members}
        if self.cluster_enabled:
            group["Slots"] = f"{shard * SLOTS // shards}-{(shard + 1) * SLOTS // shards - 1}"
        else:
            group["PrimaryEndpoint"] = endpoint(f"master.{name}")
            group["ReaderEndpoint"] = endpoint(f"replica.{name}")
        self.node_groups.append(group)
    self.configuration_endpoint = endpoint(f"clustercfg.{name}") if self.cluster_enabled else None


ReplicationGroup.lay_out = lay_out


# DescribeCacheClusters: moto does not know the nodes of replication groups.
@patch(ElastiCacheBackend)
def describe_cache_clusters(original, self, cache_cluster_id=None):
    nodes = {
        member["CacheClusterId"]: node_of(group, member)
        for group in self.replication_groups.values()
        for shard in group.node_groups
        for member in shard["NodeGroupMembers"]
    }
    if cache_cluster_id in nodes:
        return [nodes[cache_cluster_id]]
    return [*original(self, cache_cluster_id), *([] if cache_cluster_id else nodes.values())]


def node_of(group, member):
    endpoint = {"Address": f"{member['CacheClusterId']}.{group.domain}", "Port": group.port}
    node = {"CacheNodeId": "0001", "CacheNodeStatus": "available", "Endpoint": endpoint}
    return {
        **member,
        "ReplicationGroupId": group.replication_group_id,
        "CacheClusterStatus": "available",
        "CacheNodeType": group.cache_node_type,
        "Engine": group.engine,
        "EngineVersion": f"{group.engine_version}.0",
        "NumCacheNodes": 1,
        "CacheNodes": [node],
        "CacheParameterGroup": {"CacheParameterGroupName": group.cache_parameter_group_name},
        "CacheSubnetGroupName": group.cache_subnet_group_name,
        "SecurityGroups": [{"SecurityGroupId": each, "Status": "active"} for each in group.security_group_ids],
        "PreferredMaintenanceWindow": group.preferred_maintenance_window,
        "SnapshotWindow": group.snapshot_window,
        "SnapshotRetentionLimit": group.snapshot_retention_limit,
        "AutoMinorVersionUpgrade": group.auto_minor_version_upgrade,
        "AtRestEncryptionEnabled": group.at_rest_encryption_enabled,
        "TransitEncryptionEnabled": group.transit_encryption_enabled,
        "TransitEncryptionMode": group.transit_encryption_mode,
        "AuthTokenEnabled": False,
    }


# ModifyReplicationGroup, IncreaseReplicaCount, DecreaseReplicaCount, ModifyReplicationGroupShardConfiguration:
# moto lacks them.
MODIFIED = {
    "ReplicationGroupDescription": "description",
    "CacheNodeType": "cache_node_type",
    "CacheParameterGroupName": "cache_parameter_group_name",
    "EngineVersion": "engine_version",
    "PreferredMaintenanceWindow": "preferred_maintenance_window",
    "SecurityGroupIds": "security_group_ids",
    "SnapshotRetentionLimit": "snapshot_retention_limit",
    "SnapshotWindow": "snapshot_window",
    "TransitEncryptionMode": "transit_encryption_mode",
}


def replication_group(self, params):
    return self.elasticache_backend.describe_replication_groups(params["ReplicationGroupId"])[0]


@operation
def modify_replication_group(self, params):
    group = replication_group(self, params)
    name = params.get("CacheParameterGroupName", group.cache_parameter_group_name)
    parameters = self.elasticache_backend.parameter_groups[name]
    check_version(parameters, params.get("EngineVersion", group.engine_version))
    for key in params.keys() & MODIFIED.keys():
        setattr(group, MODIFIED[key], params[key])
    for key, attribute in (("AutomaticFailoverEnabled", "automatic_failover"), ("MultiAZEnabled", "multi_az")):
        if key in params:
            setattr(group, attribute, "enabled" if params[key] else "disabled")
    return {"ReplicationGroup": group}


@operation
def increase_replica_count(self, params):
    group = replication_group(self, params)
    group.lay_out(len(group.node_groups), params["NewReplicaCount"] + 1)
    return {"ReplicationGroup": group}


@operation
def decrease_replica_count(self, params):
    return increase_replica_count(self, params)


@operation
def modify_replication_group_shard_configuration(self, params):
    group = replication_group(self, params)
    group.lay_out(params["NodeGroupCount"], len(group.node_groups[0]["NodeGroupMembers"]))
    return {"ReplicationGroup": group}


# DeleteReplicationGroup: moto keeps what is deleted, and makes no last snapshot.
@patch(Responses)
def delete_replication_group(_original, self):
    group = replication_group(self, self.params)
    if name := self.params.get("FinalSnapshotIdentifier"):
        if name in self.elasticache_backend.snapshots:
            raise SnapshotAlreadyExists(name)
        self.elasticache_backend.create_snapshot(name, group.replication_group_id, None, None, None)
    del self.elasticache_backend.replication_groups[group.replication_group_id]
    group.status = "deleting"
    return ActionResult({"ReplicationGroup": group})
