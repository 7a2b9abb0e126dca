"""Deployments of ECS that move traffic between two target groups of a load balancer."""

from moto.ecs.models import Service
from moto.elbv2.models import FakeAction, elbv2_backends

Service.live_target_group = None


def swing(service):
    """
    Leads the listener's rules to the target group that was not in use. Which one is in use ECS remembers: it does not look at
    the rules' weights.
    """
    if (service.deployment_configuration or {}).get("strategy", "ROLLING") == "ROLLING":
        return
    for balancer in service.load_balancers:
        advanced = balancer.get("advancedConfiguration", {})
        if not advanced:
            continue
        groups = [balancer["targetGroupArn"], advanced["alternateTargetGroupArn"]]
        live = service.live_target_group or groups[0]
        service.live_target_group = groups[1] if live == groups[0] else groups[0]
        for rule in ("productionListenerRule", "testListenerRule"):
            if advanced.get(rule):
                lead(service, advanced[rule], groups)


def lead(service, rule_arn, groups):
    weights = [
        {"TargetGroupArn": group, "Weight": 100 if group == service.live_target_group else 0} for group in groups
    ]
    [rule] = elbv2_backends[service._account_id][service.region_name].describe_rules(None, [rule_arn])
    rule.actions = [FakeAction({"Type": "forward", "ForwardConfig": {"TargetGroups": weights}})]
