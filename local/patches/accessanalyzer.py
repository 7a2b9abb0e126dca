"""IAM Access Analyzer, which moto lacks as a whole: it keeps analyzers, and finds nothing."""

import re
import sys
from urllib.parse import unquote

from moto import backend_index
from moto.core.base_backend import BackendDict, BaseBackend
from moto.core.exceptions import JsonRESTError
from moto.core.responses import ActionResult, BaseResponse
from moto.core.utils import utcnow


class AccessAnalyzerBackend(BaseBackend):
    """The analyzers of a region, by name."""

    _url_module = sys.modules[__name__]

    def __init__(self, region_name, account_id):
        super().__init__(region_name, account_id)
        self.analyzers = {}


class AccessAnalyzerResponse(BaseResponse):
    def __init__(self):
        super().__init__(service_name="accessanalyzer")

    @property
    def analyzers(self):
        return accessanalyzer_backends[self.current_account][self.region].analyzers

    def named(self, name):
        if name not in self.analyzers:
            error = JsonRESTError("ResourceNotFoundException", f"Analyzer {name} does not exist")
            error.code = 404
            raise error
        return self.analyzers[name]

    def create_analyzer(self):
        name, kind = self._get_param("analyzerName"), self._get_param("type")
        arn = f"arn:{self.partition}:access-analyzer:{self.region}:{self.current_account}:analyzer/{name}"
        made = {"arn": arn, "name": name, "type": kind, "createdAt": utcnow(), "status": "ACTIVE"}
        self.analyzers[name] = {**made, "tags": self._get_param("tags") or {}}
        return ActionResult({"arn": arn})

    def get_analyzer(self):
        return ActionResult({"analyzer": self.named(self.last_of_path())})

    def list_analyzers(self):
        return ActionResult({"analyzers": list(self.analyzers.values())})

    def delete_analyzer(self):
        name = self.last_of_path()
        self.named(name)
        del self.analyzers[name]
        return ActionResult({})

    def list_tags_for_resource(self):
        return ActionResult({"tags": self.named(self.last_of_path())["tags"]})

    def tag_resource(self):
        self.named(self.last_of_path())["tags"].update(self._get_param("tags"))
        return ActionResult({})

    def untag_resource(self):
        tags = self.named(self.last_of_path())["tags"]
        for key in self.querystring.get("tagKeys", []):
            tags.pop(key, None)
        return ActionResult({})

    def last_of_path(self):
        return unquote(self.path).split("/")[-1]


# Where moto looks for a service: its package by name, and in it the backends; the backend's paths; the host's pattern.
accessanalyzer_backends = BackendDict(AccessAnalyzerBackend, "accessanalyzer")
url_bases = [r"https?://access-analyzer\.(.+)\.amazonaws\.com"]
url_paths = {
    "{0}/analyzer$": AccessAnalyzerResponse.dispatch,
    "{0}/analyzer/(?P<name>[^/]+)$": AccessAnalyzerResponse.dispatch,
    "{0}/tags/(?P<arn>.+)$": AccessAnalyzerResponse.dispatch,
}
sys.modules["moto.accessanalyzer"] = sys.modules[__name__]
backend_index.backend_url_patterns.append(("accessanalyzer", re.compile(url_bases[0])))
