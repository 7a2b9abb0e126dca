"""Domains that mail is sent for, and configuration sets."""

import json
import time

from moto.moto_api._internal import mock_random
from moto.route53.models import route53_backends
from moto.ses import models as ses_models
from moto.ses.exceptions import NotFoundException
from moto.ses.models import ConfigurationSet, EmailIdentity, SESBackend
from moto.sesv2 import models as sesv2_models
from moto.sesv2.models import SESV2Backend
from moto.sesv2.responses import SESV2Response as Responses
from moto.sesv2.urls import url_paths
from moto.sns.models import sns_backends
from patches import patch

ConfigurationSet.event_destinations = {}
EmailIdentity.mail_from = {"BehaviorOnMxFailure": "USE_DEFAULT_VALUE"}


# CreateEmailIdentity: moto gives a domain no keys, and takes it for proven without its records but unable to send;
# forwards nothing, where AWS does until told otherwise; and dates keys in words, where the protocol has seconds.
@patch(SESBackend)
def create_email_identity_v2(original, self, email_identity, *args, **kwargs):
    identity = original(self, email_identity, *args, **kwargs)
    identity.account_id, identity.feedback_forwarding_status = self.account_id, True
    if identity.identity_type == "DOMAIN":
        length = identity.dkim_attributes["NextSigningKeyLength"]
        identity.dkim_attributes |= {
            "SigningEnabled": True,
            "Tokens": [mock_random.get_random_string(32, lower_case=True) for _ in range(3)],
            "CurrentSigningKeyLength": length,
            "LastKeyGenerationTimestamp": int(time.time()),
            "SigningHostedZone": "dkim.amazonses.com",
        }
        prove(identity)
    return identity


def prove(identity):
    """As AWS does: a domain is proven while the records of its keys are there."""
    wanted = {
        f"{token}._domainkey.{identity.email_identity}." for token in identity.dkim_attributes["Tokens"]
    }
    zones = route53_backends[identity.account_id]["aws"].zones.values()
    proven = wanted <= {record.name.lower() for zone in zones for record in zone.rrsets}
    identity.verified_for_sending_status = proven
    identity.verification_status = identity.dkim_attributes["Status"] = "SUCCESS" if proven else "PENDING"


# GetEmailIdentity: see above; moto does not tell the MAIL FROM domain.
@patch(Responses)
def get_email_identity(original, self):
    identity = find_identity(self)
    if identity.identity_type == "DOMAIN":
        prove(identity)
    return json.dumps({**json.loads(original(self)), "MailFromAttributes": identity.mail_from})


# PutEmailIdentity...Attributes: moto lacks them.
def put_email_identity_mail_from_attributes(self):
    domain = self._get_param("MailFromDomain")
    told = {"MailFromDomain": domain, "MailFromDomainStatus": "SUCCESS"} if domain else {}
    behavior = self._get_param("BehaviorOnMxFailure") or "USE_DEFAULT_VALUE"
    find_identity(self).mail_from = {"BehaviorOnMxFailure": behavior, **told}
    return "{}"


def put_email_identity_feedback_attributes(self):
    find_identity(self).feedback_forwarding_status = bool(self._get_param("EmailForwardingEnabled"))
    return "{}"


def put_email_identity_configuration_set_attributes(self):
    find_identity(self).configuration_set_name = self._get_param("ConfigurationSetName")
    return "{}"


def find_identity(self):
    return self.sesv2_backend.get_email_identity(self._get_param("EmailIdentity"))


# CreateEmailIdentity, ListTagsForResource: moto keeps the tags of an identity under another ARN than AWS's.
for module in (ses_models, sesv2_models):

    @patch(module)
    def get_arn(original, backend, service, resource):
        return original(backend, service, resource.removeprefix("email-"))


# GetConfigurationSet: moto tells whether a set may send as an object in an object, and options that nobody set.
@patch(ConfigurationSet)
def to_dict_v2(original, self):
    told = {**original(self), "SendingOptions": {"SendingEnabled": True, **self.enabled}}
    return {key: value for key, value in told.items() if value}


