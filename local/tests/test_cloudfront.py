"""CloudFront: what was written comes back, and what AWS refuses is refused."""

import unittest

import emulated
from botocore.exceptions import ClientError
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from emulated import aws, tearDownModule

OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6"


def setUpModule():
    global cloudfront
    emulated.setUpModule()
    cloudfront = aws("cloudfront", region="us-east-1")


def origin(**settings):
    ports = {"HTTPPort": 80, "HTTPSPort": 443, "OriginProtocolPolicy": "https-only"}
    return {"Id": "alb", "DomainName": "alb.example.com", "CustomOriginConfig": ports, **settings}


def behavior(**settings):
    return {"TargetOriginId": "alb", "ViewerProtocolPolicy": "https-only", "CachePolicyId": OPTIMIZED, **settings}


def config(name, origins=None, **settings):
    origins = origins or [origin()]
    listed = {"Quantity": len(origins), "Items": origins}
    told = {"CallerReference": name, "Comment": name, "Enabled": True}
    return {**told, "Origins": listed, "DefaultCacheBehavior": behavior(), **settings}


def create(name, *origins, **settings):
    made = cloudfront.create_distribution(DistributionConfig=config(name, origins, **settings))
    return made["Distribution"]


def listed(*items):
    return {"Quantity": len(items), "Items": list(items)}


class Refused(unittest.TestCase):
    def refused(self, code):
        return self.assertRaisesRegex(ClientError, rf"\({code}\)")


class Distributions(Refused):
    def test_what_was_written_comes_back_deployed_with_every_list(self):
        header = {"HeaderName": "x-origin-verify", "HeaderValue": "secret"}
        error = {"ErrorCode": 503, "ResponsePagePath": "/503.html", "ResponseCode": "503", "ErrorCachingMinTTL": 5}
        written = {
            "HttpVersion": "http2and3",
            "CacheBehaviors": listed(behavior(PathPattern="/static/*", Compress=True)),
            "CustomErrorResponses": listed(error),
            "Restrictions": {"GeoRestriction": {"RestrictionType": "whitelist", **listed("DE")}},
        }
        made = create("whole", origin(CustomHeaders=listed(header)), **written)
        found = cloudfront.get_distribution(Id=made["Id"])["Distribution"]
        told = found["DistributionConfig"]
        self.assertEqual(found["Status"], "Deployed")
        self.assertEqual(found["ARN"], f"arn:aws:cloudfront::123456789012:distribution/{made['Id']}")
        self.assertEqual(told["Origins"]["Items"][0]["CustomHeaders"]["Items"], [header])
        self.assertTrue(told["CacheBehaviors"]["Items"][0]["Compress"])
        self.assertEqual(told["Aliases"]["Quantity"], 0)
        self.assertEqual(told["DefaultCacheBehavior"]["TrustedKeyGroups"]["Quantity"], 0)
        for name in ("HttpVersion", "CustomErrorResponses", "Restrictions"):
            self.assertEqual(told[name], written[name])

    def test_a_changed_one_is_changed_by_whom_knows_its_last_state(self):
        made = create("changed")
        etag = cloudfront.get_distribution_config(Id=made["Id"])["ETag"]
        changed = config("changed", PriceClass="PriceClass_100")
        cloudfront.update_distribution(Id=made["Id"], IfMatch=etag, DistributionConfig=changed)
        told = cloudfront.get_distribution_config(Id=made["Id"])
        self.assertEqual(told["DistributionConfig"]["PriceClass"], "PriceClass_100")
        with self.refused("PreconditionFailed"):
            cloudfront.update_distribution(Id=made["Id"], IfMatch=etag, DistributionConfig=changed)

    def test_an_enabled_one_stays(self):
        made = create("enabled")
        etag = cloudfront.get_distribution(Id=made["Id"])["ETag"]
        with self.refused("DistributionNotDisabled"):
            cloudfront.delete_distribution(Id=made["Id"], IfMatch=etag)
        off = config("enabled", Enabled=False)
        etag = cloudfront.update_distribution(Id=made["Id"], IfMatch=etag, DistributionConfig=off)["ETag"]
        cloudfront.delete_distribution(Id=made["Id"], IfMatch=etag)
        with self.refused("NoSuchDistribution"):
            cloudfront.get_distribution(Id=made["Id"])

    def test_tags(self):
        tags = {"Items": [{"Key": "a", "Value": "1"}, {"Key": "b", "Value": "2"}]}
        given = {"DistributionConfig": config("tagged"), "Tags": tags}
        made = cloudfront.create_distribution_with_tags(DistributionConfigWithTags=given)
        arn = made["Distribution"]["ARN"]
        cloudfront.untag_resource(Resource=arn, TagKeys={"Items": ["a"]})
        left = [{"Key": "b", "Value": "2"}]
        self.assertEqual(cloudfront.list_tags_for_resource(Resource=arn)["Tags"]["Items"], left)

    def test_a_behavior_names_what_is_there(self):
        for code, wrong in (
            ("NoSuchOrigin", {"TargetOriginId": "missing"}),
            ("NoSuchCachePolicy", {"CachePolicyId": "missing"}),
            ("NoSuchOriginRequestPolicy", {"OriginRequestPolicyId": "missing"}),
            ("NoSuchResource", {"TrustedKeyGroups": {"Enabled": True, **listed("missing")}}),
        ):
            with self.refused(code):
                create(code, DefaultCacheBehavior=behavior(**wrong))

    def test_one_behavior_has_a_path(self):
        with self.refused("InvalidArgument"):
            twice = listed(behavior(PathPattern="/a/*"), behavior(PathPattern="/a/*"))
            create("twice", CacheBehaviors=twice)

    def test_a_web_acl_is_there(self):
        with self.refused("InvalidWebACLId"):
            create("unguarded", WebACLId="arn:aws:wafv2:us-east-1:123456789012:global/webacl/a/1")

    def test_an_invalidation_is_of_a_distribution(self):
        batch = {"Paths": listed("/*"), "CallerReference": "1"}
        made = create("invalidated")
        done = cloudfront.create_invalidation(DistributionId=made["Id"], InvalidationBatch=batch)
        self.assertEqual(done["Invalidation"]["InvalidationBatch"]["Paths"]["Items"], ["/*"])
        with self.refused("NoSuchDistribution"):
            cloudfront.create_invalidation(DistributionId="missing", InvalidationBatch=batch)


