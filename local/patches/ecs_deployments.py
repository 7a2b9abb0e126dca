"""Deployments of services of the Elastic Container Service, which end as their image does."""

import copy
import time

from moto.core.responses import ActionResult
from moto.core.utils import utcnow
from moto.ecs.exceptions import EcsClientException
from moto.ecs.models import EC2ContainerServiceBackend, Service, Task
from moto.ecs.responses import EC2ContainerServiceResponse as Responses
from moto.moto_api._internal import mock_random
from patches import patch
from patches.ecs_images import behaviour
from patches.ecs_tasks import begin, end_in_time
from patches.ecs_traffic import swing

# Newest first.
Service.rollouts = ()

ALARMS = "Service deployment rolled back because of alarms in ALARM: "
BREAKER = "Service deployment rolled back because the circuit breaker threshold was exceeded."
STOPPED = "Service deployment rolled back because it was stopped by the user."


class Rollout:
    """One deployment: which task definition comes, from which one, and how far it is."""

    def __init__(self, service):
        self.id = str(mock_random.randint(10**18, 10**19 - 1))
        self.task_definition, self.former = service.task_definition, steady(service)
        definition = service._backend.describe_task_definition(service.task_definition)
        self.does = behaviour(definition, "services")
        self.began, self.created_at = time.time(), utcnow()
        self.status, self.reason, self.finished_at, self.failed = "IN_PROGRESS", None, None, 0

    def finish(self, status, reason=None):
        self.status, self.reason, self.finished_at = status, reason, utcnow()


def steady(service):
    """The task definition to roll back to: of the newest deployment that left the service in a steady state."""
    for rollout in service.rollouts:
        if rollout.status in ("SUCCESSFUL", "ROLLBACK_SUCCESSFUL"):
            return rollout.task_definition if rollout.status == "SUCCESSFUL" else rollout.former
    return None


def start(service):
    """A deployment of what the service's task definition is now."""
    if service.rollouts and service.rollouts[0].finished_at is None:
        service.rollouts[0].finish("STOPPED", "Service deployment stopped because a newer one was started.")
    service.rollouts = (Rollout(service), *service.rollouts)
    tell(service, f"has begun deployment ecs-svc/{service.rollouts[0].id}.")
    progress(service)


def progress(service):
    """Brings the newest deployment to where it is by now."""
    if not service.rollouts:
        return
    newest = service.rollouts[0]
    does = newest.does
    if newest.finished_at is None and time.time() >= newest.began + does.get("seconds", 0):
        outcome = does.get("outcome", "succeeds")
        configuration = service.deployment_configuration or {}
        breaker = configuration.get("deploymentCircuitBreaker", {})
        alarms = configuration.get("alarms", {})
        if outcome == "succeeds":
            newest.finish("SUCCESSFUL")
            if newest.former:
                swing(service)
            tell(service, f"(deployment ecs-svc/{newest.id}) deployment completed.", "has reached a steady state.")
        elif outcome == "fails":
            if newest.failed == 0:
                fail_tasks(service, newest)
            if breaker.get("rollback"):
                roll_back(service, newest, BREAKER, "deployment failed: tasks failed to start.")
        elif outcome == "alarms" and alarms.get("rollback"):
            roll_back(service, newest, f"{ALARMS}{', '.join(alarms['alarmNames'])}.", "deployment failed: alarm detected.")
    show(service, newest)


def roll_back(service, newest, reason, event):
    tell(service, f"(deployment ecs-svc/{newest.id}) {event}")
    if newest.former is None:
        newest.finish("ROLLBACK_FAILED", f"{reason} There is no former deployment to roll back to.")
        return
    newest.finish("ROLLBACK_SUCCESSFUL", reason)
    tell(service, f"rolling back to {newest.former}.", "has reached a steady state.")
    service.task_definition = newest.former


def fail_tasks(service, newest):
    """The tasks that the circuit breaker counts."""
    backend = service._backend
    cluster = backend._get_cluster(service.cluster_name)
    # on no network: it is gone with the task
    definition = copy.copy(backend.describe_task_definition(newest.task_definition))
    definition.network_mode = None
    newest.failed = 3
    for _ in range(newest.failed):
        task = Task(cluster, definition, None, {}, backend, f"service:{service.name}", "FARGATE", None, f"ecs-svc/{newest.id}")
        backend.tasks.setdefault(cluster.name, {})[task.task_arn] = task
        begin(task, {"exitCode": 1, **{key: value for key, value in newest.does.items() if key != "seconds"}})
        end_in_time(task)


def tell(service, *messages):
    for message in messages:
        text = f"(service {service.name}) {message}"
        service.events.insert(0, {"id": str(mock_random.uuid4()), "createdAt": utcnow(), "message": text})


