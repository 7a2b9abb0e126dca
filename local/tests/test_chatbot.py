"""Channels of Slack are kept under their names, with what they may do, until they are taken away."""

import unittest

from botocore.exceptions import ClientError
from emulated import aws, setUpModule, tearDownModule

given = {
    "SlackTeamId": "T07EZ1ABC23",
    "SlackChannelId": "C07EZ1ABC23",
    "IamRoleArn": "arn:aws:iam::123456789012:role/chat",
    "LoggingLevel": "ERROR",
}


class Channels(unittest.TestCase):
    def setUp(self):
        self.chatbot = aws("chatbot")

    def make(self, name, **others):
        made = self.chatbot.create_slack_channel_configuration(ConfigurationName=name, **given, **others)
        return made["ChannelConfiguration"]["ChatConfigurationArn"]

    def found(self, arn):
        found = self.chatbot.describe_slack_channel_configurations(ChatConfigurationArn=arn)
        return found["SlackChannelConfigurations"][0]

    def test_a_channel_is_what_was_given_and_what_changed(self):
        arn = self.make("told", GuardrailPolicyArns=["arn:aws:iam::aws:policy/AWSDenyAll"])
        self.chatbot.update_slack_channel_configuration(
            ChatConfigurationArn=arn, SlackChannelId="C07EZ1ABC24", SnsTopicArns=["arn:aws:sns:us-east-1:123456789012:told"]
        )
        self.assertLessEqual(
            {"SlackTeamId": "T07EZ1ABC23", "SlackChannelId": "C07EZ1ABC24", "LoggingLevel": "ERROR"}.items(),
            {key: value for key, value in self.found(arn).items() if isinstance(value, str)}.items(),
        )
        self.assertEqual(self.found(arn)["GuardrailPolicyArns"], ["arn:aws:iam::aws:policy/AWSDenyAll"])

    def test_without_a_guardrail_it_may_do_everything(self):
        self.assertIn("AdministratorAccess", self.found(self.make("unguarded"))["GuardrailPolicyArns"][0])

    def test_a_name_is_taken_once_and_free_again_when_it_is_gone(self):
        arn = self.make("once")
        with self.assertRaisesRegex(ClientError, "ConflictException"):
            self.make("once")
        self.chatbot.delete_slack_channel_configuration(ChatConfigurationArn=arn)
        gone = self.chatbot.describe_slack_channel_configurations(ChatConfigurationArn=arn)
        self.assertEqual(gone["SlackChannelConfigurations"], [])
        self.assertEqual(self.make("once"), arn)

    def test_tags_are_kept(self):
        arn = self.make("tagged", Tags=[{"TagKey": "System", "TagValue": "saas"}])
        self.chatbot.tag_resource(ResourceARN=arn, Tags=[{"TagKey": "System", "TagValue": "dougust"}])
        tags = self.chatbot.list_tags_for_resource(ResourceARN=arn)["Tags"]
        self.assertEqual(tags, [{"TagKey": "System", "TagValue": "dougust"}])


if __name__ == "__main__":
    unittest.main()