class Aliases(Refused):
    def certificate(self, domain, region="us-east-1", account="test"):
        acm, route53 = aws("acm", account, region), aws("route53", account)
        arn = acm.request_certificate(DomainName=domain, ValidationMethod="DNS")["CertificateArn"]
        options = acm.describe_certificate(CertificateArn=arn)["Certificate"]["DomainValidationOptions"]
        wanted = options[0]["ResourceRecord"]
        zone = route53.create_hosted_zone(Name=domain.removeprefix("*."), CallerReference=arn)
        record = {"Name": wanted["Name"], "Type": "CNAME", "TTL": 60}
        change = {"Action": "UPSERT", "ResourceRecordSet": {**record, "ResourceRecords": [{"Value": wanted["Value"]}]}}
        route53.change_resource_record_sets(HostedZoneId=zone["HostedZone"]["Id"], ChangeBatch={"Changes": [change]})
        return arn

    def settings(self, alias, arn):
        viewers = {"ACMCertificateArn": arn, "SSLSupportMethod": "sni-only"}
        return {"Aliases": listed(alias), "ViewerCertificate": {**viewers, "MinimumProtocolVersion": "TLSv1.2_2021"}}

    def test_a_certificate_covers_them(self):
        arn = self.certificate("*.covered.example")
        create("covered", **self.settings("www.covered.example", arn))
        for alias in ("covered.example", "a.www.covered.example"):
            with self.refused("InvalidViewerCertificate"):
                create(alias, **self.settings(alias, arn))

    def test_a_certificate_in_use_stays(self):
        arn = self.certificate("used.example")
        create("used", **self.settings("used.example", arn))
        with self.refused("ResourceInUseException"):
            aws("acm", region="us-east-1").delete_certificate(CertificateArn=arn)

    def test_a_certificate_of_another_region_is_none(self):
        arn = self.certificate("far.example", region="eu-central-1")
        with self.refused("InvalidViewerCertificate"):
            create("far", **self.settings("far.example", arn))

    def test_a_certificate_that_is_not_issued_is_none(self):
        acm = aws("acm", region="us-east-1")
        arn = acm.request_certificate(DomainName="pending.example", ValidationMethod="DNS")["CertificateArn"]
        with self.refused("InvalidViewerCertificate"):
            create("pending", **self.settings("pending.example", arn))

    def test_without_a_certificate_there_is_none(self):
        with self.refused("InvalidViewerCertificate"):
            create("bare", Aliases=listed("bare.example"))

    def test_one_distribution_has_them_in_all_accounts(self):
        create("first", **self.settings("once.example", self.certificate("once.example")))
        other = aws("cloudfront", "111111111111", "us-east-1")
        arn = self.certificate("once.example", account="111111111111")
        with self.refused("CNAMEAlreadyExists"):
            other.create_distribution(DistributionConfig=config("second", **self.settings("once.example", arn)))


