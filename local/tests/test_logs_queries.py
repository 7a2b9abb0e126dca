"""Questions to logs that people keep."""

import unittest

import emulated
from botocore.exceptions import ClientError
from emulated import tearDownModule


def setUpModule():
    global logs
    emulated.setUpModule()
    logs = emulated.aws("logs")
    logs.create_log_group(logGroupName="/ecs/api")


def kept(prefix="test"):
    found = logs.describe_query_definitions(queryDefinitionNamePrefix=prefix)["queryDefinitions"]
    return {one["name"]: one for one in found}


class Queries(unittest.TestCase):
    def test_life_of_a_query(self):
        asked = {"name": "test-dev/Errors", "queryString": "limit 20", "logGroupNames": ["/ecs/api"]}
        query = logs.put_query_definition(**asked)["queryDefinitionId"]
        logs.put_query_definition(name="test-prod/Errors", queryString="limit 20")
        self.assertEqual(kept("test-dev/").keys(), {"test-dev/Errors"})
        found = kept()["test-dev/Errors"]
        self.assertEqual((found["queryString"], found["logGroupNames"]), ("limit 20", ["/ecs/api"]))
        logs.put_query_definition(**{**asked, "queryDefinitionId": query, "name": "test-dev/Failures"})
        self.assertEqual(kept("test-dev/").keys(), {"test-dev/Failures"})
        self.assertTrue(logs.delete_query_definition(queryDefinitionId=query)["success"])
        self.assertEqual(kept("test-dev/"), {})

    def test_refused(self):
        for wrong in ({"queryDefinitionId": "nobody's"}, {"logGroupNames": ["/ecs/nobody"]}):
            with self.assertRaisesRegex(ClientError, "does not exist"):
                logs.put_query_definition(name="a", queryString="limit 1", **wrong)
        with self.assertRaisesRegex(ClientError, "does not exist"):
            logs.delete_query_definition(queryDefinitionId="nobody's")


if __name__ == "__main__":
    unittest.main()
