"""Load balancers: what was left out is AWS's default."""

import unittest

from emulated import aws, setUpModule, tearDownModule


class Schemes(unittest.TestCase):
    def test_on_the_internet_unless_told_otherwise(self):
        ec2, elbv2 = aws("ec2"), aws("elbv2")
        vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
        zones = ("eu-central-1a", "eu-central-1b")
        subnets = [
            ec2.create_subnet(VpcId=vpc, CidrBlock=f"10.0.{n}.0/24", AvailabilityZone=zone)["Subnet"]["SubnetId"]
            for n, zone in enumerate(zones)
        ]
        for name, told, expected in (("open", {}, "internet-facing"), ("closed", {"Scheme": "internal"}, "internal")):
            made = elbv2.create_load_balancer(Name=name, Subnets=subnets, **told)["LoadBalancers"][0]
            self.assertEqual(made["Scheme"], expected)


if __name__ == "__main__":
    unittest.main()
