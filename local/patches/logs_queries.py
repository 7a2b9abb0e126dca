"""Questions to logs that people keep in Logs Insights, which moto lacks."""

import json

from moto.core.utils import unix_time_millis
from moto.logs.exceptions import InvalidParameterException, ResourceNotFoundException
from moto.logs.models import LogsBackend
from moto.logs.responses import LogsResponse as Responses
from moto.moto_api._internal import mock_random
from patches import patch

MOST_GROUPS = 50


@patch(LogsBackend)
def __init__(original, self, region_name, account_id):
    original(self, region_name, account_id)
    self.query_definitions = {}


def put_query_definition(self):
    request = json.loads(self.body)
    known, given = self.logs_backend.query_definitions, request.get("queryDefinitionId")
    if given and given not in known:
        raise ResourceNotFoundException("The specified query definition does not exist.")
    groups = request.get("logGroupNames", [])
    if len(groups) > MOST_GROUPS:
        raise InvalidParameterException(f"A query reads {MOST_GROUPS} log groups at most")
    for group in groups:
        # it would find nothing there
        if group not in self.logs_backend.groups:
            raise ResourceNotFoundException(f"The specified log group does not exist: {group}")
    kept = given or str(mock_random.uuid4())
    known[kept] = {
        "queryDefinitionId": kept,
        "queryLanguage": request.get("queryLanguage", "CWLI"),
        "name": request["name"],
        "queryString": request["queryString"],
        "logGroupNames": groups,
        "lastModified": int(unix_time_millis()),
    }
    return json.dumps({"queryDefinitionId": kept})


def describe_query_definitions(self):
    prefix = self._get_param("queryDefinitionNamePrefix") or ""
    known = self.logs_backend.query_definitions.values()
    return json.dumps({"queryDefinitions": [one for one in known if one["name"].startswith(prefix)]})


def delete_query_definition(self):
    known, asked = self.logs_backend.query_definitions, self._get_param("queryDefinitionId")
    if asked not in known:
        raise ResourceNotFoundException("The specified query definition does not exist.")
    del known[asked]
    return json.dumps({"success": True})


for operation in (put_query_definition, describe_query_definitions, delete_query_definition):
    setattr(Responses, operation.__name__, operation)
