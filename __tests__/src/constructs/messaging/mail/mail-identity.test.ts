import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { HostedZone } from "../../../../../src/constructs/edge/dns/hosted-zone";
import { MailIdentity } from "../../../../../src/constructs/messaging/mail/mail-identity";
import { synthesized, testStack } from "../../../../support/synthesized";

function identity(region: string) {
  const stack = testStack({ region });
  new MailIdentity(stack, "mail", {
    domain: "test.example",
    mailFromDomain: "bounce.test.example",
    zone: new HostedZone(stack, "zone", { zone: "test.example", source: "created" }),
    region,
    configurationSet: "test-dev-mail",
    feedback: new SnsTopic(stack, "feedback", {}),
  });
  return synthesized(stack);
}

test("a domain signs with keys of 2,048 bits, and sends by its configuration set", () => {
  expect(identity("us-east-1").at("aws_sesv2_email_identity.mail")).toMatchObject({
    email_identity: "test.example",
    configuration_set_name: "test-dev-mail",
    dkim_signing_attributes: { next_signing_key_length: "RSA_2048_BIT" },
  });
});

test.each([
  ["us-east-1", "dkim.amazonses.com"],
  ["me-south-1", "dkim.amazonses.com"],
  ["me-central-1", "dkim.me-central-1.amazonses.com"],
])("its three keys are where SES of %s keeps them", (region, keys) => {
  // WHEN
  const json = identity(region);
  // THEN
  for (const number of [1, 2, 3]) {
    const token = `\${element(aws_sesv2_email_identity.mail.dkim_signing_attributes[0].tokens, ${number - 1})}`;
    expect(json.at(`aws_route53_record.zone_dkim_${number}`)).toMatchObject({
      name: `${token}._domainkey.test.example`,
      type: "CNAME",
      records: [`${token}.${keys}`],
    });
  }
});

test("what cannot be delivered returns to SES of the region, under a name that only SES sends for", () => {
  // WHEN
  const json = identity("me-south-1");
  // THEN
  expect(json.at("aws_sesv2_email_identity_mail_from_attributes.mail_mail_from")).toMatchObject({
    email_identity: "${aws_sesv2_email_identity.mail.email_identity}",
    mail_from_domain: "bounce.test.example",
    behavior_on_mx_failure: "USE_DEFAULT_VALUE",
  });
  expect(json.at("aws_route53_record.zone_mail_from")).toMatchObject({
    name: "bounce.test.example",
    type: "MX",
    records: ["10 feedback-smtp.me-south-1.amazonses.com"],
  });
  expect(json.at("aws_route53_record.zone_bounce_test_example_txt").records).toEqual([
    "v=spf1 include:amazonses.com ~all",
  ]);
});

test("SES stops to forward bounces by mail once something else tells them", () => {
  expect(
    identity("us-east-1").at("aws_sesv2_email_identity_feedback_attributes.mail_feedback"),
  ).toMatchObject({ email_forwarding_enabled: false, depends_on: ["aws_sns_topic.feedback"] });
});
