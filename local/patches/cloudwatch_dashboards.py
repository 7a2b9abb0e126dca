"""Dashboards: moto takes any JSON for one.

Source: CloudWatch API Reference, "Dashboard Body Structure and Syntax"."""

import json

from moto.cloudwatch.exceptions import DashboardInvalidInputError, InvalidParameterValue
from moto.cloudwatch.responses import CloudWatchResponse as Responses
from patches import patch

COLUMNS, ROWS, WIDGETS, METRICS = 24, 1000, 500, 500
KINDS = ("metric", "text", "log", "alarm", "explorer", "custom")
# what the properties of a kind must have
REQUIRED = {
    "metric": ("region",),
    "text": ("markdown",),
    "log": ("query", "region"),
    "alarm": ("alarms",),
    "custom": ("endpoint",),
}
VIEWS = ("timeSeries", "singleValue", "gauge", "bar", "pie", "table")
SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


@patch(Responses)
def put_dashboard(original, self):
    name = self._get_param("DashboardName")
    if not 0 < len(name) <= 255 or not set(name) <= set(SIGNS):
        raise InvalidParameterValue(f"The value {name} for parameter DashboardName is invalid.")
    try:
        body = json.loads(self._get_param("DashboardBody"))
    except ValueError as error:
        raise invalid([("", str(error))]) from error
    if found := list(problems(body)):
        raise invalid(found)
    return original(self)


def invalid(found):
    error = DashboardInvalidInputError(
        f"The dashboard body is invalid, there are {len(found)} validation errors: "
        + "; ".join(f"{path}: {message}" for path, message in found)
    )
    error.dashboard_validation_messages = [{"DataPath": path, "Message": message} for path, message in found]
    return error


def problems(body):
    widgets = body.get("widgets") if isinstance(body, dict) else None
    if not isinstance(widgets, list):
        yield "", "Should have required property 'widgets'"
        return
    if len(widgets) > WIDGETS:
        yield "/widgets", f"Should NOT have more than {WIDGETS} items"
    for index, widget in enumerate(widgets):
        yield from of_widget(f"/widgets/{index}", widget)


def of_widget(path, widget):
    yield from of_place(path, widget)
    kind, properties = widget.get("type"), widget.get("properties")
    if kind not in KINDS:
        yield f"{path}/type", "Should be equal to one of the allowed values"
    elif not isinstance(properties, dict):
        yield path, "Should have required property 'properties'"
    else:
        for name in REQUIRED.get(kind, ()):
            if not properties.get(name):
                yield f"{path}/properties", f"Should have required property '{name}'"
        if kind == "metric":
            yield from of_metrics(f"{path}/properties", properties)


def of_place(path, widget):
    limits = {"x": (0, COLUMNS - 1), "y": (0, None), "width": (1, COLUMNS), "height": (1, ROWS)}
    for name, (least, most) in limits.items():
        value = widget.get(name, least)
        if type(value) is not int or value < least or (most is not None and value > most):
            yield f"{path}/{name}", f"Should be an integer from {least}" + (f" to {most}" if most else "")
    if ("x" in widget) != ("y" in widget):
        yield path, "Should have both properties 'x' and 'y', or neither"


def of_metrics(path, properties):
    metrics, annotations = properties.get("metrics", []), properties.get("annotations", {})
    if not metrics and not annotations.get("alarms"):
        yield path, "Should have required property 'metrics', or an alarm as annotation"
    if properties.get("view", "timeSeries") not in VIEWS:
        yield f"{path}/view", "Should be equal to one of the allowed values"
    if len(metrics) > METRICS:
        yield f"{path}/metrics", f"Should NOT have more than {METRICS} items"
    for index, metric in enumerate(metrics):
        if not is_metric(metric):
            yield f"{path}/metrics/{index}", "Should be a namespace, a name and pairs of dimensions, or an expression"
    for index, line in enumerate(annotations.get("horizontal", [])):
        edges = line if isinstance(line, list) else [line]
        if not all(isinstance(edge.get("value"), (int, float)) for edge in edges):
            yield f"{path}/annotations/horizontal/{index}", "Should have required property 'value'"


def is_metric(metric):
    """Words by twos, the options after them; an expression has options alone."""
    if not isinstance(metric, list) or not metric:
        return False
    options = metric[-1] if isinstance(metric[-1], dict) else {}
    words = [part for part in metric if isinstance(part, str)]
    if "expression" in options:
        return not words
    return len(words) >= 2 and len(words) % 2 == 0 and len(words) + bool(options) == len(metric)
