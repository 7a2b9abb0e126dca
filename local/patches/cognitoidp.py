"""User pools: their tier, their protection, their tags."""

from moto.cognitoidp.exceptions import InvalidParameterException
from moto.cognitoidp.models import CognitoIdpBackend, CognitoIdpUserPool
from moto.cognitoidp.responses import CognitoIdpResponse as Responses
from moto.core.responses import ActionResult, EmptyResult
from patches import patch


# What UpdateUserPool leaves as it is; all else that it is not given becomes AWS's default again.
KEPT = ("AliasAttributes", "UsernameAttributes", "UsernameConfiguration", "UserPoolTags")


# CreateUserPool, UpdateUserPool: moto knows no tier where none is given, forgets with a change what cannot change, and
# has two places for the mode of the second factor, of which SetUserPoolMfaConfig changes one.
@patch(CognitoIdpUserPool)
def update_extended_config(original, self, extended_config):
    before = getattr(self, "extended_config", {})
    kept = {name: before[name] for name in KEPT if name in before}
    original(self, {"UserPoolTier": "ESSENTIALS", **kept, **extended_config})
    if mode := self.extended_config.pop("MfaConfiguration", None):
        self.mfa_config = mode


# DeleteUserPool: moto deletes protected ones.
@patch(CognitoIdpBackend)
def delete_user_pool(original, self, user_pool_id):
    if self.describe_user_pool(user_pool_id).extended_config.get("DeletionProtection") == "ACTIVE":
        raise InvalidParameterException(
            "The user pool cannot be deleted because deletion protection is activated. "
            "Deletion protection must be inactivated first."
        )
    original(self, user_pool_id)


# TagResource, UntagResource, ListTagsForResource: missing.
def tag_resource(self):
    tags_of(self).update(self._get_param("Tags"))
    return EmptyResult()


def untag_resource(self):
    for key in self._get_param("TagKeys"):
        tags_of(self).pop(key, None)
    return EmptyResult()


def list_tags_for_resource(self):
    return ActionResult({"Tags": tags_of(self)})


def tags_of(responses):
    pool = responses.backend.describe_user_pool(responses._get_param("ResourceArn").split("/")[-1])
    return pool.extended_config.setdefault("UserPoolTags", {})


Responses.tag_resource = tag_resource
Responses.untag_resource = untag_resource
Responses.list_tags_for_resource = list_tags_for_resource
