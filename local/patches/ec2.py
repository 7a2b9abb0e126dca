"""Security group rules."""

from moto.ec2.models.security_groups import SecurityGroupBackend, SecurityGroupRule
from patches import patch


# AuthorizeSecurityGroupIngress, AuthorizeSecurityGroupEgress: moto keeps the description of a rule
# that names a CIDR, but not of one that names a group or a prefix list.
@patch(SecurityGroupRule)
def __init__(original, self, *args, **kwargs):
    original(self, *args, **kwargs)
    targets = [target for target in args[5:8] if target]
    self.text = targets[0].get("Description") if targets else None


SecurityGroupRule.description = property(lambda self: self.text)


# ModifySecurityGroupRules: moto changes CIDRs of IPv4 only, and wants ports where all traffic has none.
@patch(SecurityGroupBackend)
def modify_security_group_rules(original, self, group_id, rules):
    with_ports = {rule_id: {"FromPort": -1, "ToPort": -1, **rule} for rule_id, rule in rules.items()}
    original(self, group_id, with_ports)
    group = self.get_security_group_by_name_or_id(group_id)
    for rule_id, new in rules.items():
        rule = group.get_rule(rule_id)
        rule.text = new.get("Description")
        rule.from_port, rule.to_port = new.get("FromPort"), new.get("ToPort")
        rule.prefix_list_id = new.get("PrefixListId")
        if "CidrIpv6" in new:
            rule.ip_range = {"CidrIpv6": new["CidrIpv6"]}
        if "ReferencedGroupId" in new:
            rule.source_group = {**rule.source_group, "GroupId": new["ReferencedGroupId"]}
