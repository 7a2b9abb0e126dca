"""Rules of composite alarms: a parser that makes a function of them.

Source: CloudWatch API Reference, PutCompositeAlarm, AlarmRule."""

import re

TOKEN = re.compile(
    r"""\s*(?: (?P<state>ALARM|OK|INSUFFICIENT_DATA) \s*\(\s* (?: "(?P<quoted>[^"]+)" | (?P<bare>[^"()\s]+) ) \s*\)
             | (?P<word>(?:AND|OR|NOT|TRUE|FALSE)\b|\(|\)) )""",
    re.VERBOSE,
)


class WrongRule(ValueError):
    """What AWS refuses, too."""


class Rule:
    """What a rule names, and whether it holds."""

    def __init__(self, text):
        self.named = []
        self.words = list(words(text))
        # of a function that tells whether an alarm is in a state
        self.holds = self.any()
        if self.words:
            raise WrongRule(f"unexpected {self.words[0]}")

    def any(self):
        return self.joined("OR", any, self.all)

    def all(self):
        return self.joined("AND", all, self.one)

    def joined(self, word, function, part):
        parts = [part()]
        while self.words[:1] == [word]:
            self.words.pop(0)
            parts.append(part())
        return lambda is_in: function(each(is_in) for each in parts)

    def one(self):
        if not self.words:
            raise WrongRule("it ends too early")
        word = self.words.pop(0)
        if isinstance(word, tuple):
            self.named.append(word[0])
            return lambda is_in: is_in(*word)
        if word in ("TRUE", "FALSE"):
            return lambda _is_in: word == "TRUE"
        if word == "NOT":
            inverted = self.one()
            return lambda is_in: not inverted(is_in)
        if word == "(":
            inner = self.any()
            if self.words[:1] != [")"]:
                raise WrongRule("expected )")
            self.words.pop(0)
            return inner
        raise WrongRule(f"unexpected {word}")


def words(text):
    """Words, and what is said of an alarm as its name and a state."""
    position = 0
    while position < len(text.rstrip()):
        found = TOKEN.match(text, position)
        if not found:
            raise WrongRule(f"unexpected {text[position:].strip()}")
        name = found["quoted"] or found["bare"]
        # an alarm may be named by its ARN
        yield (name.split(":alarm:")[-1], found["state"]) if name else found["word"]
        position = found.end()
