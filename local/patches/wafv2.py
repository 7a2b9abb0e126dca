"""Web ACLs of AWS WAF."""

import json

from moto.cloudfront.models import cloudfront_backends
from moto.wafv2.exceptions import WAFNonexistentItemException, WAFv2ClientError
from moto.wafv2.models import FakeWebACL, WAFV2Backend, wafv2_backends
from patches import patch


def refused(code, message):
    return WAFv2ClientError(code, message)


# UpdateWebACL: moto keeps what a call leaves out, and all rules where there are to be none.
@patch(FakeWebACL)
def update(original, self, default_action, rules, *others):
    self.custom_response_bodies = self.association_config = None
    original(self, default_action, rules or [], *others)


# AssociateWebACL: moto lets a resource have several.
@patch(WAFV2Backend)
def associate_web_acl(original, self, web_acl_arn, resource_arn):
    if web_acl_arn in self.wacls:
        self.disassociate_web_acl(resource_arn)
    original(self, web_acl_arn, resource_arn)


# DeleteWebACL, DeleteIPSet: moto deletes what is in use.
@patch(WAFV2Backend)
def delete_web_acl(original, self, name, scope, _id, lock_token):
    acl = self.get_web_acl(None, name, _id)
    if acl.associated_resources or any(each.config["WebACLId"] == acl.arn for each in distributions(self.account_id)):
        raise in_use()
    original(self, name, scope, _id, lock_token)
    for backend in wafv2_backends[self.account_id].values():
        backend.logging_configurations.pop(acl.arn, None)


@patch(WAFV2Backend)
def delete_ip_set(original, self, name, scope, _id, lock_token):
    arn = self.get_ip_set(name, scope, _id).arn
    if any(f'"{arn}"' in json.dumps(rule.statement) for acl in self.wacls.values() for rule in acl.rules):
        raise in_use()
    original(self, name, scope, _id, lock_token)


def in_use():
    return refused(
        "WAFAssociatedItemException",
        "AWS WAF couldn’t perform the operation because your resource is being used by another resource "
        "or it’s associated with another resource.",
    )


def distributions(account):
    return cloudfront_backends[account]["aws"].kept.get("Distribution", {}).values()


# CreateIPSet, CreateWebACL: moto takes a second set of a name, and names another error for a second web ACL.
@patch(WAFV2Backend)
def create_ip_set(original, self, name, *others):
    once(name, self.ip_sets)
    return original(self, name, *others)


@patch(WAFV2Backend)
def create_web_acl(original, self, name, *others):
    once(name, self.wacls)
    return original(self, name, *others)


def once(name, existing):
    if any(each.name == name for each in existing.values()):
        raise refused(
            "WAFDuplicateItemException",
            "AWS WAF couldn’t perform the operation because some resource in your request is a duplicate of an existing one.",
        )


# PutLoggingConfiguration: moto takes any destination, and logs of web ACLs that are not there.
@patch(WAFV2Backend)
def put_logging_configuration(original, self, arn, log_destination_configs, *others):
    if not any(arn in backend.wacls for backend in wafv2_backends[self.account_id].values()):
        raise WAFNonexistentItemException()
    if len(log_destination_configs) != 1 or ":log-group:aws-waf-logs-" not in log_destination_configs[0]:
        raise refused(
            "WAFInvalidParameterException",
            "Error reason: The ARN isn't valid. A valid ARN begins with arn: and includes other information "
            f"separated by colons or slashes., field: LOG_DESTINATION, parameter: {log_destination_configs}",
        )
    return original(self, arn, log_destination_configs, *others)
