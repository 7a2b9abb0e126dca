"""Services of ECS that move traffic between two target groups."""

from moto.ecs.models import EC2ContainerServiceBackend, Service
from moto.elbv2.models import FakeAction, elbv2_backends
from patches import patch

Service.live_target_group = None


# UpdateService: moto leaves the load balancer alone. ECS starts the new version in the target group that is not in use, and
# then leads the listener's rules to it. Which one is in use it remembers: it does not look at the rules' weights.
@patch(EC2ContainerServiceBackend)
def update_service(original, self, properties):
    asked = dict(properties)
    service = self._get_service(asked.get("cluster", "default"), asked["service"].split("/")[-1])
    before = service.task_definition
    original(self, properties)
    if service.task_definition != before or asked.get("force_new_deployment"):
        swing(service, self)
    return service


def swing(service, backend):
    settings = service.deployment_configuration or {}
    if settings.get("strategy", "ROLLING") == "ROLLING":
        return
    for balancer in service.load_balancers:
        advanced = balancer.get("advancedConfiguration")
        if not advanced:
            continue
        groups = [balancer["targetGroupArn"], advanced["alternateTargetGroupArn"]]
        live = service.live_target_group or groups[0]
        service.live_target_group = groups[1] if live == groups[0] else groups[0]
        for rule in ("productionListenerRule", "testListenerRule"):
            if advanced.get(rule):
                lead(advanced[rule], groups, service.live_target_group, backend)


def lead(rule_arn, groups, live, backend):
    weights = [{"TargetGroupArn": group, "Weight": 100 if group == live else 0} for group in groups]
    elbv2 = elbv2_backends[backend.account_id][backend.region_name]
    [rule] = elbv2.describe_rules(listener_arn=None, rule_arns=[rule_arn])
    rule.actions = [FakeAction({"Type": "forward", "ForwardConfig": {"TargetGroups": weights}})]
