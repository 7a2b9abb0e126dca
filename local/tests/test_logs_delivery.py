"""Deliveries of CloudFront's access logs to a bucket."""

import json
import unittest

import emulated
from botocore.exceptions import ClientError
from emulated import aws, tearDownModule

BUCKET = "arn:aws:s3:::delivered"


def setUpModule():
    global logs, distribution
    emulated.setUpModule()
    logs = aws("logs", region="us-east-1")
    s3 = aws("s3", region="us-east-1")
    write = {"Effect": "Allow", "Action": "s3:PutObject", "Principal": {"Service": "delivery.logs.amazonaws.com"}}
    for name, statements in ("delivered", [{**write, "Resource": f"{BUCKET}/*"}]), ("closed", []):
        s3.create_bucket(Bucket=name)
        s3.put_bucket_policy(Bucket=name, Policy=json.dumps({"Version": "2012-10-17", "Statement": statements}))
    distribution = made_distribution()


def made_distribution():
    ports = {"HTTPPort": 80, "HTTPSPort": 443, "OriginProtocolPolicy": "https-only"}
    origin = {"Id": "a", "DomainName": "a.example.com", "CustomOriginConfig": ports}
    policy = "658327ea-f89d-4fab-a63d-7e88639e58f6"
    config = {
        "CallerReference": "1",
        "Comment": "",
        "Enabled": True,
        "Origins": {"Quantity": 1, "Items": [origin]},
        "DefaultCacheBehavior": {
            "TargetOriginId": "a",
            "ViewerProtocolPolicy": "https-only",
            "CachePolicyId": policy,
        },
    }
    cloudfront = aws("cloudfront", region="us-east-1")
    return cloudfront.create_distribution(DistributionConfig=config)["Distribution"]["ARN"]


class Deliveries(unittest.TestCase):
    def source(self, client=None, arn=None):
        given = {"name": self.name(), "resourceArn": arn or distribution, "logType": "ACCESS_LOGS"}
        (client or logs).put_delivery_source(**given)

    def destination(self, bucket=BUCKET):
        place = {"destinationResourceArn": bucket}
        given = {"name": self.name(), "outputFormat": "parquet", "deliveryDestinationConfiguration": place}
        return logs.put_delivery_destination(**given)["deliveryDestination"]["arn"]

    def delivery(self, bucket=BUCKET):
        self.source()
        given = {"deliverySourceName": self.name(), "deliveryDestinationArn": self.destination(bucket)}
        path = {"suffixPath": "/{yyyy}/{MM}", "enableHiveCompatiblePath": False}
        made = logs.create_delivery(**given, recordFields=["date"], s3DeliveryConfiguration=path)
        return made["delivery"]["id"]

    def name(self):
        return self.id().rpartition(".")[2]

    def refused(self, code):
        return self.assertRaisesRegex(ClientError, rf"\({code}\)")

    def test_what_changes_comes_back_and_the_rest_stays(self):
        delivery = self.delivery(f"{BUCKET}/folder")
        logs.update_delivery_configuration(id=delivery, recordFields=["date", "time"])
        told = logs.get_delivery(id=delivery)["delivery"]
        self.assertEqual(told["recordFields"], ["date", "time"])
        self.assertEqual(told["s3DeliveryConfiguration"]["suffixPath"], "/{yyyy}/{MM}")

    def test_what_a_delivery_uses_stays(self):
        delivery = self.delivery()
        for delete in (logs.delete_delivery_source, logs.delete_delivery_destination):
            with self.refused("ConflictException"):
                delete(name=self.name())
        logs.delete_delivery(id=delivery)
        logs.delete_delivery_source(name=self.name())
        logs.delete_delivery_destination(name=self.name())

    def test_the_bucket_is_there_and_lets_the_logs_in(self):
        for code, bucket in ("ResourceNotFoundException", "missing"), ("AccessDeniedException", "closed"):
            with self.refused(code):
                self.delivery(f"arn:aws:s3:::{bucket}")

    def test_the_distribution_is_there_and_its_logs_in_us_east_1(self):
        with self.refused("ValidationException"):
            self.source(aws("logs"))
        with self.refused("ResourceNotFoundException"):
            self.source(arn=distribution + "X")


if __name__ == "__main__":
    unittest.main()
