"""Tasks of the Elastic Container Service: they write a log, and end when and as their image does."""

import time

from moto.core.utils import unix_time_millis, utcnow
from moto.ec2.models import ec2_backends
from moto.ecs.exceptions import InvalidParameterException
from moto.ecs.models import EC2ContainerServiceBackend, Task
from moto.logs.models import logs_backends
from patches import patch
from patches.ecs_images import behaviour

Task.ends_at = None
Task.stop_code = None


# RunTask: moto's tasks run until they were asked for often enough.
@patch(EC2ContainerServiceBackend)
def run_task(original, self, *args, **kwargs):
    tasks = original(self, *args, **kwargs)
    for task in tasks:
        begin(task, behaviour(self.describe_task_definition(task.task_definition_arn), "jobs"))
    return tasks


# DescribeTasks: here a task moves on with time, not with being asked for.
@patch(Task)
def advance(_original, self):
    end_in_time(self)


# ListTasks: moto lists what has ended as running, and tasks of all services for one, and takes filters that AWS refuses.
@patch(EC2ContainerServiceBackend)
def list_tasks(
    original, self, cluster_str=None, container_instance=None, family=None, started_by=None, service_name=None, desired=None
):
    # ECS API, ListTasks, startedBy: "it must be the only filter that you use"
    if started_by and (container_instance or family or service_name or desired):
        raise InvalidParameterException("startedBy must be the only filter.")
    for tasks in self.tasks.values():
        for task in tasks.values():
            end_in_time(task)
    found = original(self, cluster_str, container_instance, family, started_by, None, desired or "RUNNING")
    return [task for task in found if service_name is None or task.group == f"service:{service_name}"]


# StopTask: moto gives no code, and ends what has ended once more.
@patch(EC2ContainerServiceBackend)
def stop_task(original, self, cluster_str, task_str, reason):
    known = self.tasks.get(self._get_cluster(cluster_str).name, {})
    found = [task for arn, task in known.items() if arn.endswith(task_str.split("/")[-1])]
    if not found:
        raise InvalidParameterException("The referenced task was not found.")
    end_in_time(found[0])
    if found[0].last_status != "STOPPED":
        original(self, cluster_str, task_str, reason)
        stop(found[0], reason or "Task stopped by user", "UserInitiated", 143)
    return found[0]


def begin(task, does):
    task.created_at = task.started_at = utcnow()
    task.does = does
    if "reason" in does:
        stop(task, does["reason"], "TaskFailedToStart", None)
        return
    for container in task.containers:
        container.last_status, container.exitCode = "RUNNING", None
    trouble = write_log(task, does.get("log", []))
    if trouble:
        stop(task, trouble, "TaskFailedToStart", None)
    else:
        task.ends_at = time.time() + does.get("seconds", 0)


def end_in_time(task):
    if task.ends_at is not None and task.last_status != "STOPPED" and time.time() >= task.ends_at:
        stop(task, "Essential container in task exited", "EssentialContainerExited", task.does.get("exitCode", 0))


def stop(task, reason, code, exit_code):
    task.last_status = task.desired_status = "STOPPED"
    task.stopped_reason, task.stop_code = reason, code
    task.stopped_at = task.execution_stopped_at = utcnow()
    for container in task.containers:
        container.last_status, container.exitCode = "STOPPED", exit_code
    interfaces = ec2_backends[task._account_id][task.region_name].enis
    for attachment in task.attachments:
        attachment["status"] = "DELETED"
        details = {each["name"]: each["value"] for each in attachment["details"]}
        interfaces.pop(details.get("networkInterfaceId"), None)


def write_log(task, lines):
    """As the log driver awslogs does; says what keeps it from that."""
    for container in task._backend.describe_task_definition(task.task_definition_arn).container_definitions[:1]:
        options = container.get("logConfiguration", {}).get("options", {})
        if "awslogs-group" not in options:
            return None
        groups = logs_backends[task._account_id][options["awslogs-region"]].groups
        group = groups.get(options["awslogs-group"])
        if group is None:
            return "ResourceInitializationError: failed to validate logger args: The specified log group does not exist."
        stream = f"{options['awslogs-stream-prefix']}/{container['name']}/{task.id}"
        group.create_log_stream(stream)
        if lines:
            now = int(unix_time_millis())
            group.put_log_events(stream, [{"timestamp": now, "message": line} for line in lines])
    return None
