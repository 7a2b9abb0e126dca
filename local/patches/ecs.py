"""Services of the Elastic Container Service."""

import copy

from botocore import xform_name
from moto.ecs.models import EC2ContainerServiceBackend, Service
from moto.ecs.responses import EC2ContainerServiceResponse as Responses
from patches import patch

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


# CreateService: moto forgets the settings above, and Service Connect.
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
    settle(service)
    return answer


# UpdateService: moto drops the deployment settings that a call leaves out, and its deployment stays that
# of the creation.
@patch(EC2ContainerServiceBackend)
def update_service(original, self, properties):
    service = self._get_service(properties.get("cluster", "default"), properties["service"].split("/")[-1])
    settings = {**service.deployment_configuration, **properties.get("deployment_configuration", {})}
    original(self, {**properties, "deployment_configuration": settings})
    service.service_connect = properties.get("service_connect_configuration", service.service_connect)
    settle(service)
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


# moto never starts the tasks of a service, so Terraform would wait for a steady state in vain. Here they run
# at once, and the deployment that started them is complete.
def settle(service):
    service.running_count, service.pending_count = service.desired_count, 0
    for deployment in service.deployments:
        deployment.update(
            desiredCount=service.desired_count,
            runningCount=service.desired_count,
            pendingCount=0,
            rolloutState="COMPLETED",
            rolloutStateReason=f"ECS deployment {deployment['id']} completed.",
            taskDefinition=service.task_definition,
        )
        # DescribeServices tells it of the deployment, and of one that has no part in it nothing
        if (service.service_connect or {}).get("enabled"):
            deployment["serviceConnectConfiguration"] = service.service_connect
        else:
            deployment.pop("serviceConnectConfiguration", None)
