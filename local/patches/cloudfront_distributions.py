"""Distributions of CloudFront: there at once, with every list that AWS answers, be it empty."""

from moto.cloudfront.models import CloudFrontBackend
from moto.cloudfront.responses import CloudFrontResponse as Responses
from moto.cloudfront.exceptions import CloudFrontException
from patches import patch
from patches.cloudfront import Kind, find, find_unchanged, keep, offer, short_id
from patches.cloudfront_refusals import refuse

NONE = {"Quantity": 0}
OFF = {"Enabled": False}
READING = {"Quantity": 2, "Items": ["HEAD", "GET"]}

# What AWS answers where a request says nothing: a list that is missing in the answer ends the provider.
OF_DISTRIBUTION = {
    "Aliases": NONE,
    "DefaultRootObject": "",
    "OriginGroups": NONE,
    "CacheBehaviors": NONE,
    "CustomErrorResponses": NONE,
    "Logging": {**OFF, "IncludeCookies": False, "Bucket": "", "Prefix": ""},
    "PriceClass": "PriceClass_All",
    "ViewerCertificate": {
        "CloudFrontDefaultCertificate": True,
        "SSLSupportMethod": "vip",
        "MinimumProtocolVersion": "TLSv1",
        "CertificateSource": "cloudfront",
    },
    "Restrictions": {"GeoRestriction": {"RestrictionType": "none", "Quantity": 0}},
    "WebACLId": "",
    "HttpVersion": "http2",
    "IsIPV6Enabled": False,
    "ContinuousDeploymentPolicyId": "",
    "Staging": False,
}
OF_BEHAVIOR = {
    "TrustedSigners": {**OFF, **NONE},
    "TrustedKeyGroups": {**OFF, **NONE},
    "AllowedMethods": {**READING, "CachedMethods": READING},
    "SmoothStreaming": False,
    "Compress": False,
    "LambdaFunctionAssociations": NONE,
    "FunctionAssociations": NONE,
    "FieldLevelEncryptionId": "",
    "GrpcConfig": OFF,
}
OF_ORIGIN = {
    "OriginPath": "",
    "CustomHeaders": NONE,
    "ConnectionAttempts": 3,
    "ConnectionTimeout": 10,
    "OriginShield": OFF,
    "OriginAccessControlId": "",
}


def settled(config, backend, own_id):
    config = {**OF_DISTRIBUTION, **config}
    config["Origins"] = each(config["Origins"], OF_ORIGIN)
    config["CacheBehaviors"] = each(config["CacheBehaviors"], OF_BEHAVIOR)
    config["DefaultCacheBehavior"] = {**OF_BEHAVIOR, **config["DefaultCacheBehavior"]}
    refuse(config, backend, own_id)
    return config


def each(several, defaults):
    return {**several, "Items": [{**defaults, **one} for one in several.get("Items", [])]}


def told(kept, _account):
    groups = kept.config["DefaultCacheBehavior"]["TrustedKeyGroups"]
    return {
        "Status": "Deployed",
        "LastModifiedTime": kept.changed_at,
        "InProgressInvalidationBatches": 0,
        "DomainName": domain_name(kept),
        "ActiveTrustedSigners": {**OFF, **NONE},
        "ActiveTrustedKeyGroups": {"Enabled": groups["Enabled"], "Quantity": 0},
    }


def domain_name(kept):
    return f"d{kept.id.lower()}.cloudfront.net"


DISTRIBUTION = offer(
    Kind(
        "Distribution",
        missing="NoSuchDistribution",
        used="ResourceInUse",
        arn="distribution",
        new_id=short_id("E"),
        told=told,
        settled=settled,
    )
)


def create_distribution_with_tags(self):
    given = self._get_param("DistributionConfigWithTags")
    return keep(self, DISTRIBUTION, given["DistributionConfig"], given["Tags"].get("Items", []))


Responses.create_distribution_with_tags = create_distribution_with_tags


@patch(Responses)
def delete_distribution(original, self):
    if find_unchanged(self, DISTRIBUTION).config["Enabled"]:
        raise CloudFrontException("DistributionNotDisabled", "The distribution has not been disabled.")
    return original(self)


# CreateInvalidation and its likes look for the distribution here.
@patch(CloudFrontBackend)
def get_distribution(_original, self, distribution_id):
    kept = find(self, DISTRIBUTION, distribution_id)
    kept.location = f"https://cloudfront.amazonaws.com/2020-05-31/distribution/{kept.id}"
    return kept, kept.etag
