"""Parameter groups and subnet groups of ElastiCache."""

from moto.ec2.models import ec2_backends
from moto.elasticache.models import CacheSubnetGroup
from patches import patch
from patches.elasticache import arn, fail, operation


# CreateCacheParameterGroup and all else about parameter groups: moto lacks them.
def parameter_group(self, name):
    groups = self.elasticache_backend.parameter_groups
    return groups.get(name) or fail("CacheParameterGroupNotFound", f"CacheParameterGroup {name} not found.")


@operation
def create_cache_parameter_group(self, params):
    name = params["CacheParameterGroupName"]
    groups = self.elasticache_backend.parameter_groups
    if name in groups:
        fail("CacheParameterGroupAlreadyExists", f"Cache parameter group {name} already exists")
    described = {key: params[key] for key in ("CacheParameterGroupName", "CacheParameterGroupFamily", "Description")}
    groups[name] = {**described, "ARN": arn(self, "parametergroup", name), "Values": {}}
    self.elasticache_backend.add_tags_to_resource(groups[name]["ARN"], params.get("Tags", []))
    return {"CacheParameterGroup": groups[name]}


@operation
def describe_cache_parameter_groups(self, params):
    name = params.get("CacheParameterGroupName")
    groups = [parameter_group(self, name)] if name else self.elasticache_backend.parameter_groups.values()
    return {"CacheParameterGroups": list(groups)}


@operation
def describe_cache_parameters(self, params):
    values = parameter_group(self, params["CacheParameterGroupName"])["Values"]
    named = [{"ParameterName": name, "ParameterValue": value} for name, value in values.items()]
    return {"Parameters": [{**parameter, "Source": "user"} for parameter in named]}


@operation
def modify_cache_parameter_group(self, params):
    group = parameter_group(self, params["CacheParameterGroupName"])
    for parameter in params["ParameterNameValues"]:
        group["Values"][parameter["ParameterName"]] = parameter["ParameterValue"]
    return group


@operation
def reset_cache_parameter_group(self, params):
    group = parameter_group(self, params["CacheParameterGroupName"])
    if params.get("ResetAllParameters"):
        group["Values"].clear()
    for parameter in params.get("ParameterNameValues", []):
        group["Values"].pop(parameter["ParameterName"], None)
    return group


@operation
def delete_cache_parameter_group(self, params):
    group = parameter_group(self, params["CacheParameterGroupName"])
    name = group["CacheParameterGroupName"]
    if any(used.cache_parameter_group_name == name for used in self.elasticache_backend.replication_groups.values()):
        fail("InvalidCacheParameterGroupState", f"Cache parameter group {name} is in use")
    del self.elasticache_backend.parameter_groups[name]
    return {}


# DescribeCacheSubnetGroups: moto tells no zones. ModifyCacheSubnetGroup, DeleteCacheSubnetGroup: moto lacks them.
@patch(CacheSubnetGroup)
def __init__(original, self, account_id, region_name, **kwargs):
    original(self, account_id, region_name, **kwargs)
    self.place(account_id, region_name, self.subnet_ids)


def place(self, account_id, region_name, subnet_ids):
    found = ec2_backends[account_id][region_name].describe_subnets(subnet_ids=subnet_ids)
    self.subnets = [
        {"SubnetIdentifier": subnet.id, "SubnetAvailabilityZone": {"Name": subnet.availability_zone}}
        for subnet in found
    ]


CacheSubnetGroup.place = place


def subnet_group(self, name):
    return self.elasticache_backend.describe_cache_subnet_groups(name)[0]


@operation
def modify_cache_subnet_group(self, params):
    group = subnet_group(self, params["CacheSubnetGroupName"])
    group.place(self.current_account, self.region, params["SubnetIds"])
    return {"CacheSubnetGroup": group}


@operation
def delete_cache_subnet_group(self, params):
    name = subnet_group(self, params["CacheSubnetGroupName"]).cache_subnet_group_name
    if any(used.cache_subnet_group_name == name for used in self.elasticache_backend.replication_groups.values()):
        fail("CacheSubnetGroupInUse", f"Cache subnet group {name} is in use")
    del self.elasticache_backend.cache_subnet_groups[name]
    return {}
