"""User pools, and the services that call each other."""

import unittest

from botocore.exceptions import ClientError
from emulated import aws, setUpModule, tearDownModule

TAGS = {"System": "test"}


class UserPools(unittest.TestCase):
    def setUp(self):
        self.cognito = aws("cognito-idp")

    def pool(self, **settings):
        answer = self.cognito.create_user_pool(PoolName="test", UserPoolTags=TAGS, **settings)
        return answer["UserPool"]["Id"]

    def described(self, pool):
        return self.cognito.describe_user_pool(UserPoolId=pool)["UserPool"]

    def test_tier_is_essentials_where_none_is_given(self):
        pool = self.pool()
        self.assertEqual(self.described(pool)["UserPoolTier"], "ESSENTIALS")
        self.cognito.update_user_pool(UserPoolId=pool, UserPoolTier="PLUS")
        self.assertEqual(self.described(pool)["UserPoolTier"], "PLUS")

    def test_update_keeps_what_cannot_change(self):
        settings = {"UsernameAttributes": ["email"], "UsernameConfiguration": {"CaseSensitive": False}}
        pool = self.pool(**settings)
        self.cognito.update_user_pool(UserPoolId=pool, AutoVerifiedAttributes=["email"])
        found = self.described(pool)
        self.assertEqual({name: found[name] for name in settings}, settings)
        self.assertEqual(found["UserPoolTags"], TAGS)

    def test_mode_of_the_second_factor_is_the_last_one_given(self):
        pool = self.pool()
        factor = {"SoftwareTokenMfaConfiguration": {"Enabled": True}}
        self.cognito.update_user_pool(UserPoolId=pool, MfaConfiguration="OFF")
        self.cognito.set_user_pool_mfa_config(UserPoolId=pool, MfaConfiguration="ON", **factor)
        self.assertEqual(self.described(pool)["MfaConfiguration"], "ON")
        self.cognito.update_user_pool(UserPoolId=pool, MfaConfiguration="OPTIONAL")
        self.assertEqual(self.described(pool)["MfaConfiguration"], "OPTIONAL")

    def test_protected_pool_cannot_be_deleted(self):
        pool = self.pool(DeletionProtection="ACTIVE")
        with self.assertRaisesRegex(ClientError, "deletion protection is activated"):
            self.cognito.delete_user_pool(UserPoolId=pool)
        self.cognito.update_user_pool(UserPoolId=pool, DeletionProtection="INACTIVE")
        self.cognito.delete_user_pool(UserPoolId=pool)
        with self.assertRaises(ClientError):
            self.described(pool)

    def test_tags(self):
        arn = self.described(self.pool())["Arn"]
        self.cognito.tag_resource(ResourceArn=arn, Tags={"Environment": "dev"})
        self.cognito.untag_resource(ResourceArn=arn, TagKeys=["System"])
        self.assertEqual(self.cognito.list_tags_for_resource(ResourceArn=arn)["Tags"], {"Environment": "dev"})


class ServiceConnect(unittest.TestCase):
    def test_configuration_comes_back_with_the_deployment(self):
        ecs = aws("ecs")
        ecs.create_cluster(clusterName="a")
        container = {"name": "app", "image": "app", "memory": 128}
        ecs.register_task_definition(family="a", containerDefinitions=[container])
        connect = {"enabled": True, "namespace": "test"}
        service = {"cluster": "a", "taskDefinition": "a"}
        ecs.create_service(**service, serviceName="a", desiredCount=1, serviceConnectConfiguration=connect)
        self.assertEqual(self.configuration(ecs), connect)
        ecs.update_service(**service, service="a")
        self.assertEqual(self.configuration(ecs), connect)
        ecs.update_service(**service, service="a", serviceConnectConfiguration={"enabled": False})
        self.assertIsNone(self.configuration(ecs))

    def configuration(self, ecs):
        (service,) = ecs.describe_services(cluster="a", services=["a"])["services"]
        return service["deployments"][0].get("serviceConnectConfiguration")


class FoundByTags(unittest.TestCase):
    def test_user_pool_and_namespace(self):
        tags = {"Found": "1"}
        listed = [{"Key": key, "Value": value} for key, value in tags.items()]
        pool = aws("cognito-idp").create_user_pool(PoolName="found", UserPoolTags=tags)["UserPool"]["Arn"]
        discovery = aws("servicediscovery")
        discovery.create_http_namespace(Name="found", Tags=listed)
        namespace = discovery.list_namespaces()["Namespaces"][0]["Arn"]
        answer = aws("resourcegroupstaggingapi").get_resources(TagFilters=[{"Key": "Found", "Values": ["1"]}])
        found = {one["ResourceARN"] for one in answer["ResourceTagMappingList"]}
        self.assertEqual(found, {pool, namespace})
