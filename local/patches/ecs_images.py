"""What AWS never needs to be told: what containers of an image do, since none runs here."""

import json

from moto.moto_api._internal.urls import url_paths

BEHAVIOURS = {}


def tell(request, _url, _headers):
    """POST /moto-api/images {"image", "jobs", "services"}: see local/README.md, "What images do"."""
    given = json.loads(request.data)
    unknown = given.keys() - {"image", "jobs", "services"}
    if unknown or "image" not in given:
        return 400, {}, f"write image, jobs and services; unknown: {', '.join(sorted(unknown)) or 'nothing'}"
    BEHAVIOURS[given["image"]] = {"jobs": given.get("jobs", {}), "services": given.get("services", {})}
    return 200, {}, ""


def behaviour(task_definition, kind):
    """Of a task's first container, as `jobs` or as `services`; one that nobody spoke of does well, at once."""
    image = task_definition.container_definitions[0]["image"]
    return BEHAVIOURS.get(image, {}).get(kind, {})


url_paths["{0}/moto-api/images"] = tell
