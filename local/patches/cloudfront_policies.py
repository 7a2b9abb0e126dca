"""Policies of CloudFront: what is cached, what the origin is told, what the viewer is told."""

from moto.cloudfront.exceptions import CloudFrontException
from patches.cloudfront import Kind, offer
from patches.cloudfront_managed import CACHE, ORIGIN_REQUEST, RESPONSE_HEADERS

FORWARDED = "ParametersInCacheKeyAndForwardedToOrigin"
# What an origin is sent by a cache policy, or with all that the viewer sends, and never by name.
UNNAMED = {"accept-encoding", "authorization"}


# CreateCachePolicy: AWS refuses a key for a cache that keeps nothing.
def settled_cache(config, _backend, _own_id):
    config = {"Comment": "", "DefaultTTL": 86400, "MaxTTL": 31536000, **config}
    key = config.get(FORWARDED, {})
    if config["MaxTTL"] == 0:
        for parameter in ("EnableAcceptEncodingGzip", "EnableAcceptEncodingBrotli"):
            refuse_if(key.get(parameter), f"{parameter} is invalid for policy with caching disabled")
        for group, parameter in behaviors(key):
            named = f"{parameter} is invalid for policy with caching disabled"
            refuse_if(key[group][parameter] != "none", named)
    ordered = config["MinTTL"] <= config["DefaultTTL"] <= config["MaxTTL"]
    refuse_if(not ordered, "MinTTL, DefaultTTL and MaxTTL are not in that order")
    return config


def behaviors(key):
    for group in ("Headers", "Cookies", "QueryStrings"):
        if f"{group}Config" in key:
            yield f"{group}Config", f"{group.removesuffix('s')}Behavior"


# CreateOriginRequestPolicy: AWS refuses these headers by name.
def settled_origin_request(config, _backend, _own_id):
    named = config["HeadersConfig"].get("Headers", {}).get("Items", [])
    forbidden = [name for name in named if name.lower() in UNNAMED]
    listed = config["HeadersConfig"]["HeaderBehavior"] != "allExcept"
    refuse_if(listed and forbidden, f"Headers contains {forbidden} that is not allowed")
    return {"Comment": "", **config}


def refuse_if(wrong, parameter):
    if wrong:
        raise CloudFrontException("InvalidArgument", f"The parameter {parameter}.")


def policy(name, plural, managed, settled):
    return offer(
        Kind(
            name,
            missing=f"NoSuch{name}",
            taken=f"{name}AlreadyExists",
            used=f"{name}InUse",
            plural=plural,
            settled=settled,
            listed=lambda described, kept: {"Type": kept.kind, name: described},
            managed=managed,
        )
    )


CACHE_POLICY = policy("CachePolicy", "CachePolicies", CACHE, settled_cache)
ORIGIN_REQUEST_POLICY = policy(
    "OriginRequestPolicy", "OriginRequestPolicies", ORIGIN_REQUEST, settled_origin_request
)
RESPONSE_HEADERS_POLICY = policy(
    "ResponseHeadersPolicy",
    "ResponseHeadersPolicies",
    RESPONSE_HEADERS,
    lambda config, _backend, _own_id: {"Comment": "", **config},
)
