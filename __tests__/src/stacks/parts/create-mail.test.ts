import type { EnvironmentInput } from "../../../../src/config/define";
import { SystemStack } from "../../../../src/stacks/system-stack";
import { containerOf, variables } from "../../../support/containers";
import { api, testEnvironment } from "../../../support/environment";
import { mailData } from "../../../support/mail";
import { statements } from "../../../support/policy";
import { synthesized, testApp } from "../../../support/synthesized";

function system(changes: Partial<EnvironmentInput> = {}) {
  return synthesized(new SystemStack(testApp(), testEnvironment(changes), "us-east-1"));
}

/** Whether SES may use a key on its way to a topic. */
function sesMayUse(key: unknown): boolean {
  return statements(key).some(({ Sid }) => Sid === "MailFeedbackToTopic");
}

test("an environment without mail has nothing of it", () => {
  // WHEN
  const json = system();
  // THEN
  expect(json.ids("aws_sesv2_email_identity")).toEqual([]);
  expect(sesMayUse(json.at("aws_kms_key.key").policy)).toBe(false);
});

test("SES of the environment's region tells a topic that is encrypted with the environment's key", () => {
  // WHEN
  const json = system({ mail: mailData });
  // THEN
  expect(json.at("aws_sns_topic.mail_feedback").kms_master_key_id).toBe("${aws_kms_key.key.arn}");
  expect(sesMayUse(json.at("aws_kms_key.key").policy)).toBe(true);
  expect(json.ids("aws_kms_key")).toEqual(["key"]);
  expect(json.output("mail_feedback_topic_arn").value).toBe("${aws_sns_topic.mail_feedback.arn}");
  expect(json.output("mail_identity_arn").value).toBe("${aws_sesv2_email_identity.mail_identity.arn}");
});

test("SES of another region has its parts and a key there, and its records in the zone", () => {
  // WHEN
  const json = system({ mail: { ...mailData, region: "eu-west-1" } });
  // THEN
  for (const address of [
    "aws_sesv2_email_identity.mail_identity",
    "aws_sesv2_configuration_set.mail_configuration_set",
    "aws_ses_template.mail_template_welcome",
    "aws_sns_topic.mail_feedback",
    "aws_kms_key.mail_key",
  ]) {
    expect(json.at(address).provider).toBe("aws.eu-west-1");
  }
  expect(json.at("aws_sns_topic.mail_feedback").kms_master_key_id).toBe("${aws_kms_key.mail_key.arn}");
  expect(sesMayUse(json.at("aws_kms_key.mail_key").policy)).toBe(true);
  expect(sesMayUse(json.at("aws_kms_key.key").policy)).toBe(false);
  expect(json.at("aws_route53_record.zone_mail_from").records).toEqual([
    "10 feedback-smtp.eu-west-1.amazonses.com",
  ]);
  expect(json.at("aws_route53_record.zone_mail_from")).not.toHaveProperty("provider");
});

test("only services that use mail may send, and learn how", () => {
  // GIVEN
  const facts = {
    REGION: { from: "mail-region" },
    SET: { from: "mail-configuration-set" },
    FROM: { from: "mail-from" },
    TEMPLATE: { from: "mail-template", of: "welcome" },
  } as const;
  const sender = { ...api, uses: { mail: true }, variables: facts };
  // WHEN
  const json = system({ mail: mailData, services: { sender, worker: { ...api, http: undefined } } });
  // THEN
  expect(json.ids("aws_iam_role_policy").filter((id) => id.endsWith("send_mail"))).toEqual([
    "sender_task_role_send_mail",
  ]);
  expect(variables(containerOf(json, "sender"))).toEqual({
    REGION: "us-east-1",
    SET: "${aws_sesv2_configuration_set.mail_configuration_set.configuration_set_name}",
    FROM: "noreply@test.example",
    TEMPLATE: "${aws_ses_template.mail_template_welcome.name}",
  });
  expect(json.at("aws_ecs_service.sender").depends_on).toContain(
    "aws_iam_role_policy.sender_task_role_send_mail",
  );
});
