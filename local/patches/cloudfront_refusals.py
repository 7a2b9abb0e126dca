"""What AWS refuses of a distribution."""

from moto.acm.models import acm_backends
from moto.cloudfront.models import cloudfront_backends
from moto.cloudfront.exceptions import CloudFrontException
from moto.wafv2.models import wafv2_backends
from patches.cloudfront import find
from patches.cloudfront_keys import KEY_GROUP
from patches.cloudfront_origins import ACCESS_CONTROL, VPC_ORIGIN
from patches.cloudfront_policies import CACHE_POLICY, ORIGIN_REQUEST_POLICY, RESPONSE_HEADERS_POLICY

POLICIES = {
    "CachePolicyId": CACHE_POLICY,
    "OriginRequestPolicyId": ORIGIN_REQUEST_POLICY,
    "ResponseHeadersPolicyId": RESPONSE_HEADERS_POLICY,
}


def refuse(config, backend, own_id):
    refuse_names(config, backend, own_id)
    refuse_web_acl(config["WebACLId"], backend)
    for origin in config["Origins"]["Items"]:
        refuse_origin(origin, backend)
    origins = {one["Id"] for group in ("Origins", "OriginGroups") for one in config[group].get("Items", [])}
    behaviors = [config["DefaultCacheBehavior"], *config["CacheBehaviors"]["Items"]]
    for behavior in behaviors:
        refuse_behavior(behavior, origins, backend)
    patterns = [behavior.get("PathPattern") for behavior in behaviors]
    if len(set(patterns)) < len(patterns):
        raise CloudFrontException("InvalidArgument", f"Two behaviors have one path pattern: {patterns}")


def refuse_names(config, backend, own_id):
    aliases = config["Aliases"].get("Items", [])
    taken = set(aliases) & aliases_of_others(own_id)
    if taken:
        raise CloudFrontException("CNAMEAlreadyExists", f"Another distribution has {', '.join(sorted(taken))}")
    arn = config["ViewerCertificate"].get("ACMCertificateArn")
    covered = names_of_certificate(arn, backend) if arn else set()
    for alias in aliases:
        if not {alias, "*." + alias.partition(".")[2]} & covered:
            words = f"The certificate that is attached to your distribution doesn't cover {alias}"
            raise CloudFrontException("InvalidViewerCertificate", words)


def aliases_of_others(own_id):
    return {
        alias
        for account in cloudfront_backends.values()
        for backend in account.values()
        for other in backend.kept.get("Distribution", {}).values()
        if other.id != own_id
        for alias in other.config["Aliases"].get("Items", [])
    }


def names_of_certificate(arn, backend):
    certificate = acm_backends[backend.account_id]["us-east-1"]._certificates.get(arn)
    if certificate:
        certificate.check()
    if certificate is None or certificate.status != "ISSUED":
        words = f"The certificate doesn't exist, isn't in us-east-1 region, or isn't valid: {arn}"
        raise CloudFrontException("InvalidViewerCertificate", words)
    told = certificate.describe()["Certificate"]
    return {told["DomainName"], *told["SubjectAlternativeNames"]}


def refuse_web_acl(arn, backend):
    # the older kind of web ACL has an id, and no ARN
    if arn.startswith("arn:") and arn not in wafv2_backends[backend.account_id]["aws"].wacls:
        raise CloudFrontException("InvalidWebACLId", f"No web ACL for CloudFront: {arn}")


def refuse_origin(origin, backend):
    if control := origin["OriginAccessControlId"]:
        find(backend, ACCESS_CONTROL, control)
    if vpc_origin := origin.get("VpcOriginConfig", {}).get("VpcOriginId"):
        find(backend, VPC_ORIGIN, vpc_origin)


def refuse_behavior(behavior, origins, backend):
    if behavior["TargetOriginId"] not in origins:
        raise CloudFrontException("NoSuchOrigin", f"No origin or origin group is {behavior['TargetOriginId']}")
    for member, kind in POLICIES.items():
        if policy := behavior.get(member):
            find(backend, kind, policy)
    for group in behavior["TrustedKeyGroups"].get("Items", []):
        find(backend, KEY_GROUP, group)
    for association in behavior["FunctionAssociations"].get("Items", []):
        name = association["FunctionARN"].rpartition("/")[2]
        if "LIVE" not in backend.functions.get(name, {}):
            raise CloudFrontException("InvalidFunctionAssociation", f"The function is not published: {name}")
