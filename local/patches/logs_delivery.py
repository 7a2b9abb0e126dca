"""Deliveries of logs that AWS's services write, as CloudFront's access logs to a bucket."""

import json

from moto.cloudfront.models import cloudfront_backends
from moto.logs.exceptions import ConflictException, LogsClientError, ResourceNotFoundException, ValidationException
from moto.logs.models import LogsBackend
from moto.logs.responses import LogsResponse as Responses
from moto.s3.models import s3_backends
from patches import patch
from patches.cloudfront import all_of
from patches.cloudfront_distributions import DISTRIBUTION

WRITER = "delivery.logs.amazonaws.com"
# by the member of the request, the attribute that keeps it
CHANGEABLE = {
    "recordFields": "record_fields",
    "fieldDelimiter": "field_delimiter",
    "s3DeliveryConfiguration": "s3_delivery_configuration",
}


# UpdateDeliveryConfiguration: moto lacks it.
def update_delivery_configuration(self):
    delivery = self.logs_backend.get_delivery(self._get_param("id"))
    for member, attribute in CHANGEABLE.items():
        if (value := self._get_param(member)) is not None:
            setattr(delivery, attribute, value)
    return "{}"


Responses.update_delivery_configuration = update_delivery_configuration


# PutDeliverySource: AWS takes the logs of a distribution that is there, and in us-east-1 alone.
@patch(LogsBackend)
def put_delivery_source(original, self, name, resource_arn, *args, **kwargs):
    if resource_arn.split(":")[2] == "cloudfront":
        if self.region_name != "us-east-1":
            raise ValidationException(f"CloudFront's logs are delivered from us-east-1, not from {self.region_name}")
        distributions = all_of(cloudfront_backends[self.account_id]["aws"], DISTRIBUTION)
        if resource_arn.rpartition("/")[2] not in distributions:
            raise ResourceNotFoundException(f"The distribution does not exist: {resource_arn}")
    return original(self, name, resource_arn, *args, **kwargs)


# CreateDelivery: AWS writes to a bucket that lets it.
@patch(LogsBackend)
def create_delivery(original, self, delivery_source_name, delivery_destination_arn, *args, **kwargs):
    for destination in self.delivery_destinations.values():
        if destination.arn == delivery_destination_arn and destination.delivery_destination_type == "S3":
            refuse_closed(self, destination.delivery_destination_configuration["destinationResourceArn"])
    return original(self, delivery_source_name, delivery_destination_arn, *args, **kwargs)


def refuse_closed(self, arn):
    name = arn.split(":")[5].split("/")[0]
    bucket = s3_backends[self.account_id]["aws"].buckets.get(name)
    if bucket is None:
        raise ResourceNotFoundException(f"The bucket does not exist: {name}")
    if not any(lets_in(statement) for statement in json.loads(bucket.policy or '{"Statement": []}')["Statement"]):
        raise LogsClientError("AccessDeniedException", f"The policy of {name} does not let {WRITER} write")


def lets_in(statement):
    principal = statement["Principal"]
    services = listed(principal.get("Service", [])) if isinstance(principal, dict) else []
    actions = {"s3:PutObject", "s3:Put*", "s3:*"} & set(listed(statement["Action"]))
    return statement["Effect"] == "Allow" and WRITER in services and bool(actions)


def listed(value):
    return [value] if isinstance(value, str) else value


# DeleteDeliverySource, DeleteDeliveryDestination: AWS keeps what a delivery uses.
@patch(LogsBackend)
def delete_delivery_source(original, self, name):
    refuse_used(name, [delivery.delivery_source_name for delivery in self.deliveries.values()])
    return original(self, name)


@patch(LogsBackend)
def delete_delivery_destination(original, self, name):
    used = [delivery.delivery_destination_arn for delivery in self.deliveries.values()]
    refuse_used(name, [arn.rpartition(":")[2] for arn in used])
    return original(self, name)


def refuse_used(name, used):
    if name in used:
        raise ConflictException(f"A delivery uses {name}")
