"""Services of the Elastic Container Service."""

import copy

from botocore import xform_name
from moto.ecs.models import EC2ContainerServiceBackend, Service
from moto.ecs.responses import EC2ContainerServiceResponse as Responses
from patches import patch
from patches.ecs_deployments import progress, start

# What CreateService takes, moto forgets and DescribeServices tells, with AWS's defaults.
FORGOTTEN = {
    "availabilityZoneRebalancing": "DISABLED",
    "capacityProviderStrategy": None,
    "deploymentConfiguration": {},
    "enableECSManagedTags": False,
    "enableExecuteCommand": False,
    "healthCheckGracePeriodSeconds": None,
}

Service.service_connect = None


# CreateService: moto forgets the settings above, and Service Connect; it never starts the tasks of a service, so Terraform
# would wait for a steady state in vain.
@patch(Responses)
def create_service(original, self):
    answer = original(self)
    service = answer.result["service"]
    for name, default in FORGOTTEN.items():
        setattr(service, xform_name(name), self._get_param(name, default))
    service.service_connect = self._get_param("serviceConnectConfiguration")
    # AWS answers the launch type only of a service that has no capacity provider strategy.
    if service.capacity_provider_strategy:
        service.launch_type = None
    start(service)
    return answer


# UpdateService: moto drops the deployment settings that a call leaves out, and its deployment stays that
# of the creation. What tells tasks otherwise starts one.
@patch(EC2ContainerServiceBackend)
def update_service(original, self, properties):
    service = self._get_service(properties.get("cluster", "default"), properties["service"].split("/")[-1])
    progress(service)
    settings = {**service.deployment_configuration, **properties.get("deployment_configuration", {})}
    former, forced = service.task_definition, properties.get("force_new_deployment")
    original(self, {**properties, "deployment_configuration": settings})
    # moto keeps what it was given, which may be the name of a family
    service.task_definition = self.describe_task_definition(service.task_definition).arn
    service.service_connect = properties.get("service_connect_configuration", service.service_connect)
    if forced or service.task_definition != former:
        start(service)
    else:
        progress(service)
    return service


# RunTask: moto fails on containers that leave their size to the task, as those on Fargate do.
@patch(EC2ContainerServiceBackend)
def _calculate_task_resource_requirements(original, _self, task_definition):
    sized = copy.copy(task_definition)
    sized.container_definitions = [{"memory": 0, **each} for each in task_definition.container_definitions]
    return original(sized)


# ListServices: moto lists deleted services too.
@patch(EC2ContainerServiceBackend)
def list_services(original, self, *args, **kwargs):
    deleted = {service.arn for service in self.services.values() if service.status != "ACTIVE"}
    return [arn for arn in original(self, *args, **kwargs) if arn not in deleted]
