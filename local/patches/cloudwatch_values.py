"""What the operators and functions of metric math make of values, as far as alarms here may use them.

A value is a number, a series (a tuple with a number or None for each period, the oldest first) or a list of series.
Source: CloudWatch User Guide, "Using metric math"."""

import math
import operator


class WrongExpression(ValueError):
    """What AWS refuses, too."""


def quotient(left, right):
    return None if right == 0 else left / right


def power(left, right):
    try:
        return math.pow(left, right)
    except (ValueError, OverflowError):
        return None


def truth(function):
    return lambda left, right: float(function(left, right))


# By how strongly they bind; those of a row bind alike, and from the left.
OPERATORS = (
    {word: truth(lambda left, right: left != 0 or right != 0) for word in ("OR", "||")},
    {word: truth(lambda left, right: left != 0 and right != 0) for word in ("AND", "&&")},
    {
        "==": truth(operator.eq),
        "!=": truth(operator.ne),
        "<": truth(operator.lt),
        "<=": truth(operator.le),
        ">": truth(operator.gt),
        ">=": truth(operator.ge),
    },
    {"+": operator.add, "-": operator.sub},
    {"*": operator.mul, "/": quotient},
    {"^": power},
)


def pointwise(function, *values, strict=True):
    """Combines values period by period; where one of them is missing, so is the result."""
    if any(isinstance(value, str) for value in values):
        raise WrongExpression("text where a number belongs")
    lengths = {len(value) for value in values if isinstance(value, list)}
    if lengths:
        if len(lengths) > 1:
            raise WrongExpression("lists of different lengths")
        rows = zip(*[value if isinstance(value, list) else [value] * min(lengths) for value in values], strict=True)
        return [pointwise(function, *row, strict=strict) for row in rows]
    lengths = {len(value) for value in values if isinstance(value, tuple)}
    if lengths:
        rows = zip(*[value if isinstance(value, tuple) else (value,) * min(lengths) for value in values], strict=True)
        return tuple(pointwise(function, *row, strict=strict) for row in rows)
    return None if strict and None in values else function(*values)


def aggregate(function):
    """A list becomes one series, a series one number; what is missing does not count."""

    def apply(_evaluation, value):
        if isinstance(value, list):
            return tuple(over(function, points) for points in zip(*value, strict=True))
        return over(function, value) if isinstance(value, tuple) else value

    return apply


def over(function, points):
    known = [point for point in points if point is not None]
    return function(known) if known else None


def mean(values):
    return sum(values) / len(values)


def fill(_evaluation, value, filler):
    if isinstance(value, list):
        return [fill(_evaluation, series, filler) for series in value]
    return pointwise(lambda point, other: other if point is None else point, value, filler, strict=False)


def choose(_evaluation, condition, chosen, other=None):
    def pick(test, yes, no):
        return None if test is None else yes if test != 0 else no

    return pointwise(pick, condition, chosen, other, strict=False)


def metrics(evaluation, part=""):
    return [evaluation.value(name) for name in evaluation.metrics if part in name]


def elementwise(function):
    return lambda _evaluation, value: pointwise(lambda point: float(function(point)), value)


# with how many arguments they take
FUNCTIONS = {
    "SUM": (aggregate(sum), (1,)),
    "AVG": (aggregate(mean), (1,)),
    "MIN": (aggregate(min), (1,)),
    "MAX": (aggregate(max), (1,)),
    "FILL": (fill, (2,)),
    "IF": (choose, (2, 3)),
    "METRICS": (metrics, (0, 1)),
    "ABS": (elementwise(abs), (1,)),
    "CEIL": (elementwise(math.ceil), (1,)),
    "FLOOR": (elementwise(math.floor), (1,)),
}
