"""Hosted zones: their query log, their signing."""

import hashlib
import json
import unittest
import uuid

import emulated
from botocore.exceptions import ClientError
from emulated import tearDownModule


def setUpModule():
    global route53, logs, kms
    emulated.setUpModule()
    route53, logs, kms = (emulated.aws(name, region="us-east-1") for name in ("route53", "logs", "kms"))


class QueryLogs(unittest.TestCase):
    def test_group_without_a_star(self):
        zone, group = new_zone(), new_group("log.example")
        allow(group)
        log = route53.create_query_logging_config(HostedZoneId=zone, CloudWatchLogsLogGroupArn=group)
        found = route53.get_query_logging_config(Id=log["QueryLoggingConfig"]["Id"])["QueryLoggingConfig"]
        self.assertEqual(found["CloudWatchLogsLogGroupArn"], group)
        self.assertEqual(found["HostedZoneId"], zone)

    def test_group_that_lets_nobody_in(self):
        zone, group = new_zone(), new_group("closed.example")
        with self.assertRaisesRegex(ClientError, "InsufficientCloudWatchLogsResourcePolicy"):
            route53.create_query_logging_config(HostedZoneId=zone, CloudWatchLogsLogGroupArn=group)


class Signing(unittest.TestCase):
    def setUp(self):
        self.zone = new_zone("signed.example")

    def make_key(self, name="first", zone=None, **spec):
        arn = new_key(**spec)
        make = {"HostedZoneId": zone or self.zone, "Name": name, "Status": "ACTIVE", "CallerReference": name}
        return route53.create_key_signing_key(KeyManagementServiceArn=arn, **make)["KeySigningKey"]

    def status(self):
        return route53.get_dnssec(HostedZoneId=self.zone)["Status"]["ServeSignature"]

    def test_life_of_a_signed_zone(self):
        self.make_key()
        route53.enable_hosted_zone_dnssec(HostedZoneId=self.zone)
        self.assertEqual(self.status(), "SIGNING")
        with self.assertRaisesRegex(ClientError, "KeySigningKeyInUse"):
            route53.deactivate_key_signing_key(HostedZoneId=self.zone, Name="first")
        route53.disable_hosted_zone_dnssec(HostedZoneId=self.zone)
        route53.deactivate_key_signing_key(HostedZoneId=self.zone, Name="first")
        with self.assertRaisesRegex(ClientError, "HostedZoneNotEmpty"):
            route53.delete_hosted_zone(Id=self.zone)
        route53.delete_key_signing_key(HostedZoneId=self.zone, Name="first")
        self.assertEqual(route53.get_dnssec(HostedZoneId=self.zone)["KeySigningKeys"], [])
        route53.delete_hosted_zone(Id=self.zone)

    def test_one_key_after_the_other(self):
        self.make_key("first")
        route53.enable_hosted_zone_dnssec(HostedZoneId=self.zone)
        self.make_key("second")
        with self.assertRaisesRegex(ClientError, "LimitsExceeded"):
            self.make_key("third")
        route53.deactivate_key_signing_key(HostedZoneId=self.zone, Name="first")
        route53.delete_key_signing_key(HostedZoneId=self.zone, Name="first")
        self.assertEqual(self.status(), "SIGNING")

    def test_what_the_parent_is_told(self):
        key = self.make_key()
        public_key = kms.get_public_key(KeyId=key["KmsArn"])["PublicKey"][-64:]
        data = b"\x01\x01\x03\x0d" + public_key
        digest = hashlib.sha256(b"\x06signed\x07example\x00" + data).hexdigest().upper()
        self.assertEqual(key["DSRecord"], f"{key['KeyTag']} 13 2 {digest}")

    def test_signing_cannot_end_while_the_parent_delegates_to_the_key(self):
        parent, child = new_zone("parent.example"), new_zone("child.parent.example")
        key = self.make_key(zone=child)
        route53.enable_hosted_zone_dnssec(HostedZoneId=child)
        record = {"Name": "child.parent.example", "Type": "DS", "TTL": 300}
        record["ResourceRecords"] = [{"Value": key["DSRecord"]}]
        change(parent, "CREATE", record)
        with self.assertRaisesRegex(ClientError, "KeySigningKeyInParentDSRecord"):
            route53.disable_hosted_zone_dnssec(HostedZoneId=child)
        change(parent, "DELETE", record)
        route53.disable_hosted_zone_dnssec(HostedZoneId=child)

    def test_nothing_signs_without_a_key(self):
        with self.assertRaisesRegex(ClientError, "KeySigningKeyWithActiveStatusNotFound"):
            route53.enable_hosted_zone_dnssec(HostedZoneId=self.zone)
        self.assertEqual(self.status(), "NOT_SIGNING")

    def test_keys_of_another_kind(self):
        with self.assertRaisesRegex(ClientError, "InvalidKMSArn"):
            self.make_key(KeySpec="ECC_NIST_P384")


def new_zone(name="zone.example"):
    made = route53.create_hosted_zone(Name=name, CallerReference=str(uuid.uuid4()))
    return made["HostedZone"]["Id"].removeprefix("/hostedzone/")


def new_group(zone):
    logs.create_log_group(logGroupName=f"/aws/route53/{zone}")
    return f"arn:aws:logs:us-east-1:123456789012:log-group:/aws/route53/{zone}"


def allow(group):
    statement = {"Effect": "Allow", "Principal": {"Service": "route53.amazonaws.com"}}
    statement |= {"Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": f"{group}:*"}
    policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    logs.put_resource_policy(policyName="dns", policyDocument=policy)


def new_key(KeySpec="ECC_NIST_P256"):
    return kms.create_key(KeySpec=KeySpec, KeyUsage="SIGN_VERIFY")["KeyMetadata"]["Arn"]


def change(zone, action, record):
    batch = {"Changes": [{"Action": action, "ResourceRecordSet": record}]}
    route53.change_resource_record_sets(HostedZoneId=zone, ChangeBatch=batch)


if __name__ == "__main__":
    unittest.main()
