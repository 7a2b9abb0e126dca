"""Requests that come twice."""

import collections
import sys

from werkzeug.test import run_wsgi_app

# A client gives up on an answer within seconds; a plan of our largest stack sends a few thousand requests.
KEPT = 2000


class AnswersOnce:
    """On a busy machine an answer is lost now and then, and AWS's clients send the request again under the same name
    (amz-sdk-invocation-id). It is answered as the first time: what it made is there, and making it again would fail."""

    def __init__(self, application):
        self.application = application
        self.answers = collections.OrderedDict()

    def __call__(self, environ, start_response):
        name = environ.get("HTTP_AMZ_SDK_INVOCATION_ID")
        if name in self.answers:
            print(f"local cloud: answered again: {name} {environ['PATH_INFO']}", file=sys.stderr, flush=True)
            body, status, headers = self.answers[name]
        else:
            body, status, headers = run_wsgi_app(self.application, environ, buffered=True)
            body = list(body)
            # an error may well be another answer the next time
            if name and status.startswith("2"):
                self.keep(name, (body, status, headers))
        start_response(status, list(headers))
        return body

    def keep(self, name, answer):
        self.answers[name] = answer
        if len(self.answers) > KEPT:
            self.answers.popitem(last=False)
