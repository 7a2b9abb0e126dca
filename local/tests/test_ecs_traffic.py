"""Deployments that move traffic between two target groups."""

import unittest

from emulated import aws, setUpModule, tearDownModule
from test_ecs import tell
from test_elbv2 import balancer


class Swings(unittest.TestCase):
    def setUp(self):
        self.elbv2, self.ecs = aws("elbv2"), aws("ecs")
        name = self.id().rsplit(".", 1)[-1].replace("_", "-")[:20]
        made = balancer(name)
        self.groups = [
            self.elbv2.create_target_group(Name=f"{name}-{n}", Protocol="HTTP", Port=80, VpcId=made["VpcId"])[
                "TargetGroups"
            ][0]["TargetGroupArn"]
            for n in (1, 2)
        ]
        listener = self.elbv2.create_listener(
            LoadBalancerArn=made["LoadBalancerArn"],
            Protocol="HTTP",
            Port=80,
            DefaultActions=[{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "404"}}],
        )["Listeners"][0]["ListenerArn"]
        first = {"TargetGroups": [{"TargetGroupArn": self.groups[0], "Weight": 100}]}
        self.rule = self.elbv2.create_rule(
            ListenerArn=listener,
            Priority=1,
            Conditions=[{"Field": "path-pattern", "Values": ["/*"]}],
            Actions=[{"Type": "forward", "ForwardConfig": first}],
        )["Rules"][0]["RuleArn"]

    def create(self, **deployment):
        self.ecs.create_cluster(clusterName="shift")
        self.register()
        group, alternate = self.groups
        shift = {
            "alternateTargetGroupArn": alternate,
            "productionListenerRule": self.rule,
            "roleArn": "arn:aws:iam::123456789012:role/shift",
        }
        balancers = [
            {
                "targetGroupArn": group,
                "containerName": "app",
                "containerPort": 80,
                "advancedConfiguration": shift,
            }
        ]
        self.ecs.create_service(
            cluster="shift",
            serviceName=self.id(),
            taskDefinition="app",
            desiredCount=1,
            loadBalancers=balancers,
            deploymentConfiguration=deployment,
        )
        self.balancers = balancers

    def register(self, image="app"):
        containers = [{"name": "app", "image": image, "memory": 128}]
        registered = self.ecs.register_task_definition(family="app", containerDefinitions=containers)
        return registered["taskDefinition"]["taskDefinitionArn"]

    def deploy(self, **changes):
        self.ecs.update_service(cluster="shift", service=self.id(), **changes)

    def weights(self):
        [rule] = self.elbv2.describe_rules(RuleArns=[self.rule])["Rules"]
        [action] = rule["Actions"]
        found = {g["TargetGroupArn"]: g["Weight"] for g in action["ForwardConfig"]["TargetGroups"]}
        return [found.get(group) for group in self.groups]

    def test_each_deployment_takes_the_other_group(self):
        self.create(strategy="BLUE_GREEN", bakeTimeInMinutes=0)
        self.deploy(taskDefinition=self.register())
        self.assertEqual(self.weights(), [0, 100])
        self.deploy(taskDefinition=self.register())
        self.assertEqual(self.weights(), [100, 0])
        # what the service says of itself stays
        [service] = self.ecs.describe_services(cluster="shift", services=[self.id()])["services"]
        self.assertEqual(service["loadBalancers"], self.balancers)

    def test_one_that_is_rolled_back_moves_nothing(self):
        alarms = {"alarmNames": ["errors"], "enable": True, "rollback": True}
        self.create(strategy="CANARY", bakeTimeInMinutes=0, alarms=alarms)
        tell(image="bad", services={"outcome": "alarms"})
        self.deploy(taskDefinition=self.register("bad"))
        self.assertEqual(self.weights(), [100, None])

    def test_what_is_no_deployment_moves_nothing(self):
        self.create(strategy="CANARY", bakeTimeInMinutes=0)
        self.deploy(desiredCount=2)
        self.assertEqual(self.weights(), [100, None])

    def test_a_rolling_one_moves_nothing(self):
        self.create(strategy="ROLLING")
        self.deploy(taskDefinition=self.register())
        self.assertEqual(self.weights(), [100, None])


if __name__ == "__main__":
    unittest.main()
