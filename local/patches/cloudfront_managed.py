"""The policies that AWS manages, by the ids that are the same in every account.

Source: Amazon CloudFront Developer Guide, "Use managed cache policies" and its likes.
"""

from moto.core.utils import utcnow
from patches.cloudfront import Kept

DAY, YEAR = 86400, 31536000
CORS_HEADERS = ["Origin", "Access-Control-Request-Headers", "Access-Control-Request-Method"]
OVERRIDING = ["Host", "Origin", "X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"]
OF_CLOUDFRONT = [
    f"CloudFront-{name}"
    for name in (
        *("Viewer-Address", "Viewer-ASN", "Viewer-City", "Viewer-Country", "Viewer-Country-Name"),
        *("Viewer-Country-Region", "Viewer-Country-Region-Name", "Viewer-Http-Version", "Viewer-Latitude"),
        *("Viewer-Longitude", "Viewer-Metro-Code", "Viewer-Postal-Code", "Viewer-Time-Zone", "Viewer-TLS"),
        *("Forwarded-Proto", "Is-Android-Viewer", "Is-Desktop-Viewer", "Is-IOS-Viewer", "Is-Mobile-Viewer"),
        *("Is-SmartTV-Viewer", "Is-Tablet-Viewer"),
    )
]


def managed(policies):
    return {policy_id: kept(policy_id, name, config) for policy_id, (name, config) in policies.items()}


def kept(policy_id, name, config):
    now = utcnow()
    whole = {"Name": name, "Comment": "managed", **config}
    return Kept(policy_id, whole, "E23ZP02F085DFQ", now, now, "managed")


def listed(items):
    return {"Quantity": len(items), "Items": items}


def cached(minimum, default, maximum, compressed, headers=(), cookies="none", query="none"):
    behavior = {"HeaderBehavior": "whitelist", "Headers": listed([*headers])} if headers else None
    key = {
        "EnableAcceptEncodingGzip": compressed,
        "EnableAcceptEncodingBrotli": compressed,
        "HeadersConfig": behavior or {"HeaderBehavior": "none"},
        "CookiesConfig": {"CookieBehavior": cookies},
        "QueryStringsConfig": {"QueryStringBehavior": query},
    }
    ages = {"MinTTL": minimum, "DefaultTTL": default, "MaxTTL": maximum}
    return {**ages, "ParametersInCacheKeyAndForwardedToOrigin": key}


def forwarded(behavior, headers=(), rest="none"):
    named = {"Headers": listed([*headers])} if headers else {}
    return {
        "HeadersConfig": {"HeaderBehavior": behavior, **named},
        "CookiesConfig": {"CookieBehavior": rest},
        "QueryStringsConfig": {"QueryStringBehavior": rest},
    }


def shared(methods):
    return {
        "AccessControlAllowOrigins": listed(["*"]),
        "AccessControlAllowHeaders": listed(["*"]),
        "AccessControlAllowMethods": listed(methods),
        "AccessControlExposeHeaders": listed(["*"]),
        "AccessControlAllowCredentials": False,
        "OriginOverride": False,
    }


SIMPLE = {"CorsConfig": shared(["GET", "HEAD"])}
PREFLIGHT = {"CorsConfig": shared(["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"])}
SECURITY = {
    "SecurityHeadersConfig": {
        "ContentTypeOptions": {"Override": True},
        "FrameOptions": {"Override": False, "FrameOption": "SAMEORIGIN"},
        "ReferrerPolicy": {"Override": False, "ReferrerPolicy": "strict-origin-when-cross-origin"},
        "StrictTransportSecurity": {"Override": False, "AccessControlMaxAgeSec": YEAR},
        "XSSProtection": {"Override": False, "Protection": True, "ModeBlock": True},
    }
}

CACHE = managed(
    {
        "658327ea-f89d-4fab-a63d-7e88639e58f6": ("Managed-CachingOptimized", cached(1, DAY, YEAR, True)),
        "b2884449-e4de-46a7-ac36-70bc7f1ddd6d": (
            "Managed-CachingOptimizedForUncompressedObjects",
            cached(1, DAY, YEAR, False),
        ),
        "4135ea2d-6df8-44a3-9df3-4b5a84be39ad": ("Managed-CachingDisabled", cached(0, 0, 0, False)),
        "83da9c7e-98b4-4e11-a168-04f0df8e2c65": (
            "UseOriginCacheControlHeaders",
            cached(0, 0, YEAR, True, OVERRIDING, cookies="all"),
        ),
        "4cc15a8a-d715-48a4-82b8-cc0b614638fe": (
            "UseOriginCacheControlHeaders-QueryStrings",
            cached(0, 0, YEAR, True, OVERRIDING, cookies="all", query="all"),
        ),
    }
)

ORIGIN_REQUEST = managed(
    {
        "216adef6-5c7f-47e4-b989-5492eafa07d3": ("Managed-AllViewer", forwarded("allViewer", rest="all")),
        "33f36d7e-f396-46d9-90e0-52428a34d9dc": (
            "Managed-AllViewerAndCloudFrontHeaders-2022-06",
            forwarded("allViewerAndWhitelistCloudFront", OF_CLOUDFRONT, rest="all"),
        ),
        "b689b0a8-53d0-40ab-baf2-68738e2966ac": (
            "Managed-AllViewerExceptHostHeader",
            forwarded("allExcept", ["Host"], rest="all"),
        ),
        "59781a5b-3903-41f3-afcb-af62929ccde1": ("Managed-CORS-CustomOrigin", forwarded("whitelist", ["Origin"])),
        "88a5eaf4-2fd4-4709-b370-b4c650ea3fcf": ("Managed-CORS-S3Origin", forwarded("whitelist", CORS_HEADERS)),
        "bf0718e1-ba1e-49d1-88b1-f726733018ae": ("Managed-HostHeaderOnly", forwarded("whitelist", ["Host"])),
        "acba4595-bd28-49b8-b9fe-13317c0390fa": (
            "Managed-UserAgentRefererHeaders",
            forwarded("whitelist", ["User-Agent", "Referer"]),
        ),
    }
)

RESPONSE_HEADERS = managed(
    {
        "60669652-455b-4ae9-85a4-c4c02393f86c": ("Managed-SimpleCORS", SIMPLE),
        "5cc3b908-e619-4b99-88e5-2cf7f45965bd": ("Managed-CORS-With-Preflight", PREFLIGHT),
        "67f7725c-6f97-4210-82d7-5512b31e9d03": ("Managed-SecurityHeadersPolicy", SECURITY),
        "e61eb60c-9c35-4d20-a928-2b84e02af89c": (
            "Managed-CORS-and-SecurityHeadersPolicy",
            {**SIMPLE, **SECURITY},
        ),
        "eaab4381-ed33-4a86-88ca-d9558dc6cd63": (
            "Managed-CORS-with-preflight-and-SecurityHeadersPolicy",
            {**PREFLIGHT, **SECURITY},
        ),
    }
)
