"""Tasks that run once, and deployments of services."""

import json
import time
import unittest
import urllib.error
import urllib.request

import emulated
from botocore.exceptions import ClientError
from emulated import aws, setUpModule, tearDownModule  # noqa: F401

LOGGED = {
    "logDriver": "awslogs",
    "options": {"awslogs-group": "/job", "awslogs-region": "eu-central-1", "awslogs-stream-prefix": "ecs"},
}
ROLLING = {"deploymentCircuitBreaker": {"enable": True, "rollback": True}, "maximumPercent": 200}
SHIFTING = {"strategy": "BLUE_GREEN", "alarms": {"alarmNames": ["errors"], "enable": True, "rollback": True}}


def tell(**behaviour):
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(emulated.url("/moto-api/images"), json.dumps(behaviour).encode(), headers)
    with urllib.request.urlopen(request) as answer:
        return answer.status


def register(family, image, **container):
    containers = [{"name": "app", "image": image, **container}]
    registered = aws("ecs").register_task_definition(family=family, containerDefinitions=containers, cpu="256", memory="512")
    return registered["taskDefinition"]["taskDefinitionArn"]


class Jobs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.ecs, cls.logs = aws("ecs"), aws("logs")
        cls.ecs.create_cluster(clusterName="test")
        cls.logs.create_log_group(logGroupName="/job")

    def run_job(self, image, **container):
        definition = register("job", image, logConfiguration=LOGGED, **container)
        [task] = self.ecs.run_task(cluster="test", taskDefinition=definition, launchType="FARGATE")["tasks"]
        return task["taskArn"]

    def described(self, task):
        return self.ecs.describe_tasks(cluster="test", tasks=[task])["tasks"][0]

    def test_task_whose_container_has_no_size(self):
        self.assertIn("/test/", self.run_job("app"))
        described = self.ecs.describe_task_definition(taskDefinition="job")["taskDefinition"]
        self.assertNotIn("memory", described["containerDefinitions"][0])

    def test_a_task_that_nobody_spoke_of_does_well(self):
        ended = self.described(self.run_job("app"))
        self.assertEqual(("STOPPED", 0), (ended["lastStatus"], ended["containers"][0]["exitCode"]))

    def test_a_task_ends_as_its_image_does_and_writes_its_log(self):
        tell(image="bad", jobs={"exitCode": 3, "log": ["one", "two"]})
        task = self.run_job("bad")
        ended = self.described(task)
        self.assertEqual((3, "EssentialContainerExited"), (ended["containers"][0]["exitCode"], ended["stopCode"]))
        stream = f"ecs/app/{task.split('/')[-1]}"
        events = self.logs.get_log_events(logGroupName="/job", logStreamName=stream)["events"]
        self.assertEqual(["one", "two"], [event["message"] for event in events])

    def test_a_task_runs_for_as_long_as_its_image(self):
        tell(image="slow", jobs={"seconds": 1.5})
        task = self.run_job("slow")
        self.assertEqual("RUNNING", self.described(task)["lastStatus"])
        self.assertNotIn("exitCode", self.described(task)["containers"][0])
        self.assertIn(task, self.ecs.list_tasks(cluster="test", family="job")["taskArns"])
        time.sleep(1.6)
        self.assertNotIn(task, self.ecs.list_tasks(cluster="test", family="job")["taskArns"])
        self.assertIn(task, self.ecs.list_tasks(cluster="test", family="job", desiredStatus="STOPPED")["taskArns"])

    def test_who_started_a_task_is_the_only_filter(self):
        self.assertEqual([], self.ecs.list_tasks(cluster="test", startedBy="nobody")["taskArns"])
        for other in ({"desiredStatus": "RUNNING"}, {"family": "job"}):
            with self.assertRaises(ClientError) as refused:
                self.ecs.list_tasks(cluster="test", startedBy="nobody", **other)
            self.assertEqual("InvalidParameterException", refused.exception.response["Error"]["Code"])

    def test_a_task_is_stopped_once(self):
        tell(image="long", jobs={"seconds": 600})
        task = self.run_job("long")
        for reason in ("first", "second"):
            self.ecs.stop_task(cluster="test", task=task, reason=reason)
        ended = self.described(task)
        self.assertEqual(("first", "UserInitiated", 143), (ended["stoppedReason"], ended["stopCode"], ended["containers"][0]["exitCode"]))
        with self.assertRaises(ClientError) as refused:
            self.ecs.stop_task(cluster="test", task="0123456789abcdef")
        self.assertEqual("InvalidParameterException", refused.exception.response["Error"]["Code"])

    def test_a_task_that_cannot_start_has_no_exit_code(self):
        tell(image="absent", jobs={"reason": "CannotPullContainerError: not found"})
        ended = self.described(self.run_job("absent"))
        self.assertEqual(("CannotPullContainerError: not found", "TaskFailedToStart"), (ended["stoppedReason"], ended["stopCode"]))
        self.assertNotIn("exitCode", ended["containers"][0])

    def test_a_task_without_its_log_group_cannot_start(self):
        options = {**LOGGED["options"], "awslogs-group": "/absent"}
        definition = register("lost", "app", logConfiguration={**LOGGED, "options": options})
        [task] = self.ecs.run_task(cluster="test", taskDefinition=definition, launchType="FARGATE")["tasks"]
        self.assertIn("ResourceInitializationError", self.described(task["taskArn"])["stoppedReason"])

    def test_what_images_do_is_told_in_known_words(self):
        with self.assertRaises(urllib.error.HTTPError) as refused:
            tell(image="app", job={})
        self.assertEqual(400, refused.exception.code)


