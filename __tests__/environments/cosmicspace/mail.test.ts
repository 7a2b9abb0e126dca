import { containerOf, variables } from "../../support/containers";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("cosmicspace");
});

test.each([
  ["dev", "dev.cosmicspace.app"],
  ["beta", "cosmicspace.app"],
  ["growth", "growth.cosmicspace.app"],
  ["scale", "scale.cosmicspace.app"],
  ["massive", "massive.cosmicspace.app"],
])("%s sends magic links as noreply@%s through SES of us-east-1", (environment, domain) => {
  // GIVEN
  const json = stacks.get(`cosmicspace-${environment}`) as Synthesized;
  // THEN
  expect(json.at("aws_sesv2_email_identity.mail_identity").email_identity).toBe(domain);
  expect(json.at("aws_iam_role_policy.backend_task_role_send_mail").policy).toContain(`noreply@${domain}`);
  expect(variables(containerOf(json, "backend"))).toMatchObject({
    AWS_SES_REGION: "us-east-1",
    EMAIL_FROM: `noreply@${domain}`,
  });
});

test.each(["dev", "beta", "growth", "scale", "massive"])("bounces and complaints of %s are told", (name) => {
  // GIVEN
  const json = stacks.get(`cosmicspace-${name}`) as Synthesized;
  // THEN
  const events = json.at("aws_sesv2_configuration_set_event_destination.mail_configuration_set_events");
  expect(events.event_destination).toMatchObject({
    matching_event_types: ["BOUNCE", "COMPLAINT"],
    sns_destination: { topic_arn: "${aws_sns_topic.mail_feedback.arn}" },
  });
});
