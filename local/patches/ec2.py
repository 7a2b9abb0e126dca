"""Security group rules."""

from moto.ec2.models.security_groups import SecurityGroupRule
from patches import patch


# AuthorizeSecurityGroupIngress, AuthorizeSecurityGroupEgress: moto keeps the description of a rule
# that names a CIDR, but not of one that names a group or a prefix list.
@patch(SecurityGroupRule)
def __init__(original, self, *args, **kwargs):
    original(self, *args, **kwargs)
    targets = [target for target in args[5:8] if target]
    self.text = targets[0].get("Description") if targets else None


SecurityGroupRule.description = property(lambda self: self.text)