class Policies(Refused):
    def cache_policy(self, name, key=None, **ages):
        key = key or {"EnableAcceptEncodingGzip": True}
        nothing = {
            "HeadersConfig": {"HeaderBehavior": "none"},
            "CookiesConfig": {"CookieBehavior": "none"},
            "QueryStringsConfig": {"QueryStringBehavior": "none"},
        }
        written = {"Name": name, "MinTTL": 0, **ages}
        return {**written, "ParametersInCacheKeyAndForwardedToOrigin": {**nothing, **key}}

    def made(self, written):
        return cloudfront.create_cache_policy(CachePolicyConfig=written)["CachePolicy"]["Id"]

    def test_what_was_written_comes_back_with_the_ages_of_aws(self):
        policy = self.made(self.cache_policy("ages"))
        told = cloudfront.get_cache_policy(Id=policy)["CachePolicy"]["CachePolicyConfig"]
        self.assertEqual([told[age] for age in ("MinTTL", "DefaultTTL", "MaxTTL")], [0, 86400, 31536000])

    def test_a_name_is_taken_once(self):
        self.made(self.cache_policy("twice"))
        with self.refused("CachePolicyAlreadyExists"):
            self.made(self.cache_policy("twice"))

    def test_ages_are_in_order(self):
        with self.refused("InvalidArgument"):
            self.made(self.cache_policy("unordered", MinTTL=10, DefaultTTL=1))

    def test_without_a_cache_there_is_no_key(self):
        ages = {"DefaultTTL": 0, "MaxTTL": 0}
        with self.refused("InvalidArgument"):
            self.made(self.cache_policy("compressed", **ages))
        key = {"EnableAcceptEncodingGzip": False, "CookiesConfig": {"CookieBehavior": "all"}}
        with self.refused("InvalidArgument"):
            self.made(self.cache_policy("keyed", key=key, **ages))
        self.made(self.cache_policy("uncached", key={"EnableAcceptEncodingGzip": False}, **ages))

    def test_authorization_goes_to_the_origin_with_all_or_by_the_cache_policy(self):
        nothing = {
            "CookiesConfig": {"CookieBehavior": "none"},
            "QueryStringsConfig": {"QueryStringBehavior": "none"},
        }
        headers = {"HeaderBehavior": "whitelist", "Headers": listed("Authorization")}
        written = {"Name": "token", "HeadersConfig": headers, **nothing}
        with self.refused("InvalidArgument"):
            cloudfront.create_origin_request_policy(OriginRequestPolicyConfig=written)

    def test_one_in_use_stays(self):
        policy = self.made(self.cache_policy("used"))
        create("user of a policy", DefaultCacheBehavior=behavior(CachePolicyId=policy))
        etag = cloudfront.get_cache_policy(Id=policy)["ETag"]
        with self.refused("CachePolicyInUse"):
            cloudfront.delete_cache_policy(Id=policy, IfMatch=etag)

    def test_those_that_aws_manages(self):
        for kind, plural, policy, name in (
            ("cache_policy", "cache_policies", OPTIMIZED, "Managed-CachingOptimized"),
            (
                "origin_request_policy",
                "origin_request_policies",
                "216adef6-5c7f-47e4-b989-5492eafa07d3",
                "Managed-AllViewer",
            ),
            (
                "response_headers_policy",
                "response_headers_policies",
                "67f7725c-6f97-4210-82d7-5512b31e9d03",
                "Managed-SecurityHeadersPolicy",
            ),
        ):
            member = "".join(word.capitalize() for word in kind.split("_"))
            found = getattr(cloudfront, f"get_{kind}")(Id=policy)
            self.assertEqual(found[member][f"{member}Config"]["Name"], name)
            listed_ones = getattr(cloudfront, f"list_{plural}")(Type="managed")[f"{member}List"]["Items"]
            self.assertIn(policy, [one[member]["Id"] for one in listed_ones])
            self.assertEqual({one["Type"] for one in listed_ones}, {"managed"})
            known = {"Id": policy, "IfMatch": found["ETag"]}
            with self.refused("IllegalDelete"):
                getattr(cloudfront, f"delete_{kind}")(**known)
            with self.refused("IllegalUpdate"):
                written = found[member][f"{member}Config"]
                getattr(cloudfront, f"update_{kind}")(**known, **{f"{member}Config": written})


