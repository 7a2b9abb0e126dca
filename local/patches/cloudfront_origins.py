"""How CloudFront comes to private origins: it signs for buckets, and enters networks."""

from moto.cloudfront.exceptions import CloudFrontException
from moto.ec2.models import ec2_backends
from moto.elbv2.models import elbv2_backends
from patches.cloudfront import Kind, offer, short_id


# CreateVpcOrigin: AWS refuses a load balancer that is not there, and one whose network has no internet gateway.
def settled_vpc_origin(config, backend, _own_id):
    arn = config["Arn"]
    if ":loadbalancer/" in arn:
        region = arn.split(":")[3]
        balancer = elbv2_backends[backend.account_id][region].load_balancers.get(arn)
        if balancer is None:
            raise CloudFrontException("InvalidArgument", f"The resource does not exist: {arn}")
        gateways = ec2_backends[backend.account_id][region].internet_gateways.values()
        if balancer.vpc_id not in {gateway.vpc.id for gateway in gateways if gateway.vpc}:
            raise CloudFrontException("InvalidArgument", f"{balancer.vpc_id} has no internet gateway")
    return config


ACCESS_CONTROL = offer(
    Kind(
        "OriginAccessControl",
        missing="NoSuchOriginAccessControl",
        taken="OriginAccessControlAlreadyExists",
        used="OriginAccessControlInUse",
        new_id=short_id("E"),
        told=lambda kept, account: {},
        settled=lambda config, _backend, _own_id: {"Description": "", **config},
    )
)

VPC_ORIGIN = offer(
    Kind(
        "VpcOrigin",
        missing="EntityNotFound",
        taken="EntityAlreadyExists",
        used="CannotDeleteEntityWhileInUse",
        arn="vpcorigin",
        new_id=short_id("vo_"),
        told=lambda kept, account: {
            "AccountId": account,
            "Status": "Deployed",
            "CreatedTime": kept.made_at,
            "LastModifiedTime": kept.changed_at,
        },
        settled=settled_vpc_origin,
        listed=lambda described, kept: {**described, "OriginEndpointArn": kept.config["Arn"]}
        | {"Name": kept.config["Name"]},
    )
)
