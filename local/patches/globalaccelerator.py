"""Global Accelerator, which moto lacks as a whole: every change is deployed at once, every endpoint healthy."""

import json
import re
import sys

from moto import backend_index
from moto.core.base_backend import BackendDict, BaseBackend
from moto.core.exceptions import JsonRESTError
from moto.core.responses import ActionResult, BaseResponse
from moto.core.utils import utcnow
from moto.elbv2.models import elbv2_backends
from moto.moto_api._internal import mock_random
from moto.utilities.tagging_service import TaggingService
from moto.utilities.utils import PARTITION_NAMES


class GlobalAcceleratorBackend(BaseBackend):
    """What an account has in all regions, by kind and ARN; an ARN begins with that of its owner."""

    _url_module = sys.modules[__name__]

    def __init__(self, region_name, account_id):
        super().__init__(region_name, account_id)
        self.kept = {"Accelerator": {}, "Listener": {}, "EndpointGroup": {}}
        self.attributes, self.tagger = {}, TaggingService()

    def find(self, kind, arn):
        if arn not in self.kept[kind]:
            raise JsonRESTError(f"{kind}NotFoundException", f"{kind} {arn} does not exist")
        return self.kept[kind][arn]

    def owned(self, kind, owner):
        return [found for arn, found in self.kept[kind].items() if arn.startswith(f"{owner}/")]