def show(service, newest):
    """As DescribeServices tells it: what was rolled back is shown as the one that came back."""
    if not service.deployments:
        return
    going = newest.finished_at is None
    service.running_count, service.pending_count = service.desired_count, 0
    shared = {key: value for key, value in service.deployments[0].items() if key != "serviceConnectConfiguration"}
    # of a deployment that has no part in Service Connect nothing is told
    if (service.service_connect or {}).get("enabled"):
        shared["serviceConnectConfiguration"] = service.service_connect
    primary = {
        **shared,
        "id": f"ecs-svc/{newest.id}",
        "status": "PRIMARY",
        "createdAt": newest.created_at,
        "updatedAt": newest.finished_at or newest.created_at,
        "taskDefinition": service.task_definition,
        "desiredCount": service.desired_count,
        "pendingCount": service.desired_count if going else 0,
        "runningCount": 0 if going else service.desired_count,
        "failedTasks": newest.failed,
        **state(newest, going),
    }
    former = {"taskDefinition": newest.former, "pendingCount": 0, "runningCount": service.desired_count, "failedTasks": 0}
    done = {"id": "ecs-svc/former", "status": "ACTIVE", "rolloutState": "COMPLETED", "rolloutStateReason": "completed."}
    service.deployments = [primary, *([{**primary, **former, **done}] if going and newest.former else [])]


def state(newest, going):
    deployment = f"ECS deployment ecs-svc/{newest.id}"
    if going:
        return {"rolloutState": "IN_PROGRESS", "rolloutStateReason": f"{deployment} in progress."}
    if newest.status == "ROLLBACK_FAILED":
        reason = "ECS deployment circuit breaker: tasks failed to start."
        return {"rolloutState": "FAILED", "rolloutStateReason": reason}
    return {"rolloutState": "COMPLETED", "rolloutStateReason": f"{deployment} completed."}


# DescribeServices: here a deployment moves on with time.
@patch(EC2ContainerServiceBackend)
def describe_services(original, self, *args, **kwargs):
    services, failures = original(self, *args, **kwargs)
    for service in services:
        progress(service)
    return services, failures


def arn(service, kind, rollout):
    place = f"{service.cluster_name}/{service.name}/{rollout.id}"
    return f"arn:aws:ecs:{service.region_name}:{service._account_id}:{kind}/{place}"


def described(service, rollout):
    breaker = (service.deployment_configuration or {}).get("deploymentCircuitBreaker", {})
    counts = {"requestedTaskCount": service.desired_count, "pendingTaskCount": 0}
    running = service.desired_count if rollout.status == "SUCCESSFUL" else 0
    rollback = {"reason": rollout.reason, "startedAt": rollout.finished_at}
    return {
        "serviceDeploymentArn": arn(service, "service-deployment", rollout),
        "serviceArn": service.arn,
        "clusterArn": service.cluster_arn,
        "createdAt": rollout.created_at,
        "startedAt": rollout.created_at,
        "finishedAt": rollout.finished_at,
        "updatedAt": rollout.finished_at or rollout.created_at,
        "status": rollout.status,
        "statusReason": rollout.reason,
        "targetServiceRevision": {"arn": arn(service, "service-revision", rollout), **counts, "runningTaskCount": running},
        "rollback": rollback if rollout.status.startswith("ROLLBACK") else None,
        "deploymentConfiguration": service.deployment_configuration,
        "deploymentCircuitBreaker": {
            "status": "TRIGGERED" if rollout.reason == BREAKER else "MONITORING" if breaker.get("enable") else "DISABLED",
            "failureCount": rollout.failed,
            "threshold": 3,
        },
    }


def list_service_deployments(self):
    cluster, name = self._get_param("cluster", "default"), self._get_param("service").split("/")[-1]
    service = self.ecs_backend._get_service(cluster.split("/")[-1], name)
    progress(service)
    told = [described(service, rollout) for rollout in service.rollouts]
    wanted = self._get_param("status")
    for each in told:
        each["targetServiceRevisionArn"] = each["targetServiceRevision"]["arn"]
    return ActionResult({"serviceDeployments": [each for each in told if not wanted or each["status"] in wanted]})


def rollouts(backend):
    for service in backend.services.values():
        progress(service)
        for rollout in service.rollouts:
            yield arn(service, "service-deployment", rollout), service, rollout


def describe_service_deployments(self):
    wanted = self._get_param("serviceDeploymentArns")
    found = {each: described(service, rollout) for each, service, rollout in rollouts(self.ecs_backend)}
    failures = [{"arn": each, "reason": "MISSING"} for each in wanted if each not in found]
    told = [found[each] for each in wanted if each in found]
    return ActionResult({"serviceDeployments": told, "failures": failures})


def describe_service_revisions(self):
    wanted = self._get_param("serviceRevisionArns")
    found = {arn(service, "service-revision", rollout): (service, rollout) for _, service, rollout in rollouts(self.ecs_backend)}
    told = [
        {
            "serviceRevisionArn": each,
            "serviceArn": found[each][0].arn,
            "clusterArn": found[each][0].cluster_arn,
            "taskDefinition": found[each][1].task_definition,
            "createdAt": found[each][1].created_at,
        }
        for each in wanted
        if each in found
    ]
    failures = [{"arn": each, "reason": "MISSING"} for each in wanted if each not in found]
    return ActionResult({"serviceRevisions": told, "failures": failures})


def stop_service_deployment(self):
    wanted = self._get_param("serviceDeploymentArn")
    for each, service, rollout in rollouts(self.ecs_backend):
        if each == wanted and rollout.finished_at is None:
            roll_back(service, rollout, STOPPED, "deployment stopped.")
            show(service, rollout)
            return ActionResult({"serviceDeploymentArn": wanted})
    raise EcsClientException("The service deployment is not in progress.")


Responses.list_service_deployments = list_service_deployments
Responses.describe_service_deployments = describe_service_deployments
Responses.describe_service_revisions = describe_service_revisions
Responses.stop_service_deployment = stop_service_deployment
