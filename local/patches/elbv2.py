"""Load balancers."""

from moto.elbv2.models import ELBv2Backend
from patches import patch


# CreateLoadBalancer: moto forgets that a load balancer is on the internet unless told otherwise.
@patch(ELBv2Backend)
def create_load_balancer(original, self, *args, scheme=None, **kwargs):
    return original(self, *args, scheme=scheme or "internet-facing", **kwargs)
