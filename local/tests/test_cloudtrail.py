"""Trails: found by their ARNs, and told apart."""

import unittest

import emulated
from emulated import tearDownModule


def setUpModule():
    global trails
    emulated.setUpModule()
    emulated.aws("s3", region="us-east-1").create_bucket(Bucket="record")
    trails = emulated.aws("cloudtrail")


def made(name):
    return trails.create_trail(Name=name, S3BucketName="record")["TrailARN"]


class Trails(unittest.TestCase):
    def test_logging_by_its_arn(self):
        arn = made("watched")
        trails.start_logging(Name=arn)
        self.assertTrue(trails.get_trail_status(Name=arn)["IsLogging"])
        trails.stop_logging(Name=arn)
        self.assertFalse(trails.get_trail_status(Name=arn)["IsLogging"])

    def test_deleted_by_its_arn(self):
        arn = made("gone")
        trails.delete_trail(Name=arn)
        with self.assertRaises(trails.exceptions.TrailNotFoundException):
            trails.get_trail(Name=arn)

    def test_those_that_are_asked_for(self):
        arn = made("one")
        made("another")
        for asked in (arn, "one"):
            found = trails.describe_trails(trailNameList=[asked])["trailList"]
            self.assertEqual([trail["Name"] for trail in found], ["one"])
        self.assertLess(1, len(trails.describe_trails()["trailList"]))


if __name__ == "__main__":
    unittest.main()
