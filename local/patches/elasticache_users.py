"""Users of Redis and their groups."""

from moto.elasticache.exceptions import UserNotFound
from moto.elasticache.responses import ElastiCacheResponse as Responses
from patches import patch
from patches.elasticache import arn, fail, operation


# ModifyUser: moto lacks it.
@operation
def modify_user(self, params):
    (user,) = self.elasticache_backend.describe_users(params["UserId"])
    user.access_string = params.get("AccessString", user.access_string)
    if mode := params.get("AuthenticationMode"):
        user.authentication_type, user.no_password_required = mode["Type"], False
    user.no_password_required = params.get("NoPasswordRequired", user.no_password_required)
    return user


# CreateUserGroup and all else about groups of users: moto lacks them.
def user_group(self, name):
    groups = self.elasticache_backend.user_groups
    return groups.get(name) or fail("UserGroupNotFound", f"UserGroup {name} not found.")


def check_users(self, user_ids):
    users = self.elasticache_backend.users
    for user_id in user_ids:
        if user_id not in users:
            raise UserNotFound(user_id)
    if "default" not in [users[user_id].name for user_id in user_ids]:
        fail("DefaultUserRequired", "a user group of Redis needs a user named default")


@operation
def create_user_group(self, params):
    name, user_ids = params["UserGroupId"], params.get("UserIds", [])
    if name in self.elasticache_backend.user_groups:
        fail("UserGroupAlreadyExists", f"User group {name} already exists.")
    check_users(self, user_ids)
    group = {"UserGroupId": name, "Status": "active", "Engine": params["Engine"].lower(), "UserIds": list(user_ids)}
    group |= {"ARN": arn(self, "usergroup", name), "MinimumEngineVersion": "6.0"}
    self.elasticache_backend.user_groups[name] = group
    self.elasticache_backend.add_tags_to_resource(group["ARN"], params.get("Tags", []))
    return group


@operation
def describe_user_groups(self, params):
    name = params.get("UserGroupId")
    groups = [user_group(self, name)] if name else self.elasticache_backend.user_groups.values()
    return {"UserGroups": [{**group, "ReplicationGroups": users_of(self, group)} for group in groups]}


def users_of(self, group):
    caches = self.elasticache_backend.replication_groups.values()
    return [cache.replication_group_id for cache in caches if group["UserGroupId"] in cache.user_group_ids]


@operation
def modify_user_group(self, params):
    group = user_group(self, params["UserGroupId"])
    kept = [user_id for user_id in group["UserIds"] if user_id not in params.get("UserIdsToRemove", [])]
    user_ids = [*kept, *params.get("UserIdsToAdd", [])]
    check_users(self, user_ids)
    group["UserIds"] = user_ids
    return group


@operation
def delete_user_group(self, params):
    group = user_group(self, params["UserGroupId"])
    if users_of(self, group):
        fail("InvalidUserGroupState", f"User group {group['UserGroupId']} is in use")
    del self.elasticache_backend.user_groups[group["UserGroupId"]]
    return {**group, "Status": "deleting"}


# DescribeUsers: moto does not say in which groups a user is.
@patch(Responses)
def describe_users(original, self):
    for user in self.elasticache_backend.users.values():
        groups = self.elasticache_backend.user_groups.values()
        user.user_group_ids = [group["UserGroupId"] for group in groups if user.id in group["UserIds"]]
    return original(self)
