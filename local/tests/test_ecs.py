"""Tasks that run once."""

import unittest

import boto3
from test_patches import listening, start


def setUpModule():
    global emulator, ecs
    emulator = start()
    keys = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
    ecs = boto3.client("ecs", endpoint_url=listening(emulator), region_name="eu-central-1", **keys)


def tearDownModule():
    emulator.terminate()
    emulator.communicate()


class Jobs(unittest.TestCase):
    def test_task_whose_container_has_no_size(self):
        ecs.create_cluster(clusterName="test")
        containers = [{"name": "app", "image": "app"}]
        ecs.register_task_definition(family="job", cpu="256", memory="512", containerDefinitions=containers)
        [task] = ecs.run_task(cluster="test", taskDefinition="job", launchType="FARGATE")["tasks"]
        self.assertIn("/test/", task["taskArn"])
        described = ecs.describe_task_definition(taskDefinition="job")["taskDefinition"]
        self.assertNotIn("memory", described["containerDefinitions"][0])


if __name__ == "__main__":
    unittest.main()
