import { containerOf, variables } from "../../support/containers";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("saas");
});

const environments = [
  ["staging", "staging.saas.example"],
  ["prod", "saas.example"],
] as const;

function stack(environment: string): Synthesized {
  return stacks.get(`saas-${environment}`) as Synthesized;
}

test.each(
  environments,
)("%s has the domain %s as its identity, with Easy DKIM, in Bahrain", (name, domain) => {
  // GIVEN
  const json = stack(name);
  // THEN
  const identity = json.at("aws_sesv2_email_identity.mail_identity");
  expect(identity.email_identity).toBe(domain);
  expect(identity).not.toHaveProperty("provider");
  expect(json.ids("aws_sesv2_email_identity")).toEqual(["mail_identity"]);
  expect(json.at("aws_route53_record.zone_mail_from").records).toEqual([
    "10 feedback-smtp.me-south-1.amazonses.com",
  ]);
  expect(String(json.at("aws_route53_record.zone_dkim_3").records)).toMatch(/\.dkim\.amazonses\.com$/);
});

test.each(environments)("the configuration set of %s tracks bounces, complaints and deliveries", (name) => {
  // GIVEN
  const json = stack(name);
  // THEN
  const metrics = json.at("aws_sesv2_configuration_set_event_destination.mail_configuration_set_metrics");
  expect(metrics.event_destination).toMatchObject({
    matching_event_types: ["DELIVERY", "BOUNCE", "COMPLAINT"],
  });
});

test.each(environments)("backend and worker of %s send", (name, domain) => {
  // GIVEN
  const json = stack(name);
  // THEN
  for (const service of ["backend", "worker"]) {
    expect(json.at(`aws_iam_role_policy.${service}_task_role_send_mail`).policy).toContain(
      `noreply@${domain}`,
    );
    expect(variables(containerOf(json, service))).toMatchObject({
      AWS_SES_REGION: "me-south-1",
      EMAIL_FROM: `noreply@${domain}`,
    });
  }
});
