"""Expressions of metric math: a parser that makes functions of them."""

import operator
import re

from patches.cloudwatch_values import FUNCTIONS, OPERATORS, WrongExpression, pointwise

TOKEN = re.compile(
    r"""\s*(?: (?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)
             | (?P<text>"[^"]*"|'[^']*')
             | (?P<name>[A-Za-z]\w*)
             | (?P<sign>==|!=|<=|>=|&&|\|\||[-+*/^<>()\[\],]) )""",
    re.VERBOSE,
)


class Parser:
    """Makes of an expression a function from an evaluation to a value."""

    def __init__(self, text):
        self.tokens = list(tokens(text))

    def parse(self):
        found = self.operation(0)
        if self.tokens:
            raise WrongExpression(f"unexpected {self.tokens[0][1]}")
        return found

    def operation(self, row):
        if row == len(OPERATORS):
            return self.operand()
        left = self.operation(row + 1)
        while self.tokens and self.tokens[0][1] in OPERATORS[row]:
            left = binary(OPERATORS[row][self.tokens.pop(0)[1]], left, self.operation(row + 1))
        return left

    def operand(self):
        if not self.tokens:
            raise WrongExpression("it ends too early")
        kind, word = self.tokens.pop(0)
        if kind == "number":
            return constant(float(word))
        if kind == "text":
            return constant(word[1:-1])
        if word in ("REPEAT", "LINEAR"):
            raise NotImplementedError(f"metric math FILL with {word}")
        if kind == "name":
            return call(word, self.until(")")) if self.next_is("(") else lambda evaluation: evaluation.value(word)
        if word == "-":
            return binary(operator.mul, constant(-1.0), self.operand())
        if word == "[":
            return listed(self.until("]"))
        if word == "(":
            inner = self.operation(0)
            self.expect(")")
            return inner
        raise WrongExpression(f"unexpected {word}")

    def until(self, end):
        """Operands up to a closing sign, with commas between them."""
        operands = []
        while not self.next_is(end):
            if operands:
                self.expect(",")
            operands.append(self.operation(0))
        return operands

    def next_is(self, sign):
        if self.tokens and self.tokens[0][1] == sign:
            self.tokens.pop(0)
            return True
        return False

    def expect(self, sign):
        if not self.next_is(sign):
            raise WrongExpression(f"expected {sign}")


def tokens(text):
    position = 0
    while position < len(text.rstrip()):
        found = TOKEN.match(text, position)
        if not found:
            raise WrongExpression(f"unexpected {text[position:].strip()}")
        yield found.lastgroup, found[found.lastgroup]
        position = found.end()


def constant(value):
    return lambda _evaluation: value


def binary(function, left, right):
    return lambda evaluation: pointwise(function, left(evaluation), right(evaluation))


def listed(parts):
    def flat(evaluation):
        values = [part(evaluation) for part in parts]
        return [series for value in values for series in (value if isinstance(value, list) else [value])]

    return flat


def call(name, arguments):
    if name not in FUNCTIONS:
        raise NotImplementedError(f"metric math function {name}")
    function, counts = FUNCTIONS[name]
    if len(arguments) not in counts:
        raise WrongExpression(f"{name} takes {' or '.join(map(str, counts))} arguments, not {len(arguments)}")
    return lambda evaluation: function(evaluation, *[argument(evaluation) for argument in arguments])


class Evaluation:
    """The values of an alarm's metrics, by id, and of the expressions over them."""

    def __init__(self, expressions, metrics):
        self.expressions, self.metrics, self.under_way = expressions, metrics, set()

    def value(self, name):
        if name in self.metrics:
            return self.metrics[name]
        if name not in self.expressions or name in self.under_way:
            raise WrongExpression(f"there is no {name}, or it needs itself")
        if self.expressions[name].lstrip().upper().startswith("SELECT"):
            raise NotImplementedError(f"Metrics Insights: {self.expressions[name]}")
        self.under_way.add(name)
        result = Parser(self.expressions[name]).parse()(self)
        self.under_way.remove(name)
        return result

    def series(self, name):
        """What an alarm can watch."""
        value = self.value(name)
        if not isinstance(value, tuple):
            raise WrongExpression(f"{name} is no single time series")
        return value