# GetConfigurationSet: moto tells version 2 in version 1's words that a set is missing,
# which Terraform would take for a failure.
@patch(SESV2Backend)
def get_configuration_set(original, self, configuration_set_name):
    if configuration_set_name not in self.core_backend.config_sets:
        raise NotFoundException(f"Configuration set <{configuration_set_name}> does not exist.")
    return original(self, configuration_set_name)


# PutConfigurationSet...Options: moto lacks them. What a request leaves out is off.
def put_options(attribute, off):
    def put(self):
        setattr(find_set(self), attribute, {**off, **json.loads(self.body or "{}")})
        return "{}"

    return put


# GetEmailTemplate: moto lacks it; both versions of the API have the same templates.
def get_email_template(self):
    name = self._get_param("TemplateName")
    template = self.sesv2_backend.core_backend.templates.get(name)
    if template is None:
        raise NotFoundException(f"Template <{name}> does not exist.")
    parts = {"Subject": "subject_part", "Text": "text_part", "Html": "html_part"}
    content = {part: template[key] for part, key in parts.items() if template[key]}
    return json.dumps({"TemplateName": name, "TemplateContent": content})


# Create..., Update..., Get... and DeleteConfigurationSetEventDestination: moto keeps one for each set and tells none.
def create_configuration_set_event_destination(self):
    return put_destination(self, {"Enabled": False, **self._get_param("EventDestination")})


def update_configuration_set_event_destination(self):
    find_destination(self)
    return put_destination(self, self._get_param("EventDestination"))


def put_destination(self, destination):
    topic = destination.get("SnsDestination", {}).get("TopicArn")
    if topic and topic not in sns_backends[self.current_account][self.region].topics:
        raise NotFoundException(f"SNS topic <{topic}> not found.")
    name = self._get_param("EventDestinationName")
    configuration_set = find_set(self)
    configuration_set.event_destinations = {
        **configuration_set.event_destinations,
        name: {"Name": name, **destination},
    }
    return "{}"


def get_configuration_set_event_destinations(self):
    return json.dumps({"EventDestinations": list(find_set(self).event_destinations.values())})


def delete_configuration_set_event_destination(self):
    name = find_destination(self)["Name"]
    destinations = find_set(self).event_destinations
    find_set(self).event_destinations = {key: value for key, value in destinations.items() if key != name}
    return "{}"


def find_set(self):
    return self.sesv2_backend.get_configuration_set(self._get_param("ConfigurationSetName"))


def find_destination(self):
    name = self._get_param("EventDestinationName")
    if name not in find_set(self).event_destinations:
        raise NotFoundException(f"Event destination <{name}> does not exist.")
    return find_set(self).event_destinations[name]


IDENTITY = "{0}/v2/email/identities/(?P<EmailIdentity>[^/]+)"
CONFIGURATION_SET = "{0}/v2/email/configuration-sets/(?P<ConfigurationSetName>[^/]+)"
DESTINATIONS = f"{CONFIGURATION_SET}/event-destinations"
TEMPLATE = "{0}/v2/email/templates/(?P<TemplateName>[^/]+)"

for lacking in (
    put_email_identity_mail_from_attributes,
    put_email_identity_feedback_attributes,
    put_email_identity_configuration_set_attributes,
    create_configuration_set_event_destination,
    update_configuration_set_event_destination,
    get_configuration_set_event_destinations,
    delete_configuration_set_event_destination,
    get_email_template,
):
    setattr(Responses, lacking.__name__, lacking)
for part in ("mail-from", "feedback", "configuration-set"):
    url_paths[f"{IDENTITY}/{part}$"] = Responses.dispatch
for path in (TEMPLATE, DESTINATIONS, f"{DESTINATIONS}/(?P<EventDestinationName>[^/]+)"):
    url_paths[f"{path}$"] = Responses.dispatch
for name, attribute, path, off in (
    ("delivery", "delivery_options", "delivery-options", {"TlsPolicy": "OPTIONAL"}),
    ("reputation", "reputation_options", "reputation-options", {"ReputationMetricsEnabled": False}),
    ("sending", "enabled", "sending", {"SendingEnabled": False}),
    ("suppression", "suppression_options", "suppression-options", {"SuppressedReasons": []}),
):
    setattr(Responses, f"put_configuration_set_{name}_options", put_options(attribute, off))
    url_paths[f"{CONFIGURATION_SET}/{path}$"] = Responses.dispatch
