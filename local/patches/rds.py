"""Instances and clusters of RDS, Aurora and DocumentDB."""

import json

from moto.core.responses import ActionResult
from moto.moto_api._internal import mock_random
from moto.moto_api._internal.urls import url_paths
from moto.rds import utils
from moto.rds.exceptions import DBParameterGroupNotFoundError
from moto.rds.models import (
    DBCluster,
    DBClusterParameterGroup,
    DBInstance,
    DBParameterGroup,
    MasterUserSecret,
    RDSBackend,
    rds_backends,
)
from moto.rds.responses import RDSResponse as Responses
from moto.rds.utils import ClusterEngine, DbInstanceEngine
from patches import patch

SHARED_STORAGE = ("aurora-mysql", "aurora-postgresql", "docdb")

# The certificate authority that AWS gives an instance that names none.
DEFAULT_CA = "rds-ca-rsa2048-g1"

# What CreateDBInstance takes, moto forgets and DescribeDBInstances tells, with AWS's defaults.
FORGOTTEN = {
    "enable_performance_insights": False,
    "monitoring_interval": 0,
    "monitoring_role_arn": None,
    "performance_insights_kms_key_id": None,
    "performance_insights_retention_period": None,
}


# CreateDBInstance: moto forgets the settings above, and gives all instances one DbiResourceId.
@patch(DBInstance)
def __init__(original, self, *args, **kwargs):
    original(self, *args, **{"ca_certificate_identifier": DEFAULT_CA, **kwargs})
    for name, default in FORGOTTEN.items():
        setattr(self, name, kwargs.get(name, default))
    self.dbi_resource_id = f"db-{mock_random.get_random_string(26).upper()}"


DBInstance.performance_insights_enabled = property(lambda self: self.enable_performance_insights)


# CreateDBInstance, ModifyDBInstance: moto refuses a backup window that ends when the maintenance
# window starts; to AWS they do not overlap.
@patch(utils)
def get_overlap_between_two_date_ranges(original, *ranges):
    return original(*ranges) or -1


# CreateDBCluster, CreateDBInstance: moto does not know the engine of DocumentDB.
@patch(ClusterEngine)
def list_cluster_engines(original):
    return sorted([*original(), "docdb"])


@patch(DbInstanceEngine)
def valid_db_instance_engine(original):
    return sorted([*original(), "docdb"])


@patch(DBCluster)
@patch(DBInstance)
def default_port(original, engine):
    return 27017 if engine == "docdb" else original(engine)


@patch(DBCluster)
def default_engine_version(original, engine):
    return "5.0.0" if engine == "docdb" else original(engine)


# CreateDBCluster: moto fails on I/O-optimized storage, and tells a storage type of standard clusters
# where AWS tells none.
@patch(DBCluster)
def default_allocated_storage(original, engine, storage_type):
    return 1 if engine in SHARED_STORAGE else original(engine, storage_type)


@patch(RDSBackend)
def create_db_cluster(original, self, parameters):
    cluster = original(self, parameters)
    if cluster.engine in SHARED_STORAGE:
        cluster.storage_type = parameters.get("storage_type")
    return cluster


# CreateDBCluster, CreateDBInstance, RotateSecret: moto writes the user "admin" and one password for all.
@patch(MasterUserSecret)
def _generate_secret_string(original, self):
    password = mock_random.get_random_string(32)
    return json.dumps({"username": self.resource.master_username, "password": password})


# ModifyDBParameterGroup, ModifyDBClusterParameterGroup: moto does not say that a parameter comes from
# the user, and Terraform then takes it for a default.
@patch(DBParameterGroup)
def update_parameters(original, self, parameters):
    original(self, [{**parameter, "Source": "user"} for parameter in parameters])


@patch(DBClusterParameterGroup)
def update_cluster_parameters(original, self, parameters):
    original(self, [{**parameter, "Source": "user"} for parameter in parameters])


# ResetDBParameterGroup, ResetDBClusterParameterGroup: moto lacks them.
def reset_db_parameter_group(self):
    return reset(self, "DBParameterGroupName", self.backend.db_parameter_groups)


def reset_db_cluster_parameter_group(self):
    return reset(self, "DBClusterParameterGroupName", self.backend.db_cluster_parameter_groups)


def reset(self, key, groups):
    name = self.params[key]
    if name not in groups:
        raise DBParameterGroupNotFoundError(name)
    if self.params.get("ResetAllParameters"):
        groups[name].parameters.clear()
    for parameter in self.params.get("Parameters", []):
        groups[name].parameters.pop(parameter["ParameterName"], None)
    return ActionResult({key: name})


Responses.reset_db_parameter_group = reset_db_parameter_group
Responses.reset_db_cluster_parameter_group = reset_db_cluster_parameter_group


# ModifyDBCluster: moto looks for changed log exports under a wrong name.
@patch(RDSBackend)
def modify_db_cluster(original, self, parameters):
    exports = parameters.get("cloudwatch_logs_export_configuration")
    return original(self, {**parameters, "enable_cloudwatch_logs_exports": exports})


# ModifyDBSubnetGroup: moto takes the group out of its store; AWS keeps it.
@patch(RDSBackend)
def modify_db_subnet_group(original, self, name, description, subnets):
    self.subnet_groups[name] = original(self, name, description, subnets)
    return self.subnet_groups[name]


# DescribeDBClusters: moto tells the scaling of Serverless v1 for clusters that are not.
scaling = DBCluster.scaling_configuration_info.fget
DBCluster.scaling_configuration_info = property(
    lambda self: scaling(self) if self.scaling_configuration else None
)


# AWS never shows a master password; for tests, GET /moto-api/master-passwords does, by identifier. It lacks
# those that RDS manages: they are in their secrets.
def master_passwords(_request, _url, _headers):
    passwords = {}
    for region in (region for account in rds_backends.values() for region in account.values()):
        for database in (*region.databases.values(), *region.clusters.values()):
            if hasattr(database, "_master_user_password"):
                passwords[database.resource_id] = database._master_user_password
    return 200, {"Content-Type": "application/json"}, json.dumps(passwords)


url_paths["{0}/moto-api/master-passwords"] = master_passwords
