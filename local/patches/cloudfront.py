"""CloudFront, which is configurations: whatever was written comes back. moto knows few kinds of them, and in part."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Callable

from moto.cloudfront.models import CloudFrontBackend
from moto.cloudfront.responses import CloudFrontResponse as Responses
from moto.cloudfront.urls import url_paths
from moto.cloudfront.exceptions import CloudFrontException
from moto.core.responses import ActionResult, EmptyResult
from moto.core.utils import utcnow
from moto.moto_api._internal import mock_random
from patches import patch

url_paths["{0}/2020-05-31/(?P<rest>.+)$"] = Responses.dispatch


@dataclass
class Kept:
    """What somebody wrote, or AWS manages."""

    id: str
    config: dict
    etag: str
    made_at: datetime
    changed_at: datetime
    kind: str = "custom"

    def arn(self, account, part):
        return f"arn:aws:cloudfront::{account}:{part}/{self.id}"


@dataclass(frozen=True)
class Kind:
    """A kind of configuration, and the words in which AWS speaks of it."""

    name: str
    missing: str
    taken: str = ""
    used: str = ""
    plural: str = ""
    # without one its tags cannot be asked for
    arn: str = ""
    new_id: Callable = mock_random.uuid4
    told: Callable = lambda kept, account: {"LastModifiedTime": kept.changed_at}
    # fills in what AWS does, and refuses what AWS refuses
    settled: Callable = lambda config, backend, own_id: config
    listed: Callable = lambda described, kept: {**described, **kept.config}
    # what AWS made for everybody, by id
    managed: dict = field(default_factory=dict)

    @property
    def config(self):
        return "VpcOriginEndpointConfig" if self.name == "VpcOrigin" else self.name + "Config"


@patch(CloudFrontBackend)
def __init__(original, self, *args, **kwargs):
    original(self, *args, **kwargs)
    self.kept = {}


def all_of(backend, kind):
    return backend.kept.setdefault(kind.name, dict(kind.managed))


def find(backend, kind, name):
    if name not in (found := all_of(backend, kind)):
        raise CloudFrontException(kind.missing, f"The specified {kind.name} does not exist: {name}")
    return found[name]


def short_id(first):
    return lambda: first + mock_random.get_random_string(13).upper()


def describe(kind, kept, account):
    own = {"ARN": kept.arn(account, kind.arn), "Arn": kept.arn(account, kind.arn)} if kind.arn else {}
    return {"Id": kept.id, kind.config: kept.config, **own, **kind.told(kept, account)}


def answer(self, kind, kept):
    described = describe(kind, kept, self.current_account)
    location = f"https://cloudfront.amazonaws.com{self.path}/{kept.id}"
    return ActionResult({kind.name: described, "ETag": kept.etag, "Location": location})


def keep(self, kind, config, tags=()):
    taken = {kept.config.get("Name") for kept in all_of(self.backend, kind).values()}
    if kind.taken and config["Name"] in taken:
        raise CloudFrontException(kind.taken, f"{config['Name']} is the name of another {kind.name}")
    own_id, now = str(kind.new_id()), utcnow()
    kept = Kept(own_id, kind.settled(config, self.backend, own_id), new_etag(), now, now)
    all_of(self.backend, kind)[own_id] = kept
    self.backend.tagger.tag_resource(kept.arn(self.current_account, kind.arn), tags)
    return answer(self, kind, kept)


def new_etag():
    return short_id("E")()


def find_unchanged(self, kind):
    kept, known = find(self.backend, kind, self._get_param("Id")), self._get_param("IfMatch")
    if not known:
        raise CloudFrontException("InvalidIfMatchVersion", "The If-Match version is missing or not valid.")
    if known != kept.etag:
        raise CloudFrontException("PreconditionFailed", f"{kept.id} has changed since {known}")
    return kept


def refuse_managed(kept, code):
    if kept.kind == "managed":
        raise CloudFrontException(code, f"{kept.id} is managed by AWS")


def refuse_in_use(self, kind, name):
    """AWS deletes nothing that a distribution or a group of keys still names."""
    users = [one.id for one in everything(self.backend) if one.id != name and names(one.config, name)]
    if users:
        raise CloudFrontException(kind.used, f"{name} is in use by {', '.join(users)}")


def everything(backend):
    return [kept for kind in backend.kept.values() for kept in kind.values()]


def names(config, name):
    if isinstance(config, dict):
        return any(names(value, name) for value in config.values())
    return any(names(one, name) for one in config) if isinstance(config, list) else config == name


def offer(kind):
    """Lets one kind be created, got, updated, deleted and listed."""

    def create(self):
        return keep(self, kind, self._get_param(kind.config), self._get_param("Tags.Items", []))

    def get(self):
        return answer(self, kind, find(self.backend, kind, self._get_param("Id")))

    def get_config(self):
        kept = find(self.backend, kind, self._get_param("Id"))
        return ActionResult({kind.config: kept.config, "ETag": kept.etag})

    def update(self):
        kept = find_unchanged(self, kind)
        refuse_managed(kept, "IllegalUpdate")
        kept.config = kind.settled(self._get_param(kind.config), self.backend, kept.id)
        kept.etag, kept.changed_at = new_etag(), utcnow()
        return answer(self, kind, kept)

    def delete(self):
        kept = find_unchanged(self, kind)
        refuse_managed(kept, "IllegalDelete")
        refuse_in_use(self, kind, kept.id)
        del all_of(self.backend, kind)[kept.id]
        return answer(self, kind, kept) if kind.name == "VpcOrigin" else EmptyResult()

    def list_all(self):
        asked = self._get_param("Type")
        found = [kept for kept in all_of(self.backend, kind).values() if asked in (None, kept.kind)]
        items = [kind.listed(describe(kind, kept, self.current_account), kept) for kept in found]
        page = {"Marker": "", "MaxItems": 100, "IsTruncated": False, "Quantity": len(items)}
        return ActionResult({kind.name + "List": {**page, "Items": items}})

    name, plural = snake(kind.name), snake(kind.plural or kind.name + "s")
    setattr(Responses, f"create_{name}", create)
    setattr(Responses, f"get_{name}", get)
    setattr(Responses, f"get_{name}_config", get_config)
    setattr(Responses, f"update_{name}", update)
    setattr(Responses, f"delete_{name}", delete)
    setattr(Responses, f"list_{plural}", list_all)
    return kind


def snake(name):
    return "".join("_" + letter.lower() if letter.isupper() else letter for letter in name).lstrip("_")

