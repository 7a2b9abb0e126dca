"""Services of the Elastic Container Service."""

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
    "placementConstraints": None,
    "placementStrategy": None,
}


# CreateService: moto forgets the settings above.
@patch(Responses)
def create_service(original, self):
    answer = original(self)
    service = answer.result["service"]
    for name, default in FORGOTTEN.items():
        setattr(service, xform_name(name), self._get_param(name, default))
    # AWS answers the launch type only of a service that has no capacity provider strategy.
    if service.capacity_provider_strategy:
        service.launch_type = None
    settle(service)
    return answer


# CreateService: moto never starts the tasks, so the service never becomes steady. Here they run at once.
@patch(Service)
def __init__(original, self, *args, **kwargs):
    original(self, *args, **kwargs)
    settle(self)


# UpdateService: moto drops the deployment settings that a call leaves out, and its deployment stays that
# of the creation.
@patch(EC2ContainerServiceBackend)
def update_service(original, self, properties):
    service = self._get_service(properties.get("cluster", "default"), properties["service"].split("/")[-1])
    settings = {**service.deployment_configuration, **properties.get("deployment_configuration", {})}
    original(self, {**properties, "deployment_configuration": settings})
    settle(service)
    return service


def settle(service):
    service.running_count, service.pending_count = service.desired_count, 0
    for deployment in service.deployments:
        deployment.update(
            desiredCount=service.desired_count,
            runningCount=service.desired_count,
            pendingCount=0,
            launchType=service.launch_type,
            networkConfiguration=service.network_configuration or None,
            rolloutState="COMPLETED",
            rolloutStateReason=f"ECS deployment {deployment['id']} completed.",
            taskDefinition=service.task_definition,
        )
