"""Accelerators, whose API is in us-west-2 for all regions."""

import unittest

from botocore.exceptions import ClientError
from emulated import aws, setUpModule, tearDownModule

TAGS = [{"Key": "System", "Value": "test"}]
HTTPS = [{"FromPort": 443, "ToPort": 443}]


def accelerators():
    return aws("globalaccelerator", region="us-west-2")


def load_balancer(region, name):
    ec2 = aws("ec2", region=region)
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.0.0/24")["Subnet"]["SubnetId"]
    made = aws("elbv2", region=region).create_load_balancer(Name=name, Subnets=[subnet])
    return made["LoadBalancers"][0]["LoadBalancerArn"]


class Accelerators(unittest.TestCase):
    def setUp(self):
        self.client = accelerators()
        self.arn = self.client.create_accelerator(Name="a", IdempotencyToken="a", Tags=TAGS)["Accelerator"][
            "AcceleratorArn"
        ]

    def listener(self, ports=HTTPS):
        made = self.client.create_listener(
            AcceleratorArn=self.arn, Protocol="TCP", PortRanges=ports, IdempotencyToken="b"
        )
        return made["Listener"]["ListenerArn"]

    def group(self, listener, region, endpoints=(), **settings):
        return self.client.create_endpoint_group(
            ListenerArn=listener,
            EndpointGroupRegion=region,
            EndpointConfigurations=list(endpoints),
            IdempotencyToken="c",
            **settings,
        )["EndpointGroup"]

    def test_it_is_deployed_with_two_addresses_and_a_name(self):
        found = self.client.describe_accelerator(AcceleratorArn=self.arn)["Accelerator"]
        self.assertEqual((found["Name"], found["Status"], found["Enabled"]), ("a", "DEPLOYED", True))
        self.assertEqual(len(found["IpSets"][0]["IpAddresses"]), 2)
        self.assertRegex(found["DnsName"], r"^a[0-9a-f]{16}\.awsglobalaccelerator\.com$")
        self.assertIn(self.arn, [one["AcceleratorArn"] for one in self.client.list_accelerators()["Accelerators"]])

    def test_it_is_the_account_s_in_all_regions_and_no_other_s(self):
        elsewhere = aws("globalaccelerator", region="us-east-1")
        self.assertEqual(elsewhere.describe_accelerator(AcceleratorArn=self.arn)["Accelerator"]["Name"], "a")
        other = aws("globalaccelerator", region="us-west-2", key="210987654321")
        with self.assertRaisesRegex(ClientError, "AcceleratorNotFoundException"):
            other.describe_accelerator(AcceleratorArn=self.arn)

    def test_nothing_of_other_accounts_can_be_attached(self):
        found = self.client.list_cross_account_resources(ResourceOwnerAwsAccountId="210987654321")
        self.assertEqual(found["CrossAccountResources"], [])

    def test_flow_logs(self):
        logs = {"FlowLogsEnabled": True, "FlowLogsS3Bucket": "b", "FlowLogsS3Prefix": "p"}
        self.client.update_accelerator_attributes(AcceleratorArn=self.arn, **logs)
        found = self.client.describe_accelerator_attributes(AcceleratorArn=self.arn)
        self.assertEqual(found["AcceleratorAttributes"], logs)

    def test_tags(self):
        self.client.tag_resource(ResourceArn=self.arn, Tags=[{"Key": "Owner", "Value": "me"}])
        self.client.untag_resource(ResourceArn=self.arn, TagKeys=["Owner"])
        self.assertEqual(self.client.list_tags_for_resource(ResourceArn=self.arn)["Tags"], TAGS)

    def test_listeners_share_no_port(self):
        listener = self.listener()
        with self.assertRaisesRegex(ClientError, "InvalidPortRangeException"):
            self.listener([{"FromPort": 400, "ToPort": 500}])
        self.client.update_listener(ListenerArn=listener, ClientAffinity="SOURCE_IP")
        (found,) = self.client.list_listeners(AcceleratorArn=self.arn)["Listeners"]
        self.assertEqual((found["ClientAffinity"], found["PortRanges"]), ("SOURCE_IP", HTTPS))

    def test_a_group_has_load_balancers_of_its_region(self):
        listener, balancer = self.listener(), load_balancer("eu-west-1", "a")
        endpoints = [{"EndpointId": balancer, "Weight": 100}]
        with self.assertRaisesRegex(ClientError, "InvalidArgumentException"):
            self.group(listener, "us-east-1", endpoints)
        group = self.group(listener, "eu-west-1", endpoints)
        with self.assertRaisesRegex(ClientError, "EndpointGroupAlreadyExistsException"):
            self.group(listener, "eu-west-1")
        (endpoint,) = group["EndpointDescriptions"]
        self.assertEqual((endpoint["Weight"], endpoint["HealthState"]), (100, "HEALTHY"))
        self.assertTrue(endpoint["ClientIPPreservationEnabled"])
        self.assertEqual((group["HealthCheckPort"], group["TrafficDialPercentage"]), (443, 100))

    def test_a_dial_that_is_turned_leaves_the_endpoints(self):
        listener, balancer = self.listener(), load_balancer("us-east-1", "b")
        arn = self.group(listener, "us-east-1", [{"EndpointId": balancer}])["EndpointGroupArn"]
        self.client.update_endpoint_group(EndpointGroupArn=arn, TrafficDialPercentage=0)
        (found,) = self.client.list_endpoint_groups(ListenerArn=listener)["EndpointGroups"]
        self.assertEqual(found["TrafficDialPercentage"], 0)
        self.assertEqual(found["EndpointDescriptions"][0]["Weight"], 128)

    def test_it_is_disabled_and_emptied_before_it_is_deleted(self):
        listener = self.listener()
        group = self.group(listener, "us-east-1")["EndpointGroupArn"]
        with self.assertRaisesRegex(ClientError, "AcceleratorNotDisabledException"):
            self.client.delete_accelerator(AcceleratorArn=self.arn)
        self.client.update_accelerator(AcceleratorArn=self.arn, Enabled=False)
        with self.assertRaisesRegex(ClientError, "AssociatedListenerFoundException"):
            self.client.delete_accelerator(AcceleratorArn=self.arn)
        with self.assertRaisesRegex(ClientError, "AssociatedEndpointGroupFoundException"):
            self.client.delete_listener(ListenerArn=listener)
        self.client.delete_endpoint_group(EndpointGroupArn=group)
        self.client.delete_listener(ListenerArn=listener)
        self.client.delete_accelerator(AcceleratorArn=self.arn)
        with self.assertRaisesRegex(ClientError, "ListenerNotFoundException"):
            self.client.describe_listener(ListenerArn=listener)
