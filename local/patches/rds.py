"""Instances and clusters of RDS, Aurora and DocumentDB."""

import json

from moto.moto_api._internal import mock_random
from moto.rds import utils
from moto.rds.models import DBCluster, DBClusterParameterGroup, DBInstance, DBParameterGroup, MasterUserSecret
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


@patch(DBCluster)
def __init__(original, self, *args, **kwargs):
    original(self, *args, **kwargs)
    if self.engine in SHARED_STORAGE:
        self.storage_type = kwargs.get("storage_type")


# CreateDBCluster, CreateDBInstance, RotateSecret: moto writes the user "admin" and one password for all.
@patch(MasterUserSecret)
def _generate_secret_string(original, self):
    return json.dumps({"username": self.resource.master_username, "password": mock_random.get_random_string(32)})


# ModifyDBParameterGroup, ModifyDBClusterParameterGroup: moto does not say that a parameter comes from
# the user, and Terraform then takes it for a default.
@patch(DBParameterGroup)
def update_parameters(original, self, parameters):
    original(self, [{**parameter, "Source": "user"} for parameter in parameters])


@patch(DBClusterParameterGroup)
def update_cluster_parameters(original, self, parameters):
    original(self, [{**parameter, "Source": "user"} for parameter in parameters])


# DescribeDBClusters: moto tells the scaling of Serverless v1 for clusters that are not.
serverless = DBCluster.scaling_configuration_info.fget
DBCluster.scaling_configuration_info = property(lambda self: serverless(self) if self.scaling_configuration else None)
