"""What is found by its tags."""

from moto.cloudtrail.models import cloudtrail_backends
from moto.cognitoidp.models import cognitoidp_backends
from moto.ecr.models import ecr_backends
from moto.guardduty.models import guardduty_backends
from moto.resourcegroupstaggingapi.models import ResourceGroupsTaggingAPIBackend as Backend
from moto.scheduler.models import scheduler_backends
from moto.servicediscovery.models import servicediscovery_backends
from moto.wafv2.models import GLOBAL_REGION, wafv2_backends
from moto.xray.models import xray_backends
from patches import patch
from patches.accessanalyzer import accessanalyzer_backends
from patches.cloudfront import all_of
from patches.cloudfront_distributions import DISTRIBUTION
from patches.cloudfront_origins import VPC_ORIGIN


# GetResources: moto leaves out elastic IPs, VPC endpoints and rules of security groups, listeners and their rules,
# parameter and subnet groups, groups of users of caches, repositories, domains of SES, user pools, namespaces of
# services, groups of schedules, backup plans, trails, detectors, analyzers, distributions, VPC origins, deliveries of
# logs, web ACLs and their sets of addresses, sampling rules and groups of X-Ray; its ARNs of flow logs are not AWS's.
# AWS finds whatever has tags, but for IAM's roles and users.
@patch(Backend)
def _get_resources_generator(original, self, tag_filters=None, resource_type_filters=None):
    for resource in original(self, tag_filters, resource_type_filters):
        yield {**resource, "ResourceARN": resource["ResourceARN"].replace(":flow-logs/", ":vpc-flow-log/")}
    if resource_type_filters:
        return
    for arn, tags in left_out(self):
        if tags and all(passes(tags, tag_filter) for tag_filter in tag_filters or []):
            yield {"ResourceARN": arn, "Tags": [{"Key": key, "Value": value} for key, value in tags.items()]}


def passes(tags, tag_filter):
    values = tag_filter.get("Values") or tags.values()
    return tag_filter["Key"] in tags and tags[tag_filter["Key"]] in values


def left_out(self):
    yield from of_ec2(self)
    # CloudFront is everywhere, and its tags are in one region
    if self.region_name == "us-east-1":
        yield from of_cloudfront(self.cloudfront_backend)
    yield from of_deliveries(self.logs_backend)
    yield from of_wafv2(self)
    yield from of_audit(self.account_id, self.partition, self.region_name)
    yield from of_load_balancers(self.elbv2_backend)
    yield from of_xray(xray_backends[self.account_id][self.region_name])
    rds = self.rds_backend
    for groups in (rds.db_parameter_groups, rds.db_cluster_parameter_groups, rds.subnet_groups):
        for group in groups.values():
            yield group.arn, {tag["Key"]: tag["Value"] for tag in group.get_tags()}
    backup = self.backup_backend
    for plan in backup.plans.values():
        yield plan.backup_plan_arn, backup.list_tags(plan.backup_plan_arn)
    ecr = ecr_backends[self.account_id][self.region_name]
    for repository in ecr.repositories.values():
        yield repository.arn, ecr.tagger.get_tag_dict_for_resource(repository.arn)
    cache = self.elasticache_backend
    for groups in (cache.parameter_groups, cache.user_groups):
        for group in groups.values():
            yield group["ARN"], cache.tagging_service.get_tag_dict_for_resource(group["ARN"])
    ses = self.sesv2_backend.core_backend
    for name in ses.email_identities:
        arn = f"arn:{self.partition}:ses:{self.region_name}:{self.account_id}:identity/{name}"
        yield arn, ses.tagger.get_tag_dict_for_resource(arn)
    for pool in cognitoidp_backends[self.account_id][self.region_name].user_pools.values():
        yield pool.arn, pool.extended_config.get("UserPoolTags")
    discovery = servicediscovery_backends[self.account_id][self.region_name]
    for namespace in discovery.namespaces.values():
        yield namespace.arn, discovery.tagger.get_tag_dict_for_resource(namespace.arn)
    scheduler = scheduler_backends[self.account_id][self.region_name]
    for group in scheduler.schedule_groups.values():
        yield group.arn, scheduler.tagger.get_tag_dict_for_resource(group.arn)


def of_ec2(self):
    ec2 = self.ec2_backend
    resources = {
        "elastic-ip": ec2.addresses,
        "vpc-endpoint": ec2.vpc_end_points.values(),
        "security-group-rule": ec2.describe_security_group_rules([], {}),
    }
    for kind, found in resources.items():
        for resource in found:
            arn = f"arn:{self.partition}:ec2:{self.region_name}:{self.account_id}:{kind}/{resource.id}"
            yield arn, ec2.tags.get(resource.id)


def of_load_balancers(elbv2):
    for balancer in elbv2.load_balancers.values():
        for listener in balancer.listeners.values():
            for arn in (listener.arn, *listener.rules):
                yield arn, elbv2.tagging_service.get_tag_dict_for_resource(arn)


def of_cloudfront(cloudfront):
    for kind in (DISTRIBUTION, VPC_ORIGIN):
        for kept in all_of(cloudfront, kind).values():
            arn = kept.arn(cloudfront.account_id, kind.arn)
            yield arn, cloudfront.tagger.get_tag_dict_for_resource(arn)


def of_deliveries(logs):
    for kind in (logs.delivery_sources, logs.delivery_destinations, logs.deliveries):
        for kept in kind.values():
            yield kept.arn, logs.tagger.get_tag_dict_for_resource(kept.arn)


def of_audit(account, partition, region):
    trails = cloudtrail_backends[account][region]
    for trail in trails.trails.values():
        yield trail.arn, trails.tagging_service.get_tag_dict_for_resource(trail.arn)
    for detector in guardduty_backends[account][region].detectors.values():
        yield f"arn:{partition}:guardduty:{region}:{account}:detector/{detector.id}", detector.tags
    for analyzer in accessanalyzer_backends[account][region].analyzers.values():
        yield analyzer["arn"], analyzer["tags"]


def of_wafv2(self):
    for region in (self.region_name, *([GLOBAL_REGION] if self.region_name == "us-east-1" else [])):
        backend = wafv2_backends[self.account_id][region]
        for arn in (*backend.wacls, *backend.ip_sets):
            yield arn, backend.tagging_service.get_tag_dict_for_resource(arn)


def of_xray(xray):
    for arn in (*[record["SamplingRule"]["RuleARN"] for record in xray.rules.values()], *xray.trace_groups):
        yield arn, xray.tagger.get_tag_dict_for_resource(arn)
