"""Canaries: moto makes some, and neither starts, stops, changes nor deletes one. None runs here."""

import json
from urllib.parse import unquote

from moto.core.exceptions import JsonRESTError
from moto.core.utils import unix_time, utcnow
from moto.s3.models import s3_backends
from moto.synthetics.models import Canary, SyntheticsBackend
from moto.synthetics.responses import SyntheticsResponse
from moto.synthetics.urls import url_paths
from patches import patch

for path in ("canary/(?P<name>[^/]+)/start", "canary/(?P<name>[^/]+)/stop", "tags/(?P<arn>.+)"):
    url_paths[f"{{0}}/{path}$"] = SyntheticsResponse.dispatch


Canary.function = ""


def answers(function):
    setattr(SyntheticsResponse, function.__name__, function)


# GetCanary, DescribeCanaries: moto tells times in words, no function, and the package's place, which AWS keeps to itself.
@patch(Canary)
def to_dict(original, self):
    told = original(self)
    for key in ("VpcConfig", "ProvisionedResourceCleanup", "ArtifactConfig"):
        if told[key] is None:
            del told[key]
    told["Timeline"] = {key: unix_time(at) for key, at in self.timeline.items() if at}
    told["Code"] = {"Handler": self.code["Handler"], "SourceLocationArn": f"{self.function}-source:1"}
    return {**told, "EngineArn": f"{self.function}:1"}


# CreateCanary: moto takes a package that is not there, and a second canary of a name.
@patch(SyntheticsResponse)
def create_canary(original, self):
    wanted = json.loads(self.body)
    if wanted["Name"] in self.synthetics_backend.canaries:
        raise JsonRESTError("ConflictException", f"There is a canary {wanted['Name']}")
    refuse_missing(self, wanted["Code"])
    original(self)
    made = self.synthetics_backend.canaries[wanted["Name"]]
    # what is left of 64 characters for the name
    made.function = f"arn:aws:lambda:{self.region}:{self.current_account}:function:cwsyn-{made.name[:21]}-{made.id}"
    return json.dumps({"Canary": made.to_dict()})


@patch(SyntheticsBackend)
def get_canary(_original, self, name, dry_run_id=None):
    if name not in self.canaries:
        raise NotFound(f"There is no canary {name}")
    return self.canaries[name]


class NotFound(JsonRESTError):
    code = 404

    def __init__(self, message):
        super().__init__("ResourceNotFoundException", message)


def refuse_missing(self, code):
    bucket = s3_backends[self.current_account][self.partition].buckets.get(code.get("S3Bucket"))
    if "S3Bucket" in code and not (bucket and code["S3Key"] in bucket.keys):
        raise JsonRESTError("ValidationException", f"There is no package {code['S3Bucket']}/{code['S3Key']}")


def found(self):
    return self.synthetics_backend.get_canary(unquote(self.path.split("/")[2]))


def turn(self, state, at):
    canary = found(self)
    canary.state = state
    canary.timeline[at] = utcnow()
    return "{}"


@answers
def start_canary(self):
    return turn(self, "RUNNING", "LastStarted")


@answers
def stop_canary(self):
    return turn(self, "STOPPED", "LastStopped")


SETTINGS = {
    "Code": "code",
    "ExecutionRoleArn": "execution_role_arn",
    "RuntimeVersion": "runtime_version",
    "Schedule": "schedule",
    "RunConfig": "run_config",
    "SuccessRetentionPeriodInDays": "success_retention_period_in_days",
    "FailureRetentionPeriodInDays": "failure_retention_period_in_days",
    "VpcConfig": "vpc_config",
    "ArtifactS3Location": "artifact_s3_location",
    "ArtifactConfig": "artifact_config",
}


@answers
def update_canary(self):
    canary, wanted = found(self), json.loads(self.body)
    refuse_missing(self, wanted.get("Code", {}))
    for setting, attribute in SETTINGS.items():
        if setting in wanted:
            setattr(canary, attribute, wanted[setting])
    canary.timeline["LastModified"] = utcnow()
    return "{}"


@answers
def delete_canary(self):
    canary = found(self)
    if canary.state == "RUNNING":
        raise JsonRESTError("ConflictException", "Stop the canary before")
    del self.synthetics_backend.canaries[canary.name]
    return "{}"


def tagged(self):
    return self.synthetics_backend.get_canary(unquote(self.path.removeprefix("/tags/")).split(":canary:")[-1])


@answers
def list_tags_for_resource(self):
    return json.dumps({"Tags": tagged(self).tags})


@answers
def tag_resource(self):
    tagged(self).tags.update(json.loads(self.body)["Tags"])
    return "{}"


@answers
def untag_resource(self):
    canary = tagged(self)
    gone = self.querystring.get("tagKeys", [])
    canary.tags = {key: value for key, value in canary.tags.items() if key not in gone}
    return "{}"
