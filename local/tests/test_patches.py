"""Every patch, seen from outside: what was written comes back.

<venv>/bin/python -m unittest discover -s local/tests
"""

import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import tempfile
import unittest
import urllib.request

from botocore.exceptions import ClientError
from emulated import EMULATOR, aws, listening, setUpModule, start, tearDownModule, url

ROLE = "arn:aws:iam::123456789012:role/test"


class Launcher(unittest.TestCase):
    # -S leaves out the installed packages
    bare = (sys.executable, "-S")

    def refusal(self, *arguments, **how):
        process = start(*arguments, **how)
        _, errors = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 2)
        self.assertEqual(errors.count("\n"), 1)
        return errors

    def test_taken_port(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = str(taken.getsockname()[1])
            self.assertIn("choose another --port", self.refusal("--port", port))

    def test_missing_moto(self):
        self.assertIn("requirements.txt", self.refusal(python=self.bare))

    def test_other_moto(self):
        with tempfile.TemporaryDirectory() as folder:
            metadata = pathlib.Path(folder, "moto-5.0.0.dist-info", "METADATA")
            metadata.parent.mkdir()
            metadata.write_text("Name: moto\nVersion: 5.0.0\n")
            self.assertIn("moto 5.0.0", self.refusal(python=self.bare, PYTHONPATH=folder))

    def test_signals(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            process = start()
            listening(process)
            process.send_signal(number)
            _, errors = process.communicate(timeout=60)
            self.assertEqual((process.returncode, errors), (0, ""))

    def test_what_moto_lacks_is_refused_at_once_and_named(self):
        for service, operation, arguments in (
            ("ec2", "describe_network_insights_paths", {}),  # EC2 protocol
            ("rds", "describe_valid_db_instance_modifications", {"DBInstanceIdentifier": "x"}),  # Query
            ("ecs", "list_services_by_namespace", {"namespace": "x"}),  # JSON
            ("route53", "get_checker_ip_ranges", {}),  # REST and XML
        ):
            with self.assertRaises(ClientError) as caught:
                getattr(aws(service), operation)(**arguments)
            response = caught.exception.response
            self.assertEqual(response["ResponseMetadata"]["HTTPStatusCode"], 501)
            self.assertEqual(response["ResponseMetadata"]["RetryAttempts"], 0)
            self.assertEqual(response["Error"]["Code"], "NotImplemented")
            self.assertIn(service, response["Error"]["Message"])


class Accounts(unittest.TestCase):
    one, other = "111111111111", "222222222222"

    def test_a_key_of_twelve_digits_is_the_account(self):
        for key, account in (self.one, self.one), (self.other, self.other), ("test", "123456789012"):
            self.assertEqual(aws("sts", key).get_caller_identity()["Account"], account)

    def test_an_account_has_its_own_resources(self):
        arn = aws("kms", self.one).create_key()["KeyMetadata"]["Arn"]
        self.assertEqual(arn.split(":")[4], self.one)
        with self.assertRaisesRegex(ClientError, "NotFoundException"):
            aws("kms", self.other).describe_key(KeyId=arn.split("/")[1])

    def test_an_account_has_the_policies_that_aws_manages(self):
        monitoring = "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole"
        self.assertEqual(aws("iam", self.one).get_policy(PolicyArn=monitoring)["Policy"]["Arn"], monitoring)

    def test_a_bucket_is_its_accounts_and_its_name_is_taken_for_all(self):
        place = {"Bucket": "taken", "CreateBucketConfiguration": {"LocationConstraint": "eu-central-1"}}
        mine, theirs = aws("s3", self.one), aws("s3", self.other)
        mine.create_bucket(**place)
        key = aws("kms", self.one).create_key()["KeyMetadata"]["Arn"]
        state = {"Bucket": "taken", "Key": "terraform.tfstate"}
        mine.put_object(**state, Body=b"a", ServerSideEncryption="aws:kms", SSEKMSKeyId=key)
        self.assertEqual(mine.get_object(**state)["Body"].read(), b"a")
        with self.assertRaises(theirs.exceptions.BucketAlreadyExists):
            theirs.create_bucket(**place)
        with self.assertRaises(mine.exceptions.BucketAlreadyOwnedByYou):
            mine.create_bucket(**place)
        with self.assertRaisesRegex(ClientError, "AccessDenied"):
            theirs.get_object(**state)


class Certificates(unittest.TestCase):
    def requested(self, domain, key="test", region="eu-central-1", **settings):
        acm = aws("acm", key, region)
        return acm.request_certificate(DomainName=domain, ValidationMethod="DNS", **settings)["CertificateArn"]

    def described(self, arn, key="test"):
        certificate = aws("acm", key, arn.split(":")[3]).describe_certificate(CertificateArn=arn)["Certificate"]
        records = [option["ResourceRecord"] for option in certificate["DomainValidationOptions"]]
        return certificate["Status"], records

    def test_issued_when_dns_holds_the_records(self):
        route53 = aws("route53")
        arn = self.requested("acm.example")
        status, [wanted] = self.described(arn)
        self.assertEqual(status, "PENDING_VALIDATION")
        zone = route53.create_hosted_zone(Name="acm.example", CallerReference="acm")["HostedZone"]["Id"]
        record = {"Name": wanted["Name"], "Type": "CNAME", "TTL": 60}
        for value, expected in (("another.", "PENDING_VALIDATION"), (wanted["Value"].rstrip("."), "ISSUED")):
            changed = {**record, "ResourceRecords": [{"Value": value}]}
            changes = [{"Action": "UPSERT", "ResourceRecordSet": changed}]
            route53.change_resource_record_sets(HostedZoneId=zone, ChangeBatch={"Changes": changes})
            self.assertEqual(self.described(arn)[0], expected)

    def test_one_record_for_an_account_and_a_domain_in_all_regions(self):
        names = {"SubjectAlternativeNames": ["*.same.example"]}
        _, [one, wildcard] = self.described(self.requested("same.example", **names))
        _, [elsewhere] = self.described(self.requested("same.example", region="us-east-1"))
        self.assertEqual([wildcard, elsewhere], [one, one])
        _, [other] = self.described(self.requested("other.example"))
        key = "111111111111"
        _, [of_another_account] = self.described(self.requested("same.example", key), key)
        records = [one, other, of_another_account]
        for part in ("Name", "Value"):
            self.assertEqual(len({record[part] for record in records}), 3)


class SecurityGroupRules(unittest.TestCase):
    def setUp(self):
        self.ec2 = aws("ec2")
        self.group = self.ec2.create_security_group(GroupName=self.id(), Description="test")["GroupId"]

    def tearDown(self):
        self.ec2.delete_security_group(GroupId=self.group)

    def rule(self, **permission):
        permissions = [{"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, **permission}]
        answer = self.ec2.authorize_security_group_ingress(GroupId=self.group, IpPermissions=permissions)
        return answer["SecurityGroupRules"][0]

    def described(self, rule):
        ids = [rule["SecurityGroupRuleId"]]
        return self.ec2.describe_security_group_rules(SecurityGroupRuleIds=ids)["SecurityGroupRules"][0]

    def modified(self, rule, **change):
        rules = [{"SecurityGroupRuleId": rule["SecurityGroupRuleId"], "SecurityGroupRule": change}]
        self.ec2.modify_security_group_rules(GroupId=self.group, SecurityGroupRules=rules)
        return self.described(rule)

    def test_descriptions(self):
        for rule in (
            self.rule(UserIdGroupPairs=[{"GroupId": self.group, "Description": "why"}]),
            self.rule(PrefixListIds=[{"PrefixListId": "pl-1", "Description": "why"}]),
            self.rule(IpRanges=[{"CidrIp": "10.0.0.0/8", "Description": "why"}]),
        ):
            self.assertEqual(self.described(rule)["Description"], "why")

    def test_modified_group(self):
        rule = self.rule(UserIdGroupPairs=[{"GroupId": self.group, "Description": "why"}])
        ports = {"IpProtocol": "tcp", "FromPort": 1, "ToPort": 2}
        change = self.modified(rule, ReferencedGroupId="sg-1", Description="because", **ports)
        self.assertEqual(change["ReferencedGroupInfo"]["GroupId"], "sg-1")
        self.assertEqual((change["Description"], change["FromPort"], change["ToPort"]), ("because", 1, 2))

    def test_modified_prefix_list(self):
        rule = self.rule(PrefixListIds=[{"PrefixListId": "pl-1"}])
        ports = {"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80}
        change = self.modified(rule, PrefixListId="pl-2", Description="because", **ports)
        self.assertEqual((change["PrefixListId"], change["Description"]), ("pl-2", "because"))

    def test_modified_ipv6(self):
        rule = self.rule(Ipv6Ranges=[{"CidrIpv6": "::/0"}])
        change = self.modified(rule, IpProtocol="tcp", FromPort=80, ToPort=80, CidrIpv6="fd00::/8")
        self.assertEqual(change["CidrIpv6"], "fd00::/8")

    def test_modified_rule_for_all_traffic(self):
        rule = self.rule(IpProtocol="-1", IpRanges=[{"CidrIp": "10.0.0.0/8"}])
        change = self.modified(rule, IpProtocol="-1", CidrIpv4="10.0.0.0/8", Description="because")
        self.assertEqual(change["Description"], "because")


class Services(unittest.TestCase):
    counts = ("desiredCount", "runningCount", "pendingCount")

    @classmethod
    def setUpClass(cls):
        cls.ecs = aws("ecs")
        cls.ecs.create_cluster(clusterName="test")
        containers = [{"name": "api", "image": "api", "memory": 128}]
        for _ in range(2):
            cls.ecs.register_task_definition(family="api", containerDefinitions=containers)

    def created(self, **settings):
        given = {"cluster": "test", "serviceName": self.id(), "taskDefinition": "api:1", "desiredCount": 2}
        self.ecs.create_service(**given, **settings)
        return self.described()

    def described(self):
        return self.ecs.describe_services(cluster="test", services=[self.id()])["services"][0]

    def test_settings(self):
        settings = {
            "availabilityZoneRebalancing": "ENABLED",
            "capacityProviderStrategy": [{"capacityProvider": "FARGATE", "weight": 1, "base": 1}],
            "deploymentConfiguration": {"maximumPercent": 150, "minimumHealthyPercent": 50},
            "enableECSManagedTags": True,
            "enableExecuteCommand": True,
            "healthCheckGracePeriodSeconds": 60,
        }
        service = self.created(**settings)
        self.assertEqual({name: service[name] for name in settings}, settings)
        self.assertNotIn("launchType", service)

    def test_steady_from_the_start(self):
        service = self.created(launchType="FARGATE")
        [deployment] = service["deployments"]
        for counted in (service, deployment):
            self.assertEqual([counted[count] for count in self.counts], [2, 2, 0])
        self.assertEqual(deployment["rolloutState"], "COMPLETED")

    def test_update(self):
        breaker = {"enable": True, "rollback": True}
        self.created(deploymentConfiguration={"maximumPercent": 200, "deploymentCircuitBreaker": breaker})
        percent = {"deploymentConfiguration": {"maximumPercent": 150}}
        changes = {"taskDefinition": "api:2", "desiredCount": 3, **percent}
        self.ecs.update_service(cluster="test", service=self.id(), **changes)
        service = self.described()
        self.assertEqual(service["deploymentConfiguration"]["deploymentCircuitBreaker"], breaker)
        self.assertEqual(service["deploymentConfiguration"]["maximumPercent"], 150)
        deployment = service["deployments"][0]
        self.assertEqual(deployment["taskDefinition"], service["taskDefinition"])
        self.assertEqual([deployment[count] for count in self.counts], [3, 3, 0])

    def test_deleted_services_are_not_listed(self):
        arn = self.created()["serviceArn"]
        self.ecs.delete_service(cluster="test", service=self.id(), force=True)
        self.assertNotIn(arn, self.ecs.list_services(cluster="test", maxResults=100)["serviceArns"])


class Scaling(unittest.TestCase):
    place = {
        "ServiceNamespace": "ecs",
        "ResourceId": "service/scaling/api",
        "ScalableDimension": "ecs:service:DesiredCount",
    }

    @classmethod
    def setUpClass(cls):
        ecs, cls.scaling = aws("ecs"), aws("application-autoscaling")
        ecs.create_cluster(clusterName="scaling")
        containers = [{"name": "api", "image": "api", "memory": 128}]
        ecs.register_task_definition(family="scaling", containerDefinitions=containers)
        ecs.create_service(cluster="scaling", serviceName="api", taskDefinition="scaling", desiredCount=1)
        target = {"MinCapacity": 1, "MaxCapacity": 2, "Tags": {"a": "1", "b": "2"}}
        cls.target = cls.scaling.register_scalable_target(**cls.place, **target)["ScalableTargetARN"]

    def test_tags(self):
        self.scaling.tag_resource(ResourceARN=self.target, Tags={"c": "3"})
        self.scaling.untag_resource(ResourceARN=self.target, TagKeys=["a"])
        tags = self.scaling.list_tags_for_resource(ResourceARN=self.target)["Tags"]
        self.assertEqual(tags, {"b": "2", "c": "3"})

    def test_no_tags(self):
        other = {**self.place, "ServiceNamespace": "lambda", "ResourceId": "function:f:live"}
        other["ScalableDimension"] = "lambda:function:ProvisionedConcurrency"
        target = self.scaling.register_scalable_target(**other, MinCapacity=1, MaxCapacity=2)
        arn = target["ScalableTargetARN"]
        self.assertEqual(self.scaling.list_tags_for_resource(ResourceARN=arn)["Tags"], {})

    def test_tags_of_no_target(self):
        with self.assertRaises(self.scaling.exceptions.ResourceNotFoundException):
            self.scaling.list_tags_for_resource(ResourceARN=self.target + "x")

    def test_changed_policy_keeps_its_arn_and_leaves_no_alarms(self):
        first, second = (self.policy(target) for target in (50, 60))
        self.assertEqual(first, second)
        self.scaling.delete_scaling_policy(PolicyName="cpu", **self.place)
        self.assertEqual(aws("cloudwatch").describe_alarms()["MetricAlarms"], [])

    def policy(self, target):
        metric = {"PredefinedMetricType": "ECSServiceAverageCPUUtilization"}
        tracking = {"TargetValue": target, "PredefinedMetricSpecification": metric}
        policy = {"PolicyName": "cpu", "PolicyType": "TargetTrackingScaling"}
        policy["TargetTrackingScalingPolicyConfiguration"] = tracking
        return self.scaling.put_scaling_policy(**self.place, **policy)["PolicyARN"]


class Keys(unittest.TestCase):
    def test_rotation_period(self):
        kms = aws("kms")
        for given, expected in ({"RotationPeriodInDays": 180}, 180), ({}, 365):
            key = kms.create_key()["KeyMetadata"]["KeyId"]
            kms.enable_key_rotation(KeyId=key, **given)
            self.assertEqual(kms.get_key_rotation_status(KeyId=key)["RotationPeriodInDays"], expected)


class Buckets(unittest.TestCase):
    def test_policy_that_demands_tls(self):
        s3 = aws("s3")
        region = {"LocationConstraint": "eu-central-1"}
        s3.create_bucket(Bucket="tls", CreateBucketConfiguration=region)
        deny = {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::tls/*"}
        tls = {**deny, "Condition": {"Bool": {"aws:SecureTransport": "false"}}}
        s3.put_bucket_policy(Bucket="tls", Policy=json.dumps({"Statement": [tls]}))
        s3.put_object(Bucket="tls", Key="a", Body=b"a")
        self.assertEqual(s3.get_object(Bucket="tls", Key="a")["Body"].read(), b"a")
        s3.put_bucket_policy(Bucket="tls", Policy=json.dumps({"Statement": [deny]}))
        with self.assertRaisesRegex(ClientError, "Forbidden"):
            s3.get_object(Bucket="tls", Key="a")

    def test_delete_marker_goes_once_versions_are_suspended(self):
        s3 = aws("s3")
        s3.create_bucket(Bucket="versions", CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
        s3.put_bucket_versioning(Bucket="versions", VersioningConfiguration={"Status": "Enabled"})
        s3.put_object(Bucket="versions", Key="a", Body=b"a")
        s3.delete_object(Bucket="versions", Key="a")
        s3.put_bucket_versioning(Bucket="versions", VersioningConfiguration={"Status": "Suspended"})
        s3.delete_objects(Bucket="versions", Delete={"Objects": [{"Key": "a"}]})
        self.assertNotIn("DeleteMarkers", s3.list_object_versions(Bucket="versions"))


class Databases(unittest.TestCase):
    def setUp(self):
        self.rds = aws("rds")
        self.name = self.id().split(".")[-1].replace("_", "-")

    def instance(self, name=None, **settings):
        given = {"DBInstanceClass": "db.t3.medium", "Engine": "postgres", "AllocatedStorage": 100, **settings}
        if "DBClusterIdentifier" not in given:
            given |= {"MasterUsername": "owner"}
        if not given.keys() & {"DBClusterIdentifier", "ManageMasterUserPassword"}:
            given |= {"MasterUserPassword": "secret-of-" + self.name}
        self.rds.create_db_instance(DBInstanceIdentifier=name or self.name, **given)
        answer = self.rds.describe_db_instances(DBInstanceIdentifier=name or self.name)
        return answer["DBInstances"][0]

    def cluster(self, **settings):
        given = {"Engine": "aurora-postgresql", "MasterUsername": "owner", **settings}
        if "ManageMasterUserPassword" not in given:
            given["MasterUserPassword"] = "secret-of-" + self.name
        self.rds.create_db_cluster(DBClusterIdentifier=self.name, **given)
        return self.described_cluster()

    def test_modified_subnet_group_stays(self):
        ec2 = aws("ec2")
        vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
        subnets = [
            ec2.create_subnet(VpcId=vpc, CidrBlock=f"10.0.{n}.0/24")["Subnet"]["SubnetId"] for n in range(2)
        ]
        given = {"DBSubnetGroupName": self.name, "DBSubnetGroupDescription": "of a test"}
        self.rds.create_db_subnet_group(**given, SubnetIds=subnets[:1])
        self.rds.modify_db_subnet_group(**given, SubnetIds=subnets)
        (group,) = self.rds.describe_db_subnet_groups(DBSubnetGroupName=self.name)["DBSubnetGroups"]
        self.assertEqual({one["SubnetIdentifier"] for one in group["Subnets"]}, set(subnets))

    def described_cluster(self):
        return self.rds.describe_db_clusters(DBClusterIdentifier=self.name)["DBClusters"][0]

    def managed_secret(self, described):
        arn = described["MasterUserSecret"]["SecretArn"]
        return arn, json.loads(aws("secretsmanager").get_secret_value(SecretId=arn)["SecretString"])

    def test_settings(self):
        settings = {
            "MonitoringInterval": 60,
            "MonitoringRoleArn": ROLE,
            "PerformanceInsightsKMSKeyId": "arn:aws:kms:eu-central-1:123456789012:key/1",
            "PerformanceInsightsRetentionPeriod": 31,
        }
        instance = self.instance(EnablePerformanceInsights=True, **settings)
        self.assertEqual({name: instance[name] for name in settings}, settings)
        self.assertTrue(instance["PerformanceInsightsEnabled"])
        self.assertEqual(instance["CACertificateIdentifier"], "rds-ca-rsa2048-g1")

    def test_ids_are_unique(self):
        ids = [self.instance(f"{self.name}-{number}")["DbiResourceId"] for number in (1, 2)]
        self.assertNotEqual(*ids)
        filters = [{"Name": "dbi-resource-id", "Values": ids[:1]}]
        self.assertEqual(len(self.rds.describe_db_instances(Filters=filters)["DBInstances"]), 1)

    def test_windows_that_touch(self):
        maintenance = {"PreferredMaintenanceWindow": "sun:04:00-sun:05:00"}
        self.instance(PreferredBackupWindow="03:00-04:00", **maintenance)
        with self.assertRaisesRegex(ClientError, "must not overlap"):
            self.instance(self.name + "-2", PreferredBackupWindow="03:00-04:30", **maintenance)

    def test_documentdb(self):
        cluster = self.cluster(Engine="docdb")
        self.assertEqual((cluster["EngineVersion"], cluster["Port"]), ("5.0.0", 27017))
        self.assertNotIn("StorageType", cluster)
        instance = self.instance(Engine="docdb", DBClusterIdentifier=self.name)
        self.assertEqual(instance["Endpoint"]["Port"], 27017)

    def test_io_optimized_storage(self):
        self.assertEqual(self.cluster(StorageType="aurora-iopt1")["StorageType"], "aurora-iopt1")

    def test_standard_cluster_tells_no_storage_type_nor_the_scaling_of_serverless_v1(self):
        cluster = self.cluster()
        self.assertNotIn("StorageType", cluster)
        self.assertNotIn("ScalingConfigurationInfo", cluster)

    def test_changed_log_exports(self):
        self.cluster(EnableCloudwatchLogsExports=["postgresql"])
        change = {"EnableLogTypes": ["instance"], "DisableLogTypes": ["postgresql"]}
        self.rds.modify_db_cluster(DBClusterIdentifier=self.name, CloudwatchLogsExportConfiguration=change)
        self.assertEqual(self.described_cluster()["EnabledCloudwatchLogsExports"], ["instance"])

    def test_parameters_of_instances(self):
        self.parameters("DBParameterGroupName", "db_parameter")

    def test_parameters_of_clusters(self):
        self.parameters("DBClusterParameterGroupName", "db_cluster_parameter")

    def parameters(self, key, kind):
        def call(verb, ending, **arguments):
            return getattr(self.rds, f"{verb}_{kind}{ending}")(**{key: self.name}, **arguments)

        def described():
            return [(one["ParameterName"], one["Source"]) for one in call("describe", "s")["Parameters"]]

        values = {"ParameterValue": "1", "ApplyMethod": "immediate"}
        parameters = [{"ParameterName": name, **values} for name in ("a", "b")]
        call("create", "_group", DBParameterGroupFamily="postgres15", Description="test")
        call("modify", "_group", Parameters=parameters)
        self.assertEqual(described(), [("a", "user"), ("b", "user")])
        call("reset", "_group", Parameters=parameters[:1])
        self.assertEqual(described(), [("b", "user")])
        call("reset", "_group", ResetAllParameters=True)
        self.assertEqual(described(), [])

    def test_master_passwords(self):
        self.instance()
        self.instance(self.name + "-managed", ManageMasterUserPassword=True)
        with urllib.request.urlopen(url("/moto-api/master-passwords")) as answer:
            passwords = json.load(answer)
        self.assertEqual(passwords[self.name], "secret-of-" + self.name)
        self.assertNotIn(self.name + "-managed", passwords)
        self.rds.modify_db_instance(DBInstanceIdentifier=self.name, MasterUserPassword="another-secret")
        with urllib.request.urlopen(url("/moto-api/master-passwords")) as answer:
            self.assertEqual(json.load(answer)[self.name], "another-secret")

    def test_master_passwords_of_another_account(self):
        self.rds = aws("rds", "111111111111")
        self.instance()
        with urllib.request.urlopen(url("/moto-api/master-passwords")) as answer:
            self.assertEqual(json.load(answer)[self.name], "secret-of-" + self.name)

    def test_managed_password(self):
        _, of_cluster = self.managed_secret(self.cluster(ManageMasterUserPassword=True))
        _, of_instance = self.managed_secret(self.instance(ManageMasterUserPassword=True))
        self.assertEqual((of_cluster["username"], of_instance["username"]), ("owner", "owner"))
        self.assertNotEqual(of_cluster["password"], of_instance["password"])

    def test_rotation_of_a_managed_password(self):
        secrets = aws("secretsmanager")
        arn, before = self.managed_secret(described := self.cluster(ManageMasterUserPassword=True))
        self.assertNotIn("RotationRules", secrets.describe_secret(SecretId=arn))
        schedule = {"ScheduleExpression": "rate(10 days)"}
        secrets.rotate_secret(SecretId=arn, RotateImmediately=False, RotationRules=schedule)
        self.assertEqual(self.managed_secret(described)[1], before)
        secrets.rotate_secret(SecretId=arn, RotationRules=schedule)
        _, after = self.managed_secret(described)
        self.assertEqual(after["username"], "owner")
        self.assertNotEqual(after["password"], before["password"])
        secret = secrets.describe_secret(SecretId=arn)
        self.assertEqual((secret["RotationEnabled"], secret["RotationRules"]), (True, schedule))

    def test_cancelled_rotation_of_a_managed_password(self):
        secrets = aws("secretsmanager")
        arn, _ = self.managed_secret(self.cluster(ManageMasterUserPassword=True))
        secrets.rotate_secret(SecretId=arn, RotationRules={"AutomaticallyAfterDays": 30})
        secrets.cancel_rotate_secret(SecretId=arn)
        self.assertFalse(secrets.describe_secret(SecretId=arn)["RotationEnabled"])
