"""Domains that mail is sent for, and configuration sets."""

import unittest

from botocore.exceptions import ClientError
from emulated import aws, setUpModule, tearDownModule

TAGS = [{"Key": "System", "Value": "test"}]


class Identity(unittest.TestCase):
    def make(self, domain, **settings):
        ses = aws("sesv2")
        signing = {"NextSigningKeyLength": "RSA_2048_BIT"}
        made = ses.create_email_identity(EmailIdentity=domain, DkimSigningAttributes=signing, **settings)
        return ses, made

    def test_domain_has_three_keys_and_is_proven_by_their_records(self):
        ses, made = self.make("keys.example")
        tokens = made["DkimAttributes"]["Tokens"]
        self.assertEqual(len(set(tokens)), 3)
        found = ses.get_email_identity(EmailIdentity="keys.example")
        self.assertEqual(found["DkimAttributes"]["Tokens"], tokens)
        self.assertEqual(found["DkimAttributes"]["CurrentSigningKeyLength"], "RSA_2048_BIT")
        self.assertEqual((found["DkimAttributes"]["Status"], found["VerifiedForSendingStatus"]), ("PENDING", False))
        dns = aws("route53")
        zone = dns.create_hosted_zone(Name="keys.example", CallerReference="1")["HostedZone"]["Id"]
        changes = [
            {
                "Action": "CREATE",
                "ResourceRecordSet": {
                    "Name": f"{token}._domainkey.keys.example",
                    "Type": "CNAME",
                    "TTL": 300,
                    "ResourceRecords": [{"Value": f"{token}.dkim.amazonses.com"}],
                },
            }
            for token in tokens
        ]
        dns.change_resource_record_sets(HostedZoneId=zone, ChangeBatch={"Changes": changes[:2]})
        self.assertFalse(ses.get_email_identity(EmailIdentity="keys.example")["VerifiedForSendingStatus"])
        dns.change_resource_record_sets(HostedZoneId=zone, ChangeBatch={"Changes": changes[2:]})
        found = ses.get_email_identity(EmailIdentity="keys.example")
        self.assertEqual((found["DkimAttributes"]["Status"], found["VerifiedForSendingStatus"]), ("SUCCESS", True))

    def test_attributes(self):
        ses, _ = self.make("attributes.example")
        found = ses.get_email_identity(EmailIdentity="attributes.example")
        self.assertEqual(found["MailFromAttributes"], {"BehaviorOnMxFailure": "USE_DEFAULT_VALUE"})
        self.assertTrue(found["FeedbackForwardingStatus"])
        name = {"EmailIdentity": "attributes.example"}
        mail_from = {"MailFromDomain": "bounce.attributes.example", "BehaviorOnMxFailure": "REJECT_MESSAGE"}
        ses.put_email_identity_mail_from_attributes(**name, **mail_from)
        ses.put_email_identity_feedback_attributes(**name, EmailForwardingEnabled=False)
        ses.put_email_identity_configuration_set_attributes(**name, ConfigurationSetName="other")
        found = ses.get_email_identity(**name)
        self.assertEqual(found["MailFromAttributes"], {**mail_from, "MailFromDomainStatus": "SUCCESS"})
        self.assertFalse(found["FeedbackForwardingStatus"])
        self.assertEqual(found["ConfigurationSetName"], "other")
        ses.put_email_identity_mail_from_attributes(**name)
        found = ses.get_email_identity(**name)
        self.assertEqual(found["MailFromAttributes"], {"BehaviorOnMxFailure": "USE_DEFAULT_VALUE"})

    def test_tags_are_found(self):
        ses, _ = self.make("tags.example", Tags=TAGS)
        arn = "arn:aws:ses:eu-central-1:123456789012:identity/tags.example"
        self.assertEqual(ses.list_tags_for_resource(ResourceArn=arn)["Tags"], TAGS)
        filters = [{"Key": "System", "Values": ["test"]}]
        found = aws("resourcegroupstaggingapi").get_resources(TagFilters=filters)["ResourceTagMappingList"]
        self.assertEqual([{"ResourceARN": arn, "Tags": TAGS}], [own for own in found if "tags" in own["ResourceARN"]])