class Deployments(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.ecs = aws("ecs")
        cls.ecs.create_cluster(clusterName="services")

    def setUp(self):
        self.good = register(self.id(), "good")

    def create(self, configuration=ROLLING):
        settings = {"taskDefinition": self.good, "desiredCount": 2, "deploymentConfiguration": configuration}
        self.ecs.create_service(cluster="services", serviceName=self.name(), **settings)

    def name(self):
        return self.id().split(".")[-1]

    def deploy(self, image, **services):
        tell(image=image, services=services)
        definition = register(self.id(), image)
        self.ecs.update_service(cluster="services", service=self.name(), taskDefinition=definition)
        return definition

    def service(self):
        return self.ecs.describe_services(cluster="services", services=[self.name()])["services"][0]

    def newest(self):
        told = self.ecs.list_service_deployments(cluster="services", service=self.name())["serviceDeployments"]
        arns = [told[0]["serviceDeploymentArn"]]
        return self.ecs.describe_service_deployments(serviceDeploymentArns=arns)["serviceDeployments"][0]

    def test_a_deployment_succeeds_at_once_where_nobody_spoke_of_its_image(self):
        self.create()
        definition = self.deploy("better")
        self.assertEqual("SUCCESSFUL", self.newest()["status"])
        service = self.service()
        self.assertEqual((definition, 2, 1), (service["taskDefinition"], service["runningCount"], len(service["deployments"])))
        self.ecs.get_waiter("services_stable").wait(cluster="services", services=[self.name()])

    def test_a_deployment_takes_its_time(self):
        self.create()
        definition = self.deploy("slow", seconds=1)
        self.assertEqual("IN_PROGRESS", self.newest()["status"])
        going = [(each["status"], each["rolloutState"]) for each in self.service()["deployments"]]
        self.assertEqual([("PRIMARY", "IN_PROGRESS"), ("ACTIVE", "COMPLETED")], going)
        time.sleep(1.1)
        self.assertEqual("SUCCESSFUL", self.newest()["status"])
        self.assertEqual(definition, self.service()["deployments"][0]["taskDefinition"])

    def test_the_circuit_breaker_brings_the_former_version_back(self):
        self.create()
        self.deploy("broken", outcome="fails", exitCode=7)
        newest = self.newest()
        self.assertEqual(("ROLLBACK_SUCCESSFUL", "TRIGGERED"), (newest["status"], newest["deploymentCircuitBreaker"]["status"]))
        self.assertIn("circuit breaker", newest["statusReason"])
        service = self.service()
        self.assertEqual((self.good, "COMPLETED"), (service["taskDefinition"], service["deployments"][0]["rolloutState"]))
        self.assertIn("rolling back to", " ".join(event["message"] for event in service["events"]))
        stopped = self.ecs.list_tasks(cluster="services", serviceName=self.name(), desiredStatus="STOPPED")["taskArns"]
        [task] = self.ecs.describe_tasks(cluster="services", tasks=stopped[:1])["tasks"]
        self.assertEqual(7, task["containers"][0]["exitCode"])
        self.assertEqual([], self.ecs.list_tasks(cluster="services", serviceName="another", desiredStatus="STOPPED")["taskArns"])

    def test_after_a_rollback_the_next_deployment_goes_back_no_further(self):
        self.create()
        self.deploy("broken", outcome="fails")
        self.deploy("broken-too", outcome="fails")
        self.assertEqual(self.good, self.service()["taskDefinition"])

    def test_without_a_circuit_breaker_a_version_that_never_starts_stands_until_it_is_stopped(self):
        self.create(SHIFTING)
        self.deploy("broken", outcome="fails")
        going = self.newest()
        self.assertEqual("IN_PROGRESS", going["status"])
        self.ecs.stop_service_deployment(serviceDeploymentArn=going["serviceDeploymentArn"], stopType="ROLLBACK")
        self.assertEqual("ROLLBACK_SUCCESSFUL", self.newest()["status"])
        self.assertEqual(self.good, self.service()["taskDefinition"])

    def test_alarms_bring_the_former_version_back(self):
        self.create(SHIFTING)
        self.deploy("alarming", outcome="alarms")
        self.assertEqual("ROLLBACK_SUCCESSFUL", self.newest()["status"])
        self.assertIn("errors", self.newest()["statusReason"])

    def test_a_first_deployment_that_fails_has_nothing_to_go_back_to(self):
        tell(image="never", services={"outcome": "fails"})
        self.good = register(self.id(), "never")
        self.create()
        self.assertEqual("ROLLBACK_FAILED", self.newest()["status"])
        self.assertEqual("FAILED", self.service()["deployments"][0]["rolloutState"])

    def test_more_tasks_are_no_deployment(self):
        self.create()
        before = self.newest()["serviceDeploymentArn"]
        self.ecs.update_service(cluster="services", service=self.name(), desiredCount=3)
        self.assertEqual((before, 3), (self.newest()["serviceDeploymentArn"], self.service()["runningCount"]))


if __name__ == "__main__":
    unittest.main()
