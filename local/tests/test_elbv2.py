"""Load balancers: what was left out is AWS's default, and their certificates stay."""

import unittest

from botocore.exceptions import ClientError
from emulated import aws, setUpModule, tearDownModule


def balancer(name, **settings):
    ec2 = aws("ec2")
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    zones = ("eu-central-1a", "eu-central-1b")
    subnets = [
        ec2.create_subnet(VpcId=vpc, CidrBlock=f"10.0.{n}.0/24", AvailabilityZone=zone)["Subnet"]["SubnetId"]
        for n, zone in enumerate(zones)
    ]
    return aws("elbv2").create_load_balancer(Name=name, Subnets=subnets, **settings)["LoadBalancers"][0]


class Schemes(unittest.TestCase):
    def test_on_the_internet_unless_told_otherwise(self):
        self.assertEqual(balancer("open")["Scheme"], "internet-facing")
        self.assertEqual(balancer("closed", Scheme="internal")["Scheme"], "internal")


class Certificates(unittest.TestCase):
    def test_one_that_a_listener_shows_stays_until_another_is_there(self):
        acm, elbv2 = aws("acm"), aws("elbv2")
        used, other = (
            acm.request_certificate(DomainName=name, ValidationMethod="DNS")["CertificateArn"]
            for name in ("used.example", "other.example")
        )
        listener = elbv2.create_listener(
            LoadBalancerArn=balancer("shown")["LoadBalancerArn"],
            Protocol="HTTPS",
            Port=443,
            Certificates=[{"CertificateArn": used}],
            DefaultActions=[{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "404"}}],
        )["Listeners"][0]["ListenerArn"]
        with self.assertRaisesRegex(ClientError, "ResourceInUseException"):
            acm.delete_certificate(CertificateArn=used)
        elbv2.modify_listener(ListenerArn=listener, Certificates=[{"CertificateArn": other}])
        acm.delete_certificate(CertificateArn=used)


if __name__ == "__main__":
    unittest.main()
