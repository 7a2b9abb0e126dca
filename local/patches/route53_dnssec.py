"""Signing of hosted zones: moto tells of none, and knows no keys for it."""

import base64
import hashlib
import struct

from moto.core.responses import ActionResult
from moto.core.utils import utcnow
from moto.kms.models import kms_backends
from moto.route53.exceptions import HostedZoneNotEmpty, Route53ClientError
from moto.route53.models import FakeZone, Route53Backend
from moto.route53.responses import Route53 as Responses
from moto.route53.urls import url_paths
from patches import patch

FakeZone.signing = False
CHANGE = {"Id": "/change/C1PA6795UKMFR9", "Status": "INSYNC"}


def create_key_signing_key(self):
    zone, name, arn = (self._get_param(part) for part in ("HostedZoneId", "Name", "KeyManagementServiceArn"))
    zone, public_key = zone_of(self, zone), public_key_of(self, arn)
    if name in keys(zone):
        raise Route53ClientError("KeySigningKeyAlreadyExists", f"{zone.name} has a key {name}")
    if len(keys(zone)) == 2:
        raise Route53ClientError("LimitsExceeded", f"{zone.name} has two key-signing keys")
    keys(zone)[name] = described(zone.name, name, arn, public_key) | {"Status": self._get_param("Status")}
    location = f"https://route53.amazonaws.com/2013-04-01/keysigningkey/{zone.resource_id}/{name}"
    return ActionResult({"ChangeInfo": changed(), "KeySigningKey": keys(zone)[name], "Location": location})


def activate_key_signing_key(self):
    _, key = found_key(self)
    key["Status"] = "ACTIVE"
    return ActionResult({"ChangeInfo": changed()})


def deactivate_key_signing_key(self):
    zone, key = found_key(self)
    refuse_in_parent(self, zone, [key])
    if zone.signing and active(zone) == [key]:
        raise Route53ClientError("KeySigningKeyInUse", f"{key['Name']} is the last active key of {zone.name}")
    key["Status"] = "INACTIVE"
    return ActionResult({"ChangeInfo": changed()})


def delete_key_signing_key(self):
    zone, key = found_key(self)
    if key["Status"] != "INACTIVE":
        raise Route53ClientError("InvalidKeySigningKeyStatus", f"{key['Name']} is {key['Status']}")
    del keys(zone)[key["Name"]]
    return ActionResult({"ChangeInfo": changed()})


def enable_hosted_zone_dnssec(self):
    zone = zone_of(self, self._get_param("Id") or self._get_param("HostedZoneId"))
    if not active(zone):
        raise Route53ClientError("KeySigningKeyWithActiveStatusNotFound", f"{zone.name} has no active key")
    zone.signing = True
    return ActionResult({"ChangeInfo": changed()})


def disable_hosted_zone_dnssec(self):
    zone = zone_of(self, self._get_param("Id") or self._get_param("HostedZoneId"))
    refuse_in_parent(self, zone, active(zone))
    zone.signing = False
    return ActionResult({"ChangeInfo": changed()})


def get_dnssec(self):
    zone = zone_of(self, self._get_param("Id") or self._get_param("HostedZoneId"))
    status = {"ServeSignature": "SIGNING" if zone.signing else "NOT_SIGNING"}
    return ActionResult({"Status": status, "KeySigningKeys": list(keys(zone).values())})


@patch(Route53Backend)
def delete_hosted_zone(original, self, id_):
    if keys(self.get_hosted_zone(id_)):
        raise HostedZoneNotEmpty()
    return original(self, id_)


def zone_of(self, zone_id):
    return self.backend.get_hosted_zone(zone_id)


def keys(zone):
    return vars(zone).setdefault("key_signing_keys", {})


def active(zone):
    return [key for key in keys(zone).values() if key["Status"] == "ACTIVE"]


def found_key(self):
    zone, name = zone_of(self, self._get_param("HostedZoneId")), self._get_param("Name")
    if name not in keys(zone):
        raise Route53ClientError("NoSuchKeySigningKey", f"{zone.name} has no key {name}")
    return zone, keys(zone)[name]


def refuse_in_parent(self, zone, signing):
    """While the parent zone delegates to a key, resolvers take what is not signed with it for forged."""
    records = [
        record
        for each in self.backend.zones.values()
        for record_set in each.rrsets
        if record_set.type == "DS" and record_set.name.rstrip(".") == zone.name.rstrip(".")
        for record in record_set.records
    ]
    for key in signing:
        if any(key["DigestValue"] in record.upper() for record in records):
            raise Route53ClientError(
                "KeySigningKeyInParentDSRecord", f"the parent zone of {zone.name} has a DS record of {key['Name']}"
            )


def public_key_of(self, arn):
    region, key_id = arn.split(":")[3], arn.split("/")[-1]
    key = kms_backends[self.current_account][region].keys.get(key_id) if region == "us-east-1" else None
    if key is None or key.key_spec != "ECC_NIST_P256" or key.key_usage != "SIGN_VERIFY" or not key.enabled:
        raise Route53ClientError("InvalidKMSArn", f"{arn} is no enabled ECC_NIST_P256 key for signing in us-east-1")
    # the point itself, at the end of what describes its curve
    return key.private_key.public_key()[-64:]


def described(zone, name, arn, public_key):
    data = struct.pack("!HBB", 257, 3, 13) + public_key
    labels = zone.rstrip(".").split(".")
    wire = b"".join(bytes([len(label)]) + label.encode() for label in labels) + b"\0"
    digest = hashlib.sha256(wire + data).hexdigest().upper()
    encoded = base64.b64encode(public_key).decode()
    return {
        "Name": name,
        "KmsArn": arn,
        "Flag": 257,
        "SigningAlgorithmMnemonic": "ECDSAP256SHA256",
        "SigningAlgorithmType": 13,
        "DigestAlgorithmMnemonic": "SHA-256",
        "DigestAlgorithmType": 2,
        "KeyTag": key_tag(data),
        "DigestValue": digest,
        "PublicKey": encoded,
        "DSRecord": f"{key_tag(data)} 13 2 {digest}",
        "DNSKEYRecord": f"257 3 13 {encoded}",
        "CreatedDate": utcnow(),
        "LastModifiedDate": utcnow(),
    }


def key_tag(data):
    """RFC 4034, appendix B."""
    total = sum(byte << 8 if index % 2 == 0 else byte for index, byte in enumerate(data))
    return (total + (total >> 16)) & 0xFFFF


def changed():
    return {**CHANGE, "SubmittedAt": utcnow()}


for operation in (
    create_key_signing_key,
    activate_key_signing_key,
    deactivate_key_signing_key,
    delete_key_signing_key,
    enable_hosted_zone_dnssec,
    disable_hosted_zone_dnssec,
    get_dnssec,
):
    setattr(Responses, operation.__name__, operation)

for path in (
    "keysigningkey$",
    "keysigningkey/(?P<zone_id>[^/]+)/(?P<name>[^/]+)$",
    "keysigningkey/(?P<zone_id>[^/]+)/(?P<name>[^/]+)/activate$",
    "keysigningkey/(?P<zone_id>[^/]+)/(?P<name>[^/]+)/deactivate$",
    "hostedzone/(?P<zone_id>[^/]+)/enable-dnssec$",
    "hostedzone/(?P<zone_id>[^/]+)/disable-dnssec$",
):
    url_paths["{0}/(?P<api_version>[\\d_-]+)/" + path] = Responses.dispatch
