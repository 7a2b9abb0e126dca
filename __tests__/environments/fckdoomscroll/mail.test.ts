import Handlebars from "handlebars";
import {
  streakReminder,
  streakReminderSample,
} from "../../../environments/fckdoomscroll/mail/streak-reminder";
import { weeklyDigest, weeklyDigestSample } from "../../../environments/fckdoomscroll/mail/weekly-digest";
import { welcomeEmail, welcomeEmailSample } from "../../../environments/fckdoomscroll/mail/welcome-email";
import type { MailTemplateInput } from "../../../src/config/define";
import { containerOf, variables } from "../../support/containers";
import { readHtml, readText } from "../../support/mail-text";
import { statements } from "../../support/policy";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

type Sample = Readonly<Record<string, unknown>>;
const messages: Readonly<Record<string, readonly [MailTemplateInput, Sample]>> = {
  StreakReminder: [streakReminder, streakReminderSample],
  WeeklyDigest: [weeklyDigest, weeklyDigestSample],
  WelcomeEmail: [welcomeEmail, welcomeEmailSample],
};
const named = Object.entries(messages).map(([name, [template, sample]]) => [name, template, sample] as const);

/** A template as SES fills it in: HTML is not escaped, and a missing value stops the message. */
function filled({ subject, text, html }: MailTemplateInput, sample: Sample) {
  const fill = (part: string) => Handlebars.compile(part, { strict: true, noEscape: true })(sample);
  return { subject: fill(subject), text: fill(text), html: fill(html) };
}

/** What comes of filling in a template: a list that is missing is an empty one, other values stop it. */
function outcome(template: MailTemplateInput, sample: Sample): unknown {
  try {
    return filled(template, sample);
  } catch (error) {
    return error;
  }
}

describe.each(named)("%s", (_, template, sample) => {
  test("is complete with its sample", () => {
    // WHEN
    const parts = filled(template, sample);
    // THEN
    for (const part of Object.values(parts)) {
      expect(part).not.toBe("");
      expect(part).not.toMatch(/\{\{|\}\}|undefined|\[object/);
    }
    expect(parts.subject).not.toContain("\n");
  });

  test("uses every value of its sample, and needs each", () => {
    for (const key of Object.keys(sample)) {
      const { [key]: _left, ...others } = sample;
      expect(outcome(template, others)).not.toEqual(outcome(template, sample));
    }
  });

  test("says the same in text and in HTML, with the same links", () => {
    // GIVEN
    const { text, html } = filled(template, sample);
    const [plain, rich] = [readText(text), readHtml(html)];
    // THEN a heading may come before, as the text has it in its subject
    expect(plain.lines.length).toBeGreaterThanOrEqual(5);
    expect(rich.lines.slice(-plain.lines.length)).toEqual(plain.lines);
    expect(rich.links).toEqual(plain.links);
    expect(plain.links.length).toBeGreaterThan(1);
  });

  test("can be read aloud: language, title, and links that say where they lead", () => {
    // GIVEN
    const { html } = filled(template, sample);
    // THEN
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toMatch(/<title>[A-Z][^<]+<\/title>/);
    expect(html).not.toMatch(/<(img|table|script)|>(click )?here</i);
  });
});

test("reminders and digests, which nobody needs, can be stopped", () => {
  for (const name of ["StreakReminder", "WeeklyDigest"]) {
    const [template] = messages[name] ?? [];
    expect(template?.text).toMatch(/\{\{unsubscribeUrl\}\}\n$/);
    expect(template?.html).toContain('<a href="{{unsubscribeUrl}}"');
  }
});

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("fckdoomscroll");
});

function stack(environment: string): Synthesized {
  return stacks.get(`fckdoomscroll-${environment}`) as Synthesized;
}

/** The names of the templates and of the configuration set. */
function names(json: Synthesized) {
  const set = json.at("aws_sesv2_configuration_set.mail_configuration_set").configuration_set_name;
  return { set, templates: json.all("aws_ses_template").map(({ name }) => name) };
}

test("production carries the document's names, and dev its own beside them", () => {
  expect(names(stack("prod"))).toEqual({
    set: "fckdoomscroll-config-set",
    templates: ["StreakReminder", "WeeklyDigest", "WelcomeEmail"],
  });
  expect(names(stack("dev"))).toEqual({
    set: "fckdoomscroll-dev-mail",
    templates: [
      "fckdoomscroll-dev-streak-reminder",
      "fckdoomscroll-dev-weekly-digest",
      "fckdoomscroll-dev-welcome-email",
    ],
  });
});

test.each([
  ["dev", "dev.fckdoomscroll.example"],
  ["prod", "fckdoomscroll.example"],
])("%s sends for %s with DKIM, the document's SPF and DMARC, and counts what it asks for", (name, domain) => {
  // GIVEN
  const json = stack(name);
  const label = domain.replaceAll(".", "_");
  // THEN
  expect(json.at("aws_sesv2_email_identity.mail_identity").email_identity).toBe(domain);
  expect(json.ids("aws_route53_record").filter((id) => id.startsWith("zone_dkim"))).toHaveLength(3);
  expect(json.at(`aws_route53_record.zone_${label}_txt`).records).toEqual([
    "v=spf1 include:amazonses.com ~all",
  ]);
  expect(json.at(`aws_route53_record.zone__dmarc_${label}_txt`).records).toEqual([
    "v=DMARC1; p=reject; rua=mailto:dmarc@fckdoomscroll.example",
  ]);
  const metrics = json.at("aws_sesv2_configuration_set_event_destination.mail_configuration_set_metrics");
  expect(metrics.event_destination).toMatchObject({ matching_event_types: ["SEND", "BOUNCE", "COMPLAINT"] });
  expect(json.at("aws_sesv2_configuration_set.mail_configuration_set").suppression_options).toEqual({
    suppressed_reasons: ["BOUNCE", "COMPLAINT"],
  });
});

test.each([
  "dev",
  "prod",
])("the application of %s sends as noreply alone, and knows its templates", (name) => {
  // GIVEN
  const json = stack(name);
  const domain = json.at("aws_sesv2_email_identity.mail_identity").email_identity;
  // THEN
  const [sending] = statements(json.at("aws_iam_role_policy.app_task_role_send_mail").policy);
  expect(sending?.Condition).toEqual({ StringEquals: { "ses:FromAddress": [`noreply@${domain}`] } });
  expect(variables(containerOf(json, "app"))).toMatchObject({
    AWS_SES_REGION: "us-east-1",
    EMAIL_FROM: `noreply@${domain}`,
    SES_TEMPLATE_STREAK_REMINDER: "${aws_ses_template.mail_template_streak_reminder.name}",
    SES_TEMPLATE_WEEKLY_DIGEST: "${aws_ses_template.mail_template_weekly_digest.name}",
    SES_TEMPLATE_WELCOME_EMAIL: "${aws_ses_template.mail_template_welcome_email.name}",
  });
});
