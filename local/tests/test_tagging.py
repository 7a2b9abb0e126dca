"""What GetResources finds by its tags."""

import unittest

from emulated import aws, setUpModule, tearDownModule

TAGS = [{"Key": "System", "Value": "test"}, {"Key": "Environment", "Value": "dev"}]


def found(region="eu-central-1", **tags):
    filters = [{"Key": key, "Values": values} for key, values in tags.items()]
    client = aws("resourcegroupstaggingapi", region=region)
    pages = client.get_paginator("get_resources").paginate(TagFilters=filters)
    return {
        resource["ResourceARN"]: resource["Tags"] for page in pages for resource in page["ResourceTagMappingList"]
    }


def tagged(kind):
    return [{"ResourceType": kind, "Tags": TAGS}]


class Found(unittest.TestCase):
    def assert_found(self, arn, region="eu-central-1"):
        """All of its tags come back, and other values of them do not find it."""
        self.assertEqual(found(region, System=["test"], Environment=["dev", "prod"]).get(arn), TAGS)
        self.assertIn(arn, found(region, System=[]))
        self.assertNotIn(arn, found(region, System=["test"], Environment=["prod"]))
        self.assertNotIn(arn, found(region, Owner=[]))

    def assert_found_in_ec2(self, name):
        self.assert_found(f"arn:aws:ec2:eu-central-1:123456789012:{name}")

    def test_elastic_ip_until_it_is_released(self):
        ec2 = aws("ec2")
        address = ec2.allocate_address(Domain="vpc", TagSpecifications=tagged("elastic-ip"))["AllocationId"]
        self.assert_found_in_ec2(f"elastic-ip/{address}")
        ec2.release_address(AllocationId=address)
        self.assertNotIn(address, str(found()))

    def test_vpc_endpoint(self):
        ec2 = aws("ec2")
        endpoint = ec2.create_vpc_endpoint(
            VpcId=ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"],
            ServiceName="com.amazonaws.eu-central-1.s3",
            TagSpecifications=tagged("vpc-endpoint"),
        )
        self.assert_found_in_ec2(f"vpc-endpoint/{endpoint['VpcEndpoint']['VpcEndpointId']}")

    def test_rule_of_a_security_group(self):
        ec2 = aws("ec2")
        vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
        group = ec2.create_security_group(VpcId=vpc, GroupName="a-group", Description="a")["GroupId"]
        added = ec2.authorize_security_group_ingress(
            GroupId=group,
            IpPermissions=[{"IpProtocol": "tcp", "FromPort": 1, "ToPort": 1, "IpRanges": [{"CidrIp": "10.0.0.0/8"}]}],
            TagSpecifications=tagged("security-group-rule"),
        )
        rule = added["SecurityGroupRules"][0]["SecurityGroupRuleId"]
        self.assert_found_in_ec2(f"security-group-rule/{rule}")

    def test_web_acl_and_its_sets_of_addresses(self):
        visibility = {"SampledRequestsEnabled": False, "CloudWatchMetricsEnabled": False, "MetricName": "a"}
        for scope, region in (("REGIONAL", "eu-central-1"), ("CLOUDFRONT", "us-east-1")):
            waf = aws("wafv2", region=region)
            given = {"Name": "a", "Scope": scope, "Tags": TAGS}
            acl = waf.create_web_acl(**given, DefaultAction={"Allow": {}}, VisibilityConfig=visibility)
            addresses = waf.create_ip_set(**given, IPAddressVersion="IPV4", Addresses=[])
            self.assert_found(acl["Summary"]["ARN"], region)
            self.assert_found(addresses["Summary"]["ARN"], region)

    def test_flow_log_has_the_arn_that_aws_gives_it(self):
        ec2 = aws("ec2")
        vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
        made = ec2.create_flow_logs(
            ResourceIds=[vpc],
            ResourceType="VPC",
            TrafficType="ALL",
            LogGroupName="a-group",
            DeliverLogsPermissionArn="arn:aws:iam::123456789012:role/test",
            TagSpecifications=tagged("vpc-flow-log"),
        )
        self.assert_found_in_ec2(f"vpc-flow-log/{made['FlowLogIds'][0]}")

    def test_listener_and_its_rules(self):
        ec2, elb = aws("ec2"), aws("elbv2")
        vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
        subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.0.0/24")["Subnet"]["SubnetId"]
        balancer = elb.create_load_balancer(Name="a", Subnets=[subnet])["LoadBalancers"][0]["LoadBalancerArn"]
        answer = {"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "404", "ContentType": "text/plain"}}
        listener = elb.create_listener(
            LoadBalancerArn=balancer, Port=80, Protocol="HTTP", DefaultActions=[answer], Tags=TAGS
        )["Listeners"][0]["ListenerArn"]
        rule = elb.create_rule(
            ListenerArn=listener,
            Priority=1,
            Conditions=[{"Field": "path-pattern", "Values": ["/a"]}],
            Actions=[answer],
            Tags=TAGS,
        )["Rules"][0]["RuleArn"]
        self.assert_found(listener)
        self.assert_found(rule)

    def test_groups_of_rds(self):
        rds, ec2 = aws("rds"), aws("ec2")
        vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
        zones = {"10.0.0.0/24": "eu-central-1a", "10.0.1.0/24": "eu-central-1b"}
        subnets = [
            ec2.create_subnet(VpcId=vpc, CidrBlock=cidr, AvailabilityZone=zone)["Subnet"]["SubnetId"]
            for cidr, zone in zones.items()
        ]
        family = {"Description": "a", "Tags": TAGS}
        rds.create_db_parameter_group(DBParameterGroupName="a", DBParameterGroupFamily="postgres15", **family)
        rds.create_db_cluster_parameter_group(
            DBClusterParameterGroupName="b", DBParameterGroupFamily="aurora-postgresql15", **family
        )
        rds.create_db_subnet_group(
            DBSubnetGroupName="c", DBSubnetGroupDescription="a", SubnetIds=subnets, Tags=TAGS
        )
        for name in ("pg:a", "cluster-pg:b", "subgrp:c"):
            self.assert_found(f"arn:aws:rds:eu-central-1:123456789012:{name}")

    def test_backup_plan_and_vault(self):
        tags = {tag["Key"]: tag["Value"] for tag in TAGS}
        rules = [{"RuleName": "daily", "TargetBackupVaultName": "a"}]
        plan = aws("backup").create_backup_plan(
            BackupPlan={"BackupPlanName": "a", "Rules": rules}, BackupPlanTags=tags
        )
        vault = aws("backup").create_backup_vault(BackupVaultName="a", BackupVaultTags=tags)
        self.assert_found(plan["BackupPlanArn"])
        self.assert_found(vault["BackupVaultArn"])

    def test_group_of_schedules(self):
        group = aws("scheduler").create_schedule_group(Name="a", Tags=TAGS)
        self.assert_found(group["ScheduleGroupArn"])

    def test_sampling_rule_and_group_of_traces(self):
        xray = aws("xray")
        names = ("ServiceName", "ServiceType", "Host", "HTTPMethod", "URLPath", "ResourceARN")
        rule = {"RuleName": "a", "Priority": 1, "FixedRate": 0, "ReservoirSize": 1, "Version": 1}
        made = xray.create_sampling_rule(SamplingRule=rule | dict.fromkeys(names, "*"), Tags=TAGS)
        self.assert_found(made["SamplingRuleRecord"]["SamplingRule"]["RuleARN"])
        self.assert_found(xray.create_group(GroupName="a", Tags=TAGS)["Group"]["GroupARN"])

    def test_repository(self):
        repository = aws("ecr").create_repository(repositoryName="first", tags=TAGS)["repository"]
        self.assert_found(repository["repositoryArn"])

    def test_distribution_in_one_region(self):
        ports = {"HTTPPort": 80, "HTTPSPort": 443, "OriginProtocolPolicy": "https-only"}
        origin = {"Id": "a", "DomainName": "a.example.com", "CustomOriginConfig": ports}
        optimized = {"CachePolicyId": "658327ea-f89d-4fab-a63d-7e88639e58f6"}
        config = {
            "CallerReference": "1",
            "Comment": "",
            "Enabled": True,
            "Origins": {"Quantity": 1, "Items": [origin]},
            "DefaultCacheBehavior": {"TargetOriginId": "a", "ViewerProtocolPolicy": "https-only", **optimized},
        }
        given = {"DistributionConfig": config, "Tags": {"Items": TAGS}}
        made = aws("cloudfront").create_distribution_with_tags(DistributionConfigWithTags=given)
        self.assert_found(made["Distribution"]["ARN"], "us-east-1")
        self.assertNotIn(made["Distribution"]["ARN"], found())

    def test_destination_of_logs(self):
        place = {"destinationResourceArn": "arn:aws:s3:::a"}
        tags = {tag["Key"]: tag["Value"] for tag in TAGS}
        given = {"name": "a", "deliveryDestinationConfiguration": place, "tags": tags}
        made = aws("logs").put_delivery_destination(**given)
        self.assert_found(made["deliveryDestination"]["arn"])

    def test_trail_detector_and_analyzer(self):
        tags = {tag["Key"]: tag["Value"] for tag in TAGS}
        aws("s3").create_bucket(Bucket="record", CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
        trail = aws("cloudtrail").create_trail(Name="first", S3BucketName="record", TagsList=TAGS)
        self.assert_found(trail["TrailARN"])
        detector = aws("guardduty").create_detector(Enable=True, Tags=tags)["DetectorId"]
        self.assert_found(f"arn:aws:guardduty:eu-central-1:123456789012:detector/{detector}")
        self.assert_found(aws("accessanalyzer").create_analyzer(analyzerName="a", type="ACCOUNT", tags=tags)["arn"])

    def test_what_moto_finds_by_itself_is_found_once(self):
        ec2 = aws("ec2")
        tags = [{"Key": "Once", "Value": "1"}]
        ec2.create_vpc(CidrBlock="10.0.0.0/16", TagSpecifications=[{"ResourceType": "vpc", "Tags": tags}])
        pages = aws("resourcegroupstaggingapi").get_paginator("get_resources").paginate(TagFilters=[{"Key": "Once"}])
        self.assertEqual(len([resource for page in pages for resource in page["ResourceTagMappingList"]]), 1)

    def test_types_are_still_chosen(self):
        aws("ecr").create_repository(repositoryName="second", tags=TAGS)
        answer = aws("resourcegroupstaggingapi").get_resources(ResourceTypeFilters=["s3"])
        self.assertEqual(answer["ResourceTagMappingList"], [])
