"""A local AWS for Terraform: moto's server with the gaps closed that our environments meet.

python emulator.py --port 5100 [--host 127.0.0.1]
"""

import argparse
import os
import pathlib
import signal
import socket
import sys

MOTO_VERSION = "5.2.1"
REQUIREMENTS = pathlib.Path(__file__).resolve().parent / "requirements.txt"


def main():
    arguments = parse_arguments()
    check_installation()
    listener = listen(arguments.host, arguments.port)
    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    # Read when moto is imported: roles attach policies that AWS manages.
    os.environ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true"
    from server import make_server

    server = make_server(listener)
    address = f"http://{arguments.host}:{listener.getsockname()[1]}"
    print(f"local cloud: {address} (moto {MOTO_VERSION})", flush=True)
    server.serve_forever()


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, required=True, help="0 takes any free port")
    parser.add_argument("--host", default="127.0.0.1")
    return parser.parse_args()


def check_installation():
    if sys.version_info < (3, 11):
        fail(f"Python {sys.version.split()[0]} is too old; use 3.11 or newer")
    from importlib.metadata import PackageNotFoundError, version

    install = f"run pip install --require-hashes -r {REQUIREMENTS}"
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
        fail(f"cannot listen on {host}:{port} ({error}); choose another --port or --host")


def stop(_signal, _frame):
    sys.exit(0)


def fail(sentence):
    print(f"local cloud: {sentence}", file=sys.stderr)
    sys.exit(2)


if __name__ == "__main__":
    main()