class AccessControls(Refused):
    def test_one_in_use_stays(self):
        written = {"Name": "signing", "SigningProtocol": "sigv4", "SigningBehavior": "always"}
        written["OriginAccessControlOriginType"] = "s3"
        made = cloudfront.create_origin_access_control(OriginAccessControlConfig=written)
        control = made["OriginAccessControl"]["Id"]
        bucket = {"Id": "alb", "DomainName": "a.s3.eu-central-1.amazonaws.com", "OriginAccessControlId": control}
        create("signing", {**bucket, "S3OriginConfig": {"OriginAccessIdentity": ""}})
        found = cloudfront.get_origin_access_control(Id=control)
        self.assertEqual(found["OriginAccessControl"]["OriginAccessControlConfig"], {**written, "Description": ""})
        with self.refused("OriginAccessControlInUse"):
            cloudfront.delete_origin_access_control(Id=control, IfMatch=found["ETag"])


class VpcOrigins(Refused):
    def balancer(self, name, gateway=True):
        ec2, elbv2 = aws("ec2"), aws("elbv2")
        vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
        if gateway:
            made = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
            ec2.attach_internet_gateway(InternetGatewayId=made, VpcId=vpc)
        zones = ("eu-central-1a", "eu-central-1b")
        subnets = [
            ec2.create_subnet(VpcId=vpc, CidrBlock=f"10.0.{n}.0/24", AvailabilityZone=zone)["Subnet"]["SubnetId"]
            for n, zone in enumerate(zones)
        ]
        made = elbv2.create_load_balancer(Name=name, Subnets=subnets, Scheme="internal")
        return made["LoadBalancers"][0]["LoadBalancerArn"]

    def endpoint(self, name, arn):
        protocols = {"OriginProtocolPolicy": "https-only", "OriginSslProtocols": listed("TLSv1.2")}
        return {"Name": name, "Arn": arn, "HTTPPort": 80, "HTTPSPort": 443, **protocols}

    def test_one_in_use_stays(self):
        endpoint = self.endpoint("entered", self.balancer("entered"))
        tags = {"Items": [{"Key": "a", "Value": "1"}]}
        made = cloudfront.create_vpc_origin(VpcOriginEndpointConfig=endpoint, Tags=tags)["VpcOrigin"]
        private = {"Id": "alb", "DomainName": "internal.example.com", "VpcOriginConfig": {"VpcOriginId": made["Id"]}}
        distribution = create("entering", private)
        found = cloudfront.get_vpc_origin(Id=made["Id"])
        self.assertEqual(found["VpcOrigin"]["VpcOriginEndpointConfig"], endpoint)
        self.assertEqual(found["VpcOrigin"]["Status"], "Deployed")
        self.assertEqual(cloudfront.list_tags_for_resource(Resource=made["Arn"])["Tags"], tags)
        with self.refused("CannotDeleteEntityWhileInUse"):
            cloudfront.delete_vpc_origin(Id=made["Id"], IfMatch=found["ETag"])
        etag = cloudfront.get_distribution(Id=distribution["Id"])["ETag"]
        moved = config("entering", [origin()])
        cloudfront.update_distribution(Id=distribution["Id"], IfMatch=etag, DistributionConfig=moved)
        cloudfront.delete_vpc_origin(Id=made["Id"], IfMatch=found["ETag"])
        with self.refused("EntityNotFound"):
            cloudfront.get_vpc_origin(Id=made["Id"])

    def test_the_load_balancer_is_there_and_its_network_has_an_internet_gateway(self):
        lonely = self.balancer("lonely", gateway=False)
        for name, arn in (("missing", lonely + "x"), ("lonely", lonely)):
            with self.refused("InvalidArgument"):
                cloudfront.create_vpc_origin(VpcOriginEndpointConfig=self.endpoint(name, arn))


