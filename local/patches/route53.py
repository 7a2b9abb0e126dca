"""Query logs of hosted zones."""

import json
from fnmatch import fnmatchcase

from moto.logs.models import logs_backends
from moto.route53.exceptions import Route53ClientError
from moto.route53.models import Route53Backend
from patches import patch


# CreateQueryLoggingConfig: moto finds the group only by the ARN with ":*" at its end, which the provider leaves out,
# and writes into groups whose policies do not let Route 53 in.
@patch(Route53Backend)
def create_query_logging_config(original, self, hosted_zone_id, log_group_arn):
    group = log_group_arn.removesuffix(":*")
    zone_id = hosted_zone_id.removeprefix("/hostedzone/")
    if not may_write(logs_backends[self.account_id]["us-east-1"].resource_policies.values(), group):
        raise Route53ClientError(
            "InsufficientCloudWatchLogsResourcePolicy",
            f"The resource policy that you're using for Route 53 query logging doesn't let it write into {group}",
        )
    made = original(self, zone_id, f"{group}:*")
    made.cloud_watch_logs_log_group_arn = log_group_arn
    return made


def may_write(policies, group):
    statements = [each for policy in policies for each in listed(json.loads(policy.policy_document)["Statement"])]
    return any(
        "route53.amazonaws.com" in listed(each["Principal"].get("Service", []))
        and any(fnmatchcase(f"{group}:log-stream:any", pattern) for pattern in listed(each["Resource"]))
        for each in statements
    )


def listed(value):
    return value if isinstance(value, list) else [value]
