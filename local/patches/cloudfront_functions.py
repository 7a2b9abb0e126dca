"""Functions of CloudFront: what is written is in development until it is published."""

from dataclasses import dataclass, replace
from datetime import datetime

from moto.cloudfront.models import CloudFrontBackend
from moto.cloudfront.responses import CloudFrontResponse as Responses
from moto.cloudfront.exceptions import CloudFrontException
from moto.core.responses import ActionResult, EmptyResult
from moto.core.utils import utcnow
from patches import patch
from patches.cloudfront import everything, names, short_id

MOST_BYTES = 10_240


@dataclass
class Stage:
    """A function as it was written, or as it is published."""

    config: dict
    code: bytes
    etag: str
    made_at: datetime
    changed_at: datetime


@patch(CloudFrontBackend)
def __init__(original, self, *args, **kwargs):
    original(self, *args, **kwargs)
    # by name and stage
    self.functions = {}


def create_function(self):
    name = self._get_param("Name")
    if name in self.backend.functions:
        raise CloudFrontException("FunctionAlreadyExists", f"{name} is the name of another function")
    self.backend.functions[name] = {"DEVELOPMENT": written(self, utcnow())}
    return answer(self, "DEVELOPMENT")


def update_function(self):
    stages = find_unchanged(self)
    stages["DEVELOPMENT"] = written(self, stages["DEVELOPMENT"].made_at)
    return answer(self, "DEVELOPMENT")


def publish_function(self):
    stages = find_unchanged(self)
    stages["LIVE"] = replace(stages["DEVELOPMENT"])
    return answer(self, "LIVE")


def describe_function(self):
    return answer(self, self._get_param("Stage") or "DEVELOPMENT")


def get_function(self):
    stage = find(self, self._get_param("Stage") or "DEVELOPMENT")
    return 200, {"ETag": stage.etag, "Content-Type": "application/octet-stream"}, stage.code


def delete_function(self):
    find_unchanged(self)
    name = self._get_param("Name")
    if users := [one.id for one in everything(self.backend) if names(one.config, arn_of(self, name))]:
        raise CloudFrontException("FunctionInUse", f"{name} is in use by {', '.join(users)}")
    del self.backend.functions[name]
    return EmptyResult()


def list_functions(self):
    stage = self._get_param("Stage") or "DEVELOPMENT"
    items = [summary(self, name, stage) for name, stages in self.backend.functions.items() if stage in stages]
    return ActionResult({"FunctionList": {"MaxItems": 100, "Quantity": len(items), "Items": items}})


def written(self, made_at):
    code = self._get_param("FunctionCode")
    if len(code) > MOST_BYTES:
        words = f"{len(code)} bytes; a function has {MOST_BYTES} at most"
        raise CloudFrontException("FunctionSizeLimitExceeded", words)
    return Stage(self._get_param("FunctionConfig"), code, short_id("ETV")(), made_at, utcnow())


def answer(self, stage):
    name = self._get_param("Name")
    location = f"https://cloudfront.amazonaws.com/2020-05-31/function/{arn_of(self, name)}"
    found = {"FunctionSummary": summary(self, name, stage), "ETag": find(self, stage).etag}
    return ActionResult({**found, "Location": location})


def summary(self, name, stage):
    kept = self.backend.functions[name].get(stage) or find(self, stage)
    return {
        "Name": name,
        "Status": status(self, name),
        "FunctionConfig": kept.config,
        "FunctionMetadata": {
            "FunctionARN": arn_of(self, name),
            "Stage": stage,
            "CreatedTime": kept.made_at,
            "LastModifiedTime": kept.changed_at,
        },
    }


def status(self, name):
    stages = self.backend.functions[name]
    if stages.get("LIVE") != stages["DEVELOPMENT"]:
        return "UNPUBLISHED"
    used = any(names(one.config, arn_of(self, name)) for one in everything(self.backend))
    return "DEPLOYED" if used else "UNASSOCIATED"


def find(self, stage):
    stages = self.backend.functions.get(self._get_param("Name"), {})
    if stage not in stages:
        raise CloudFrontException("NoSuchFunctionExists", "The specified function does not exist.")
    return stages[stage]


def find_unchanged(self):
    if find(self, "DEVELOPMENT").etag != self._get_param("IfMatch"):
        raise CloudFrontException("InvalidIfMatchVersion", "The If-Match version is missing or not valid.")
    return self.backend.functions[self._get_param("Name")]


def arn_of(self, name):
    return f"arn:aws:cloudfront::{self.current_account}:function/{name}"


for operation in (
    create_function,
    update_function,
    publish_function,
    describe_function,
    get_function,
    delete_function,
    list_functions,
):
    setattr(Responses, operation.__name__, operation)