class Keys(Refused):
    def test_one_in_a_group_stays_and_a_group_in_use_too(self):
        public = rsa.generate_private_key(public_exponent=65537, key_size=2048).public_key()
        form = (serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
        written = {"CallerReference": "1", "Name": "signer", "EncodedKey": public.public_bytes(*form).decode()}
        key = cloudfront.create_public_key(PublicKeyConfig=written)["PublicKey"]["Id"]
        group = cloudfront.create_key_group(KeyGroupConfig={"Name": "signers", "Items": [key]})["KeyGroup"]["Id"]
        create("signed", DefaultCacheBehavior=behavior(TrustedKeyGroups={"Enabled": True, **listed(group)}))
        found, grouped = cloudfront.get_public_key(Id=key), cloudfront.get_key_group(Id=group)
        self.assertEqual(found["PublicKey"]["PublicKeyConfig"], {**written, "Comment": ""})
        with self.refused("PublicKeyInUse"):
            cloudfront.delete_public_key(Id=key, IfMatch=found["ETag"])
        with self.refused("ResourceInUse"):
            cloudfront.delete_key_group(Id=group, IfMatch=grouped["ETag"])


class Functions(Refused):
    def written(self, name, code):
        settings = {"Comment": "", "Runtime": "cloudfront-js-2.0"}
        return {"Name": name, "FunctionConfig": settings, "FunctionCode": code}

    def code(self, name, stage):
        return cloudfront.get_function(Name=name, Stage=stage)["FunctionCode"].read()

    def test_a_change_is_in_development_until_it_is_published(self):
        first = cloudfront.create_function(**self.written("staged", "// ä".encode()))
        published = cloudfront.publish_function(Name="staged", IfMatch=first["ETag"])
        self.assertEqual(published["FunctionSummary"]["Status"], "UNASSOCIATED")
        second = cloudfront.update_function(IfMatch=first["ETag"], **self.written("staged", b"// b"))
        self.assertEqual(second["FunctionSummary"]["Status"], "UNPUBLISHED")
        self.assertEqual(self.code("staged", "LIVE"), "// ä".encode())
        self.assertEqual(self.code("staged", "DEVELOPMENT"), b"// b")
        with self.refused("InvalidIfMatchVersion"):
            cloudfront.update_function(IfMatch=first["ETag"], **self.written("staged", b"// c"))

    def test_one_is_used_once_published_and_stays_while_it_is(self):
        made = cloudfront.create_function(**self.written("redirects", b"// a"))
        arn = made["FunctionSummary"]["FunctionMetadata"]["FunctionARN"]
        association = {"FunctionARN": arn, "EventType": "viewer-request"}
        used = {"DefaultCacheBehavior": behavior(FunctionAssociations=listed(association))}
        with self.refused("InvalidFunctionAssociation"):
            create("redirecting too early", **used)
        cloudfront.publish_function(Name="redirects", IfMatch=made["ETag"])
        create("redirecting", **used)
        self.assertEqual(cloudfront.describe_function(Name="redirects")["FunctionSummary"]["Status"], "DEPLOYED")
        with self.refused("FunctionInUse"):
            cloudfront.delete_function(Name="redirects", IfMatch=made["ETag"])

    def test_one_has_10_kb_at_most(self):
        with self.refused("FunctionSizeLimitExceeded"):
            cloudfront.create_function(**self.written("large", b"a" * 10_241))


if __name__ == "__main__":
    unittest.main()
