"""Trails of CloudTrail."""

import json

from moto.cloudtrail.models import CloudTrailBackend as Backend
from moto.cloudtrail.responses import CloudTrailResponse as Response
from patches import patch


# StartLogging, StopLogging, DeleteTrail: moto finds trails by their names alone; the provider calls them by their ARNs.
@patch(Backend)
def start_logging(_original, self, name):
    self.get_trail(name).start_logging()


@patch(Backend)
def stop_logging(_original, self, name):
    self.get_trail(name).stop_logging()


@patch(Backend)
def delete_trail(_original, self, name):
    del self.trails[self.get_trail(name).trail_name]


# DescribeTrails: moto tells all, whichever are asked for.
@patch(Response)
def describe_trails(original, self):
    found = json.loads(original(self))["trailList"]
    asked = self._get_param("trailNameList")
    return json.dumps({"trailList": [one for one in found if not asked or {one["Name"], one["TrailARN"]} & set(asked)]})
