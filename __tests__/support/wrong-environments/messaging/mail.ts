import type { Mistake } from "../mistake";

const spf = "spf";
const template = "mail.templates.welcome-email";
const unpaired = "pair the braces, and each block with its end";

/** Mistakes in a page that has mail, with templates. */
function mail(rows: readonly Omit<Mistake, "page">[]): Mistake[] {
  return rows.map((row) => ({ ...row, page: "explicit" }));
}

/** Mistakes in the mail that an environment sends. */
export const mailMistakes: readonly Mistake[] = mail([
  {
    name: "a domain outside of the zone",
    set: {
      "mail.domain": "doomscroll.example",
      "mail.dmarc.reports": "dmarc@doomscroll.example",
    },
    path: "mail.domain",
    message:
      '"doomscroll.example" is an identity outside of the hosted zone fckdoomscroll.example; use a domain inside it',
  },
  {
    name: "a domain that only ends like the zone",
    set: {
      "mail.domain": "myfckdoomscroll.example",
      "mail.dmarc.reports": "dmarc@myfckdoomscroll.example",
    },
    path: "mail.domain",
    message:
      '"myfckdoomscroll.example" is an identity outside of the hosted zone fckdoomscroll.example; use a domain inside it',
  },
  {
    name: "mail without a zone",
    set: {
      "loadBalancer.listener": { protocol: "http" },
      distribution: undefined,
      "buckets.assets.distribution": undefined,
      "services.app.variables.ASSETS_URL": "none",
    },
    remove: "dns",
    path: "mail.domain",
    message: '"fckdoomscroll.example" needs a hosted zone for its records; add dns',
  },
  {
    name: "a region without known facts",
    set: { "mail.region": "us-gov-west-1" },
    path: "mail.region",
    message:
      '"us-gov-west-1" is no known region; choose ap-northeast-1, ap-southeast-1, ap-southeast-2, ca-central-1, eu-central-1, eu-north-1, eu-west-1, eu-west-2, me-central-1, me-south-1, us-east-1, us-east-2, us-west-2, or add its facts to src/regions.ts',
  },
  {
    name: "no sender",
    set: { "mail.from": [] },
    path: "mail.from",
    message: "[] lets nobody send; list at least one sender",
  },
  ...["No Reply", "noreply@", "a@fckdoomscroll.example@b.example", "*"].map((sender) => ({
    name: `a sender ${sender}`,
    set: { "mail.from": [sender] },
    path: "mail.from[0]",
    message: `"${sender}" is no sender; write it as in "noreply", or as an address in small letters`,
  })),
  {
    name: "a sender of another domain",
    set: { "mail.from": ["noreply", "team@gmail.com"] },
    path: "mail.from[1]",
    message: '"team@gmail.com" is no address of fckdoomscroll.example; send as one that is',
  },
  {
    name: "a sender of the domain that bounces return to",
    set: { "mail.from": ["noreply@bounce.fckdoomscroll.example"] },
    path: "mail.from[0]",
    message:
      '"noreply@bounce.fckdoomscroll.example" is where bounces return to; send as an address outside of bounce.fckdoomscroll.example',
  },
  {
    name: "a sender twice, once in full",
    set: { "mail.from": ["noreply", "noreply@fckdoomscroll.example"] },
    path: "mail.from",
    message: '"noreply@fckdoomscroll.example" is listed more than once; list each sender once',
    value: '"noreply@fckdoomscroll.example"',
  },
  {
    name: "bounces that return to a whole domain",
    set: { "mail.mailFrom": "bounce.fckdoomscroll.example" },
    path: "mail.mailFrom",
    message: '"bounce.fckdoomscroll.example" is no part of a domain name; write it as in "bounce"',
  },
  ...["v=spf1 -all", "v=spf1 include:amazonses.com", "v=spf1 include:amazonses.com +all"].map((text) => ({
    name: `an ${spf} text ${text}`,
    set: { "mail.spf": text },
    path: "mail.spf",
    message: `"${text}" does not let SES alone send; write it as in "v=spf1 include:amazonses.com ~all"`,
  })),
  {
    name: "a policy that DMARC does not know",
    set: { "mail.dmarc.policy": "block" },
    path: "mail.dmarc.policy",
    message: '"block" is not possible here; choose "none", "quarantine", "reject"',
  },
  {
    name: "reports to no address",
    set: { "mail.dmarc.reports": "dmarc" },
    path: "mail.dmarc.reports",
    message: '"dmarc" has no @; write a mail address, as in "dmarc@saas.example"',
  },
  {
    name: "reports to strangers",
    set: { "mail.dmarc.reports": "dmarc@gmail.com" },
    path: "mail.dmarc.reports",
    message:
      '"dmarc@gmail.com" is neither inside fckdoomscroll.example nor above it, so receivers send no reports there; use a mailbox that is',
  },
  {
    name: "a reason for suppression that SES does not know",
    set: { "mail.suppression": ["reject"] },
    path: "mail.suppression[0]",
    message: '"reject" is not possible here; choose "bounce", "complaint"',
  },
  {
    name: "an event twice",
    set: { "mail.metrics.events": ["send", "send"] },
    path: "mail.metrics.events",
    message: '"send" is listed more than once; list each once',
    value: '"send"',
  },
  {
    name: "an event that needs a pixel",
    set: { "mail.metrics.events": ["open"] },
    path: "mail.metrics.events[0]",
    message:
      '"open" is not possible here; choose "send", "delivery", "delivery-delay", "bounce", "complaint", "reject", "rendering-failure"',
  },
  {
    name: "a dimension with a space",
    set: { "mail.metrics.dimension.name": "configuration set" },
    path: "mail.metrics.dimension.name",
    message: '"configuration set" is no tag; write it as in "ses:configuration-set"',
  },
  {
    name: "a default that CloudWatch does not take",
    set: { "mail.metrics.dimension.default": "n/a" },
    path: "mail.metrics.dimension.default",
    message: '"n/a" is no value of a tag; use letters, digits and _ - @ .',
  },
  {
    name: "complaints that nobody is told of",
    set: { "mail.feedback.events": ["bounce"] },
    path: "mail.feedback.events",
    message: '["bounce"] tells nobody of a complaint; add "complaint"',
  },
  {
    name: "a configuration set with a dot",
    set: { "mail.configurationSet": "fckdoomscroll.mail" },
    path: "mail.configurationSet",
    message: '"fckdoomscroll.mail" is no name for a configuration set; use letters, digits, _ and -',
  },
  {
    name: "a configuration set that is too long",
    set: { "mail.configurationSet": "c".repeat(65) },
    path: "mail.configurationSet",
    message: `"${"c".repeat(65)}" has 65 characters, and a configuration set has at most 64; shorten the name, or the system, environment or part it is made of`,
  },
  {
    name: "a topic with a dot",
    set: { "mail.feedback.topic": "mail.feedback" },
    path: "mail.feedback.topic",
    message: '"mail.feedback" is no name for a topic; use letters, digits, _ and -',
  },
  {
    name: "a template with a dot in its name",
    set: { [`${template}.name`]: "Welcome.Email" },
    path: `${template}.name`,
    message: '"Welcome.Email" is no name for a mail template; use letters, digits, _ and -',
  },
  {
    name: "two templates of one name",
    set: { [`${template}.name`]: "WeeklyDigest" },
    path: `${template}.name`,
    message:
      '"WeeklyDigest" is also the mail template of mail.templates.weekly-digest.name; give each its own',
  },
  {
    name: "a template whose part is no name",
    copy: { "mail.templates.WelcomeEmail": template },
    path: "mail.templates.WelcomeEmail",
    message: '"WelcomeEmail" is no name; use lower-case letters, digits and single hyphens, as in "app-user"',
    value: '"WelcomeEmail"',
  },
  {
    name: "a template without a text",
    remove: `${template}.text`,
    path: `${template}.text`,
    message: "is missing; add a text",
  },
  {
    name: "a template whose text says nothing",
    set: { [`${template}.text`]: " \n" },
    path: `${template}.text`,
    message: '" \\n" says nothing; write a text',
  },
  {
    name: "a subject of two lines",
    set: { [`${template}.subject`]: "Hello\nyou" },
    path: `${template}.subject`,
    message: '"Hello\\nyou" has more than one line; write one',
  },
  {
    name: "a subject whose braces do not pair",
    set: { [`${template}.subject`]: "Hello {{name" },
    path: `${template}.subject`,
    message: `Handlebars cannot read it (Parse error on line 1 at "Hello {{name"); ${unpaired}`,
  },
  {
    name: "a text whose block does not end",
    set: { [`${template}.text`]: "{{#if name}}Hello{{/each}}" },
    path: `${template}.text`,
    message: `Handlebars cannot read it (if doesn't match each - 1:3); ${unpaired}`,
    value: "if doesn't match each",
  },
  {
    name: "a helper that SES does not have",
    set: { [`${template}.html`]: "<p>{{upper name}}</p>" },
    path: `${template}.html`,
    message: '"upper" is no helper that SES knows; prepare the value before sending',
    value: '"upper"',
  },
  {
    name: "a template larger than SES keeps",
    set: { [`${template}.html`]: "é".repeat(250_001) },
    path: template,
    message: "500361 bytes are more than SES keeps; use at most 500000",
    value: "bytes",
  },
]).concat([
  {
    name: "a service that sends without mail",
    set: { "services.api.uses": { mail: true } },
    path: "services.api.uses.mail",
    message: "true needs mail, and this environment has none; add mail, or remove it",
  },
  {
    name: "a fact of mail without mail",
    page: "atlas",
    set: { "services.app.variables.EMAIL_FROM": { from: "mail-from" } },
    path: "services.app.variables.EMAIL_FROM",
    message:
      '"mail-from" is no fact of this environment; write a text, or choose region, public-url, metrics-namespace',
    value: '"mail-from"',
  },
]);
