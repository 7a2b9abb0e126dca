"""RDS Proxy."""

from moto.core.responses import ActionResult
from moto.core.utils import utcnow
from moto.moto_api._internal import mock_random
from moto.rds.exceptions import DBProxyNotFoundFault, RDSClientError
from moto.rds.models import DBProxy, RDSBackend, RDSBaseModel
from moto.rds.responses import RDSResponse as Responses
from patches import patch


# CreateDBProxy: moto does not say how clients of PostgreSQL log in.
@patch(DBProxy)
def __init__(original, self, *args, **kwargs):
    original(self, *args, **kwargs)
    self.auth = with_password_type(self.auth)
    self.endpoints = {}


def with_password_type(auth):
    return [{"ClientPasswordAuthType": "POSTGRES_SCRAM_SHA_256", **one} for one in auth]


# DescribeDBProxyTargets and others: moto fails on a proxy that is not there.
@patch(Responses)
def describe_db_proxy_targets(original, self):
    proxy(self)
    return original(self)


@patch(Responses)
def describe_db_proxy_target_groups(original, self):
    proxy(self)
    return original(self)


# ModifyDBProxy: moto lacks it.
def modify_db_proxy(self):
    changed, params = proxy(self), self.params
    if "Auth" in params:
        changed.auth = with_password_type(params["Auth"])
    changed.require_tls = params.get("RequireTLS", changed.require_tls)
    changed.idle_client_timeout = params.get("IdleClientTimeout", changed.idle_client_timeout)
    changed.debug_logging = params.get("DebugLogging", changed.debug_logging)
    changed.role_arn = params.get("RoleArn", changed.role_arn)
    changed.vpc_security_group_ids = params.get("SecurityGroups", changed.vpc_security_group_ids)
    return ActionResult({"DBProxy": changed})


# CreateDBProxyEndpoint, DescribeDBProxyEndpoints, ModifyDBProxyEndpoint, DeleteDBProxyEndpoint: moto lacks them.
class DBProxyEndpoint(RDSBaseModel):
    resource_type = "db-proxy-endpoint"
    status, is_default = "available", False

    def __init__(self, backend, of, params):
        super().__init__(backend)
        self.db_proxy_endpoint_name, self.db_proxy_name = params["DBProxyEndpointName"], of.db_proxy_name
        self.vpc_id, self.vpc_subnet_ids = of.vpc_id, params["VpcSubnetIds"]
        self.vpc_security_group_ids = params.get("VpcSecurityGroupIds", of.vpc_security_group_ids)
        self.target_role, self.tags = params.get("TargetRole", "READ_WRITE"), params.get("Tags")
        self.resource = f"prx-endpoint-{mock_random.get_random_string(17, lower_case=True)}"
        self.endpoint = f"{self.db_proxy_endpoint_name}.endpoint.{of.endpoint.partition('.')[2]}"
        self.created_date = utcnow()

    @property
    def resource_id(self):
        return self.resource

    @property
    def db_proxy_endpoint_arn(self):
        return self.arn


def create_db_proxy_endpoint(self):
    of = proxy(self)
    made = DBProxyEndpoint(self.backend, of, self.params)
    of.endpoints[made.db_proxy_endpoint_name] = made
    return ActionResult({"DBProxyEndpoint": made})


def describe_db_proxy_endpoints(self):
    if "DBProxyEndpointName" in self.params:
        return ActionResult({"DBProxyEndpoints": [endpoint(self)]})
    of = [proxy(self)] if "DBProxyName" in self.params else self.backend.db_proxies.values()
    return ActionResult({"DBProxyEndpoints": [one for each in of for one in each.endpoints.values()]})


def modify_db_proxy_endpoint(self):
    changed = endpoint(self)
    changed.vpc_security_group_ids = self.params.get("VpcSecurityGroupIds", changed.vpc_security_group_ids)
    return ActionResult({"DBProxyEndpoint": changed})


def delete_db_proxy_endpoint(self):
    gone = endpoint(self)
    del self.backend.db_proxies[gone.db_proxy_name].endpoints[gone.db_proxy_endpoint_name]
    return ActionResult({"DBProxyEndpoint": gone})


for operation in (
    modify_db_proxy,
    create_db_proxy_endpoint,
    describe_db_proxy_endpoints,
    modify_db_proxy_endpoint,
    delete_db_proxy_endpoint,
):
    setattr(Responses, operation.__name__, operation)


# AddTagsToResource, RemoveTagsFromResource, ListTagsForResource: see above.
@patch(RDSBackend)
def _get_resource_for_tagging(original, self, arn):
    endpoints = [one for each in self.db_proxies.values() for one in each.endpoints.values()]
    return next((one for one in endpoints if one.arn == arn), None) or original(self, arn)


def proxy(self):
    name = self.params["DBProxyName"]
    if name not in self.backend.db_proxies:
        raise DBProxyNotFoundFault(name)
    return self.backend.db_proxies[name]


def endpoint(self):
    name = self.params["DBProxyEndpointName"]
    for each in self.backend.db_proxies.values():
        if name in each.endpoints:
            return each.endpoints[name]
    raise RDSClientError("DBProxyEndpointNotFoundFault", f"The DB proxy endpoint {name} doesn't exist")