class GlobalAcceleratorResponse(BaseResponse):
    def __init__(self):
        super().__init__(service_name="globalaccelerator")

    @property
    def backend(self):
        return globalaccelerator_backends[self.current_account][self.partition]

    def create_accelerator(self):
        request = json.loads(self.body)
        arn = f"arn:{self.partition}:globalaccelerator::{self.current_account}:accelerator/{mock_random.uuid4()}"
        self.backend.attributes[arn] = {"FlowLogsEnabled": False}
        self.backend.tagger.tag_resource(arn, request.pop("Tags", []))
        addresses = {"IpFamily": "IPv4", "IpAddressFamily": "IPv4", "IpAddresses": ["75.2.0.1", "99.83.0.1"]}
        made = {
            "AcceleratorArn": arn,
            "DnsName": f"a{mock_random.get_random_hex(16)}.awsglobalaccelerator.com",
            "IpAddressType": "IPV4",
            "IpSets": [addresses],
            "Enabled": True,
            "Status": "DEPLOYED",
            "CreatedTime": utcnow(),
            "LastModifiedTime": utcnow(),
        }
        return self.keep("Accelerator", made, request)

    def create_listener(self):
        request = json.loads(self.body)
        owner = request.pop("AcceleratorArn")
        self.backend.find("Accelerator", owner)
        taken = [ports for other in self.backend.owned("Listener", owner) for ports in other["PortRanges"]]
        if any(meet(one, other) for one in request["PortRanges"] for other in taken):
            raise JsonRESTError("InvalidPortRangeException", "Another listener has ports of this range")
        made = {"ListenerArn": f"{owner}/listener/{mock_random.get_random_hex(8)}", "ClientAffinity": "NONE"}
        return self.keep("Listener", made, request)

    def create_endpoint_group(self):
        request = json.loads(self.body)
        owner, region = request.pop("ListenerArn"), request["EndpointGroupRegion"]
        listener = self.backend.find("Listener", owner)
        if region in [other["EndpointGroupRegion"] for other in self.backend.owned("EndpointGroup", owner)]:
            raise JsonRESTError("EndpointGroupAlreadyExistsException", f"The listener has a group in {region}")
        made = {
            "EndpointGroupArn": f"{owner}/endpoint-group/{mock_random.get_random_hex(12)}",
            "EndpointDescriptions": [],
            "TrafficDialPercentage": 100,
            "HealthCheckPort": listener["PortRanges"][0]["FromPort"],
            "HealthCheckProtocol": "TCP",
            "HealthCheckIntervalSeconds": 30,
            "ThresholdCount": 3,
            "PortOverrides": [],
        }
        return self.keep("EndpointGroup", made, self.with_endpoints(request, region))

    def update_endpoint_group(self):
        request = json.loads(self.body)
        found = self.backend.find("EndpointGroup", request["EndpointGroupArn"])
        return self.keep("EndpointGroup", found, self.with_endpoints(request, found["EndpointGroupRegion"]))

    def with_endpoints(self, request, region):
        """A group's request in the words of its description."""
        if "EndpointConfigurations" in request:
            wanted = request.pop("EndpointConfigurations")
            request["EndpointDescriptions"] = [self.endpoint(one, region) for one in wanted]
        return request

    def endpoint(self, wanted, region):
        """AWS takes load balancers of the group's own region, addresses and instances; here only the first."""
        balancer = elbv2_backends[self.current_account][region].load_balancers.get(wanted["EndpointId"])
        if balancer is None:
            raise JsonRESTError("InvalidArgumentException", f"No load balancer {wanted['EndpointId']} in {region}")
        preserved = balancer.type == "application"
        return {"Weight": 128, "ClientIPPreservationEnabled": preserved, "HealthState": "HEALTHY", **wanted}

    def keep(self, kind, found, request):
        request.pop("IdempotencyToken", None)
        found |= request
        self.backend.kept[kind][found[f"{kind}Arn"]] = found
        return ActionResult({kind: found})

    def describe_accelerator_attributes(self):
        arn = self._get_param("AcceleratorArn")
        self.backend.find("Accelerator", arn)
        return ActionResult({"AcceleratorAttributes": self.backend.attributes[arn]})

    def update_accelerator_attributes(self):
        request = json.loads(self.body)
        arn = request.pop("AcceleratorArn")
        self.backend.find("Accelerator", arn)
        self.backend.attributes[arn] |= request
        return self.describe_accelerator_attributes()

    def list_accelerators(self):
        return ActionResult({"Accelerators": list(self.backend.kept["Accelerator"].values())})

    def list_listeners(self):
        return self.list_owned("Listener", "Accelerator")

    def list_endpoint_groups(self):
        return self.list_owned("EndpointGroup", "Listener")

    def list_cross_account_resources(self):
        return ActionResult({"CrossAccountResources": []})

    def list_owned(self, kind, owner):
        arn = self._get_param(f"{owner}Arn")
        self.backend.find(owner, arn)
        return ActionResult({f"{kind}s": self.backend.owned(kind, arn)})

    def describe_accelerator(self):
        return self.describe("Accelerator")

    def describe_listener(self):
        return self.describe("Listener")

    def describe_endpoint_group(self):
        return self.describe("EndpointGroup")

    def describe(self, kind):
        return ActionResult({kind: self.backend.find(kind, self._get_param(f"{kind}Arn"))})

    def update_accelerator(self):
        return self.update("Accelerator")

    def update_listener(self):
        return self.update("Listener")

    def update(self, kind):
        request = json.loads(self.body)
        return self.keep(kind, self.backend.find(kind, request[f"{kind}Arn"]), request)

    def delete_accelerator(self):
        arn = self._get_param("AcceleratorArn")
        if self.backend.find("Accelerator", arn)["Enabled"]:
            raise JsonRESTError("AcceleratorNotDisabledException", "Disable the accelerator before")
        return self.delete("Accelerator", "Listener")

    def delete_listener(self):
        return self.delete("Listener", "EndpointGroup")

    def delete_endpoint_group(self):
        return self.delete("EndpointGroup")

    def delete(self, kind, owned=None):
        arn = self._get_param(f"{kind}Arn")
        self.backend.find(kind, arn)
        if owned and self.backend.owned(owned, arn):
            raise JsonRESTError(f"Associated{owned}FoundException", f"Delete each {owned} before")
        del self.backend.kept[kind][arn]
        return ActionResult({})

    def list_tags_for_resource(self):
        return ActionResult(self.backend.tagger.list_tags_for_resource(self._get_param("ResourceArn")))

    def tag_resource(self):
        self.backend.tagger.tag_resource(self._get_param("ResourceArn"), self._get_param("Tags"))
        return ActionResult({})

    def untag_resource(self):
        names = self._get_param("TagKeys")
        self.backend.tagger.untag_resource_using_names(self._get_param("ResourceArn"), names)
        return ActionResult({})


def meet(one, other):
    return one["FromPort"] <= other["ToPort"] and other["FromPort"] <= one["ToPort"]


# Where moto looks for a service: its package by name, and in it the backends; the backend's paths; the host's pattern.
globalaccelerator_backends = BackendDict(
    GlobalAcceleratorBackend, "globalaccelerator", use_boto3_regions=False, additional_regions=PARTITION_NAMES
)
url_bases = [r"https?://globalaccelerator\.(.+)\.amazonaws\.com"]
url_paths = {"{0}/$": GlobalAcceleratorResponse.dispatch}
sys.modules["moto.globalaccelerator"] = sys.modules[__name__]
backend_index.backend_url_patterns.append(("globalaccelerator", re.compile(url_bases[0])))
