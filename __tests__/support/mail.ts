import type { EnvironmentInput } from "../../src/config/define";
import { HostedZone } from "../../src/constructs/edge/dns/hosted-zone";
import type { MailProps } from "../../src/constructs/messaging/mail/mail";
import type { EnvironmentStack } from "../../src/stacks/environment-stack";
import { account, keyArn, region } from "./surroundings";

/** Mail of `test.example`, sent as `noreply`, in a zone `aws_route53_zone.zone`. */
export function mailProps(stack: EnvironmentStack, changes: Partial<MailProps> = {}): MailProps {
  return {
    domain: "test.example",
    from: ["noreply@test.example", "team@news.test.example"],
    mailFromDomain: "bounce.test.example",
    spf: "v=spf1 include:amazonses.com -all",
    dmarc: { policy: "reject", reports: "dmarc@test.example" },
    configurationSet: "test-dev-mail",
    suppression: ["bounce", "complaint"],
    metrics: {
      events: ["send", "rendering-failure"],
      dimension: { name: "ses:configuration-set", default: "none" },
    },
    feedback: { topic: "test-dev-mail-feedback", events: ["bounce", "complaint", "delivery-delay"] },
    templates: {
      welcome: { name: "test-dev-welcome", subject: "Hi {{name}}", text: "Hi", html: "<p>Hi</p>" },
    },
    zone: new HostedZone(stack, "zone", { zone: "test.example", source: "created" }),
    keyArn,
    account,
    region,
    ...changes,
  };
}

/** The same as a page of data says it, with one template. */
export const mailData = {
  domain: "test.example",
  region: "us-east-1",
  from: ["noreply"],
  mailFrom: "bounce",
  dmarc: { policy: "reject", reports: "dmarc@test.example" },
  suppression: ["bounce"],
  metrics: { events: ["send"], dimension: { name: "ses:configuration-set", default: "none" } },
  feedback: { events: ["bounce", "complaint"], subscriptions: {} },
  templates: { welcome: { subject: "Hi", text: "Hi", html: "<p>Hi</p>" } },
} satisfies EnvironmentInput["mail"];
