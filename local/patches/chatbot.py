"""AWS Chatbot's channels of Slack, which moto lacks as a whole; that the workspace let AWS in is taken as done."""

import json
import re
import sys

from moto import backend_index
from moto.core.base_backend import BackendDict, BaseBackend
from moto.core.exceptions import JsonRESTError
from moto.core.responses import ActionResult, BaseResponse
from moto.utilities.utils import PARTITION_NAMES


class ChatbotBackend(BaseBackend):
    """The channels of an account, by ARN, whichever region's endpoint is asked."""

    _url_module = sys.modules[__name__]

    def __init__(self, region_name, account_id):
        super().__init__(region_name, account_id)
        self.channels = {}

    def find(self, arn):
        if arn not in self.channels:
            raise JsonRESTError("ResourceNotFoundException", f"{arn} does not exist")
        return self.channels[arn]


class ChatbotResponse(BaseResponse):
    def __init__(self):
        super().__init__(service_name="chatbot")

    @property
    def backend(self):
        return chatbot_backends[self.current_account][self.partition]

    def create_slack_channel_configuration(self):
        given = json.loads(self.body)
        name, kept = given["ConfigurationName"], self.backend.channels
        arn = f"arn:{self.partition}:chatbot::{self.current_account}:chat-configuration/slack-channel/{name}"
        if arn in kept:
            raise JsonRESTError("ConflictException", f"{name} is there already")
        # AWS lets a channel without a guardrail do everything
        everything = [f"arn:{self.partition}:iam::aws:policy/AdministratorAccess"]
        told = {"SlackTeamName": "team", "SlackChannelName": "channel", "GuardrailPolicyArns": everything}
        kept[arn] = {**told, "Tags": [], "LoggingLevel": "NONE", **given, "ChatConfigurationArn": arn, "State": "ENABLED"}
        return self.channel(arn)

    def update_slack_channel_configuration(self):
        given = json.loads(self.body)
        arn = given["ChatConfigurationArn"]
        self.backend.find(arn).update(given)
        return self.channel(arn)

    def channel(self, arn):
        return ActionResult({"ChannelConfiguration": self.backend.find(arn)})

    def describe_slack_channel_configurations(self):
        arn, kept = self._get_param("ChatConfigurationArn"), self.backend.channels
        # none is an empty list, which is how the provider sees that one is gone
        found = [channel for own, channel in kept.items() if arn in (None, own)]
        return ActionResult({"SlackChannelConfigurations": found})

    def delete_slack_channel_configuration(self):
        arn = self._get_param("ChatConfigurationArn")
        self.backend.find(arn)
        del self.backend.channels[arn]
        return ActionResult({})

    def list_tags_for_resource(self):
        return ActionResult({"Tags": self.backend.find(self._get_param("ResourceARN"))["Tags"]})

    def tag_resource(self):
        channel, given = self.backend.find(self._get_param("ResourceARN")), self._get_param("Tags")
        names = [tag["TagKey"] for tag in given]
        channel["Tags"] = [tag for tag in channel["Tags"] if tag["TagKey"] not in names] + given
        return ActionResult({})

    def untag_resource(self):
        channel, names = self.backend.find(self._get_param("ResourceARN")), self._get_param("TagKeys")
        channel["Tags"] = [tag for tag in channel["Tags"] if tag["TagKey"] not in names]
        return ActionResult({})


# Where moto looks for a service: its package by name, and in it the backends; the backend's paths; the host's pattern.
chatbot_backends = BackendDict(
    ChatbotBackend, "chatbot", use_boto3_regions=False, additional_regions=PARTITION_NAMES
)
url_bases = [r"https?://chatbot\.(.+)\.amazonaws\.com"]
url_paths = {
    f"{{0}}/{operation}$": ChatbotResponse.dispatch
    for operation in [
        *(f"{verb}-slack-channel-configuration" for verb in ["create", "update", "delete"]),
        "describe-slack-channel-configurations",
        *["list-tags-for-resource", "tag-resource", "untag-resource"],
    ]
}
sys.modules["moto.chatbot"] = sys.modules[__name__]
backend_index.backend_url_patterns.append(("chatbot", re.compile(url_bases[0])))
