"""A local AWS for Terraform: moto's server with the gaps closed that our environments meet.

    python emulator.py --port 5100 [--host 127.0.0.1]
"""

import argparse
import html
import importlib
import json
import logging
import os
import pathlib
import signal
import socket
import sys
import threading
import traceback

MOTO_VERSION = "5.2.1"
HERE = pathlib.Path(__file__).resolve().parent


def main():
    arguments = parse_arguments()
    check_installation()
    listener = listen(arguments.host, arguments.port)
    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    serve(listener)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, required=True, help="0 takes any free port")
    parser.add_argument("--host", default="127.0.0.1")
    return parser.parse_args()


def check_installation():
    if sys.version_info < (3, 11):
        fail(f"Python {sys.version.split()[0]} is too old; use 3.11 or newer")
    from importlib.metadata import PackageNotFoundError, version

    install = f"run pip install --require-hashes -r {HERE / 'requirements.txt'}"
    try:
        found = version("moto")
    except PackageNotFoundError:
        fail(f"moto is not installed for {sys.executable}; {install}")
    if found != MOTO_VERSION:
        # The patches replace parts of moto, so they fit one version only.
        fail(f"moto {found} is installed but the patches are for {MOTO_VERSION}; {install}")


def listen(host, port):
    try:
        return socket.create_server((host, port))
    except (OSError, OverflowError) as error:
        fail(f"cannot listen on {host}:{port} ({error}); choose another --port")


def serve(listener):
    # Read when moto is imported: roles attach policies that AWS manages.
    os.environ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true"
    from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
    from werkzeug.serving import WSGIRequestHandler, make_server

    for path in sorted((HERE / "patches").glob("[a-z]*.py")):
        importlib.import_module(f"patches.{path.stem}")

    class KeepAlive(WSGIRequestHandler):
        # A connection that closes after each answer races with the provider's next request on it.
        protocol_version = "HTTP/1.1"

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    host, port = listener.getsockname()[:2]
    application = OneAtATime(DomainDispatcherApplication(create_backend_app))
    server = make_server(host, port, application, threaded=True, request_handler=KeepAlive, fd=listener.fileno())
    print(f"local cloud: http://{host}:{port} (moto {MOTO_VERSION})", flush=True)
    server.serve_forever()


class OneAtATime:
    """moto, which is not made for threads, and which tells nobody what it lacks."""

    def __init__(self, moto):
        self.moto = moto
        self.lock = threading.Lock()

    def __call__(self, environ, start_response):
        with self.lock:
            try:
                return self.moto(environ, start_response)
            except Exception as error:  # noqa: BLE001 (whatever moto fails on is told to the caller)
                return refuse(error, environ, start_response)


def refuse(error, environ, start_response):
    """Answer 501 with the reason: a 500 is what Terraform retries for minutes."""
    service = environ.get("HTTP_AUTHORIZATION", "//an unknown service").split("/")[-2]
    place = traceback.extract_tb(error.__traceback__)[-1]
    reason = f"moto fails on {service}: {error!r} ({place.name}, {place.filename}:{place.lineno})"
    print(f"local cloud: {reason}", file=sys.stderr, flush=True)
    if "json" in environ.get("CONTENT_TYPE", ""):
        body = json.dumps({"__type": "NotImplemented", "message": reason})
    else:
        # AWS's XML protocols look for the error in the root, in <Error> or in <Errors><Error>.
        details = f"<Code>NotImplemented</Code><Message>{html.escape(reason)}</Message>"
        body = f"<Error>{details}<Error>{details}</Error><Errors><Error>{details}</Error></Errors></Error>"
    start_response("501 Not Implemented", [("Content-Length", str(len(body.encode())))])
    return [body.encode()]


def stop(_signal, _frame):
    sys.exit(0)


def fail(sentence):
    print(f"local cloud: {sentence}", file=sys.stderr)
    sys.exit(2)


if __name__ == "__main__":
    main()
