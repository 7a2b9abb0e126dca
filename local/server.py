"""moto behind an HTTP server, patched, and telling what it fails on."""

import html
import importlib
import json
import logging
import pathlib
import sys
import threading
import traceback

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from sent_again import AnswersOnce
from werkzeug import serving
from werkzeug.exceptions import NotFound

PATCHES = pathlib.Path(__file__).resolve().parent / "patches"


def make_server(listener):
    for path in sorted(PATCHES.glob("[a-z]*.py")):
        importlib.import_module(f"patches.{path.stem}")
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    host, port = listener.getsockname()[:2]
    application = OneAtATime(AnswersOnce(DomainDispatcherApplication(service_application)))
    return serving.make_server(host, port, application, threaded=True, fd=listener.fileno())


def service_application(service):
    application = create_backend_app(service)
    # Terraform would take a plain 404 for a resource that is gone.
    application.register_error_handler(NotFound, unknown_path)
    return application


def unknown_path(_error):
    raise NotImplementedError("no operation has this method and path")


class OneAtATime:
    """moto is not made for threads: its backends are plain dictionaries."""

    def __init__(self, moto):
        self.moto = moto
        self.lock = threading.Lock()

    def __call__(self, environ, start_response):
        with self.lock:
            try:
                return self.moto(environ, start_response)
            except Exception as error:  # whatever moto fails on is told to the caller
                return refuse(error, environ, start_response)


def refuse(error, environ, start_response):
    """Answer 501 with the reason: a 500 is what Terraform retries for minutes."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    reason = f"moto fails on {request_name(environ)}: {error!r} in {place.filename}:{place.lineno}"
    print(f"local cloud: {reason}", file=sys.stderr, flush=True)
    if "json" in environ.get("CONTENT_TYPE", ""):
        body = json.dumps({"__type": "NotImplemented", "message": reason})
    else:
        # AWS's XML protocols look for the error in the root, in <Error> or in <Errors><Error>.
        details = f"<Code>NotImplemented</Code><Message>{html.escape(reason)}</Message>"
        body = f"<Error>{details}<Error>{details}</Error><Errors><Error>{details}</Error></Errors></Error>"
    start_response("501 Not Implemented", [("Content-Length", str(len(body.encode())))])
    return [body.encode()]


def request_name(environ):
    # Credential=<key>/<date>/<region>/<service>/aws4_request, SignedHeaders=...
    scope = environ.get("HTTP_AUTHORIZATION", "").split("/")
    service = scope[3] if len(scope) > 3 else "an unsigned request"
    return f"{service} {environ['REQUEST_METHOD']} {environ['PATH_INFO']}"