class Templates(unittest.TestCase):
    def test_both_versions_have_the_same(self):
        parts = {"SubjectPart": "Hi", "TextPart": "Hi {{name}}", "HtmlPart": "<p>Hi {{name}}</p>"}
        aws("ses").create_template(Template={"TemplateName": "welcome", **parts})
        content = aws("sesv2").get_email_template(TemplateName="welcome")["TemplateContent"]
        self.assertEqual(content, {"Subject": "Hi", "Text": "Hi {{name}}", "Html": "<p>Hi {{name}}</p>"})
        with self.assertRaises(ClientError):
            aws("sesv2").get_email_template(TemplateName="missing")


class ConfigurationSets(unittest.TestCase):
    def make(self, name):
        ses = aws("sesv2")
        ses.create_configuration_set(ConfigurationSetName=name)
        return ses, {"ConfigurationSetName": name}

    def test_options(self):
        ses, name = self.make("options")
        found = ses.get_configuration_set(**name)
        self.assertEqual(found["SendingOptions"], {"SendingEnabled": True})
        self.assertNotIn("TrackingOptions", found)
        self.assertNotIn("VdmOptions", found)
        ses.put_configuration_set_delivery_options(**name, TlsPolicy="REQUIRE")
        ses.put_configuration_set_reputation_options(**name, ReputationMetricsEnabled=True)
        ses.put_configuration_set_sending_options(**name)
        ses.put_configuration_set_suppression_options(**name, SuppressedReasons=["BOUNCE"])
        found = ses.get_configuration_set(**name)
        self.assertEqual(found["DeliveryOptions"], {"TlsPolicy": "REQUIRE"})
        self.assertEqual(found["ReputationOptions"], {"ReputationMetricsEnabled": True})
        self.assertEqual(found["SendingOptions"], {"SendingEnabled": False})
        self.assertEqual(found["SuppressionOptions"], {"SuppressedReasons": ["BOUNCE"]})

    def test_missing_set(self):
        with self.assertRaises(ClientError) as refused:
            aws("sesv2").get_configuration_set(ConfigurationSetName="missing")
        self.assertEqual(refused.exception.response["Error"]["Code"], "NotFoundException")

    def test_event_destinations(self):
        ses, name = self.make("events")
        topic = aws("sns").create_topic(Name="feedback")["TopicArn"]
        to_topic = {"Enabled": True, "MatchingEventTypes": ["BOUNCE"], "SnsDestination": {"TopicArn": topic}}
        destination = {**name, "EventDestinationName": "feedback"}
        missing = {"SnsDestination": {"TopicArn": f"{topic}-missing"}}
        with self.assertRaises(ClientError):
            ses.create_configuration_set_event_destination(**destination, EventDestination={**to_topic, **missing})
        ses.create_configuration_set_event_destination(**destination, EventDestination=to_topic)
        found = ses.get_configuration_set_event_destinations(**name)["EventDestinations"]
        self.assertEqual(found, [{"Name": "feedback", **to_topic}])
        changed = {**to_topic, "MatchingEventTypes": ["BOUNCE", "COMPLAINT"]}
        ses.update_configuration_set_event_destination(**destination, EventDestination=changed)
        found = ses.get_configuration_set_event_destinations(**name)["EventDestinations"]
        self.assertEqual(found, [{"Name": "feedback", **changed}])
        ses.delete_configuration_set_event_destination(**destination)
        self.assertEqual(ses.get_configuration_set_event_destinations(**name)["EventDestinations"], [])
        with self.assertRaises(ClientError):
            ses.delete_configuration_set_event_destination(**destination)
