"""Analyzers of IAM Access Analyzer."""

import unittest

import emulated
from emulated import tearDownModule


def setUpModule():
    global access
    emulated.setUpModule()
    access = emulated.aws("accessanalyzer")


class Analyzers(unittest.TestCase):
    def setUp(self):
        self.name = self.id().rpartition(".")[2]
        self.arn = access.create_analyzer(analyzerName=self.name, type="ACCOUNT", tags={"a": "1", "b": "2"})["arn"]

    def test_what_was_made(self):
        found = access.get_analyzer(analyzerName=self.name)["analyzer"]
        self.assertEqual([found["arn"], found["type"], found["status"]], [self.arn, "ACCOUNT", "ACTIVE"])
        self.assertIn(self.arn, [analyzer["arn"] for analyzer in access.list_analyzers()["analyzers"]])

    def test_its_tags(self):
        access.tag_resource(resourceArn=self.arn, tags={"a": "3"})
        access.untag_resource(resourceArn=self.arn, tagKeys=["b"])
        self.assertEqual(access.list_tags_for_resource(resourceArn=self.arn)["tags"], {"a": "3"})

    def test_one_that_is_gone(self):
        access.delete_analyzer(analyzerName=self.name)
        with self.assertRaises(access.exceptions.ResourceNotFoundException):
            access.get_analyzer(analyzerName=self.name)


if __name__ == "__main__":
    unittest.main()
