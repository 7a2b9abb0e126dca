import { Mail, type MailProps } from "../../../../../src/constructs/messaging/mail/mail";
import { Role } from "../../../../../src/constructs/security/role";
import { mailProps } from "../../../../support/mail";
import { statements } from "../../../../support/policy";
import { account } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

function mail(changes: Partial<MailProps> = {}) {
  const stack = testStack();
  const made = new Mail(stack, "mail", mailProps(stack, changes));
  const service = "ecs-tasks.amazonaws.com";
  made.grantSend(new Role(stack, "role", { name: "test", description: "Test", service, account }));
  return { made, json: synthesized(stack) };
}

test("a role sends only as one of the addresses, for the domain, with its configuration set and templates", () => {
  // WHEN
  const [sending, ...others] = statements(mail().json.at("aws_iam_role_policy.role_send_mail").policy);
  // THEN
  expect(others).toEqual([]);
  expect(sending).toEqual({
    Effect: "Allow",
    Action: [
      "ses:SendEmail",
      "ses:SendRawEmail",
      "ses:SendTemplatedEmail",
      "ses:SendBulkEmail",
      "ses:SendBulkTemplatedEmail",
    ],
    Resource: [
      "${aws_sesv2_email_identity.mail_identity.arn}",
      "${aws_sesv2_configuration_set.mail_configuration_set.arn}",
      "${aws_ses_template.mail_template_welcome.arn}",
    ],
    Condition: { StringEquals: { "ses:FromAddress": ["noreply@test.example", "team@news.test.example"] } },
  });
});

test("who needs the domain proven waits for SES, once; without anybody nothing waits", () => {
  // GIVEN
  const stack = testStack();
  const made = new Mail(stack, "mail", mailProps(stack));
  expect(synthesized(stack).ids("aws_ses_domain_identity_verification")).toEqual([]);
  // WHEN
  expect(made.proof).toBe(made.proof);
  // THEN
  expect(synthesized(stack).at("aws_ses_domain_identity_verification.mail_proof").domain).toBe(
    '${element(split("/", aws_sesv2_email_identity.mail_identity.arn), 1)}',
  );
});

test("the domain says who may send for it and what to do with the rest", () => {
  // WHEN
  const { json } = mail();
  // THEN
  expect(json.at("aws_route53_record.zone_test_example_txt")).toMatchObject({
    name: "test.example",
    type: "TXT",
    records: ["v=spf1 include:amazonses.com -all"],
  });
  expect(json.at("aws_route53_record.zone__dmarc_test_example_txt")).toMatchObject({
    name: "_dmarc.test.example",
    type: "TXT",
    records: ["v=DMARC1; p=reject; rua=mailto:dmarc@test.example"],
  });
});

test("a domain whose SPF text others keep gets none", () => {
  expect(mail({ spf: undefined }).json.ids("aws_route53_record")).not.toContain("zone_test_example_txt");
});

test("its set is that of every message, and its topic tells of what comes back", () => {
  // WHEN
  const { json } = mail();
  // THEN
  expect(json.at("aws_sesv2_email_identity.mail_identity").configuration_set_name).toBe(
    "${aws_sesv2_configuration_set.mail_configuration_set.configuration_set_name}",
  );
  expect(json.at("aws_sesv2_configuration_set.mail_configuration_set").configuration_set_name).toBe(
    "test-dev-mail",
  );
  expect(
    json.at("aws_sesv2_configuration_set_event_destination.mail_configuration_set_events"),
  ).toMatchObject({
    event_destination: {
      matching_event_types: ["BOUNCE", "COMPLAINT", "DELIVERY_DELAY"],
      sns_destination: { topic_arn: "${aws_sns_topic.mail_feedback.arn}" },
    },
  });
});

test("others learn how to send: identity, set, usual sender, region, templates and topic", () => {
  // WHEN
  const { made } = mail();
  // THEN
  expect(made.fromAddress).toBe("noreply@test.example");
  expect(made.region).toBe("us-east-1");
  expect([...made.templateNames.keys()]).toEqual(["welcome"]);
  for (const known of [made.identityArn, made.configurationSetName, made.feedbackTopicArn]) {
    expect(known).toContain("TfToken");
  }
});
