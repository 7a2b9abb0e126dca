"""A request that comes twice is carried out once."""

import unittest
import urllib.error
import urllib.request

from emulated import aws, setUpModule, tearDownModule, url

SCOPE = "123456789012/20260101/eu-central-1/ec2/aws4_request"


def create_vpc(name, cidr="10.0.0.0/16"):
    """As a client sends it, which gives each call a name and keeps it when it tries again."""
    headers = {
        "Authorization": f"AWS4-HMAC-SHA256 Credential={SCOPE}, SignedHeaders=host, Signature=none",
        "Content-Type": "application/x-www-form-urlencoded",
        "amz-sdk-invocation-id": name,
    }
    body = f"Action=CreateVpc&Version=2016-11-15&CidrBlock={cidr}".encode()
    with urllib.request.urlopen(urllib.request.Request(url("/"), body, headers)) as answer:
        return answer.read()


def vpcs(cidr):
    filters = [{"Name": "cidr", "Values": [cidr]}]
    return aws("ec2", key="123456789012").describe_vpcs(Filters=filters)["Vpcs"]


class SentAgain(unittest.TestCase):
    def test_the_second_time_gets_the_first_answer(self):
        first = create_vpc("a", "10.1.0.0/16")
        self.assertEqual(create_vpc("a", "10.1.0.0/16"), first)
        self.assertEqual(len(vpcs("10.1.0.0/16")), 1)

    def test_two_calls_are_two(self):
        self.assertNotEqual(create_vpc("b", "10.2.0.0/16"), create_vpc("c", "10.2.0.0/16"))
        self.assertEqual(len(vpcs("10.2.0.0/16")), 2)

    def test_what_failed_is_tried_again(self):
        with self.assertRaises(urllib.error.HTTPError):
            create_vpc("d", "nonsense")
        create_vpc("d", "10.3.0.0/16")
        self.assertEqual(len(vpcs("10.3.0.0/16")), 1)


if __name__ == "__main__":
    unittest.main()
