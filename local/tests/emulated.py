"""One emulator for all tests of a module, and clients of it: from emulated import aws, setUpModule, tearDownModule"""

import os
import pathlib
import subprocess
import sys

import boto3

EMULATOR = pathlib.Path(__file__).resolve().parents[1] / "emulator.py"


def setUpModule():
    global emulator, address
    emulator = start()
    address = listening(emulator)


def tearDownModule():
    emulator.terminate()
    emulator.communicate()


def start(*arguments, python=(sys.executable,), **environment):
    command = [*python, str(EMULATOR), "--port", "0", *arguments]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    return subprocess.Popen(command, env={**os.environ, **environment}, **pipes)


def listening(process):
    return next(word for word in process.stdout.readline().split() if word.startswith("http://"))


def url(path):
    return address + path


def aws(service, key="test", region="eu-central-1"):
    keys = {"aws_access_key_id": key, "aws_secret_access_key": "test"}
    return boto3.client(service, endpoint_url=address, region_name=region, **keys)
