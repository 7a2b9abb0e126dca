"""Validation of certificates."""

import hashlib

from moto.acm.exceptions import AWSError
from moto.acm.models import AWSCertificateManagerBackend, CertBundle
from moto.cloudfront.models import cloudfront_backends
from moto.elbv2.models import elbv2_backends
from moto.route53.models import route53_backends
from patches import patch


# DescribeCertificate: moto validates all domains of all accounts by one token. AWS has one for each account and
# domain, the same in all regions and for all certificates.
@patch(CertBundle)
def describe(original, self):
    told = original(self)
    for option in told["Certificate"].get("DomainValidationOptions", []):
        domain = option["DomainName"].removeprefix("*.")
        seed = f"{self.arn.split(':')[4]} {domain}"
        option["ResourceRecord"]["Name"] = f"_{token('name of', seed)}.{domain}."
        option["ResourceRecord"]["Value"] = f"_{token('value of', seed)}.ykybfrwcxw.acm-validations.aws."
    return told


def token(purpose, seed):
    return hashlib.sha256(f"{purpose} {seed}".encode()).hexdigest()[:32]


# DescribeCertificate: moto issues a certificate after a minute, whatever DNS holds; AWS issues it when
# the validation records are there.
@patch(CertBundle)
def check(original, self):
    if self.status != "PENDING_VALIDATION":
        return original(self)
    account = self.arn.split(":")[4]
    options = self.describe()["Certificate"]["DomainValidationOptions"]
    wanted = {(option["ResourceRecord"]["Name"], option["ResourceRecord"]["Value"]) for option in options}
    zones = route53_backends[account]["aws"].zones.values()
    records = [record for zone in zones for record in zone.rrsets if record.type == "CNAME"]
    if wanted <= {(record.name, fully_qualified(value)) for record in records for value in record.records}:
        self.status = "ISSUED"


def fully_qualified(name):
    return name.rstrip(".") + "."


class ResourceInUseException(AWSError):
    TYPE = "ResourceInUseException"


# DeleteCertificate: AWS keeps what a listener or a distribution shows.
@patch(AWSCertificateManagerBackend)
def delete_certificate(original, self, arn):
    balancers = elbv2_backends[self.account_id][self.region_name].load_balancers.values()
    shown = [listener.certificates for balancer in balancers for listener in balancer.listeners.values()]
    distributions = cloudfront_backends[self.account_id]["aws"].kept.get("Distribution", {}).values()
    shown.append([kept.config["ViewerCertificate"].get("ACMCertificateArn") for kept in distributions])
    if any(arn in certificates for certificates in shown):
        raise ResourceInUseException(f"Certificate {arn} is in use.")
    return original(self, arn)
