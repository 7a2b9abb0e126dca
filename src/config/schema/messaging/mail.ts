import { z } from "zod";
import { regionName } from "../account";
import { toldTwice } from "../observability/notifications/listener-rules";
import { subscriber } from "../observability/notifications/notifications";
import { subscriptionSchema } from "../observability/notifications/subscription";
import {
  documentName,
  domainName,
  isMailAddress,
  isWithin,
  kebabName,
  localPart,
  mailAddress,
} from "../primitives";
import { type Finding, listedTwice, repeated, rule, show } from "../rule";
import { mailTemplateSchema } from "./mail-template";

/** A sender: what stands before the `@` of the domain, or a full address inside the domain. */
const sender = z.string().refine((text) => localPart.test(text) || isMailAddress(text), {
  error: ({ input }) =>
    `${show(input)} is no sender; write it as in "noreply", or as an address in small letters`,
});

/** What SES tells of a message; opens and clicks would need a pixel and links of ours in it. */
const event = z.enum([
  "send",
  "delivery",
  "delivery-delay",
  "bounce",
  "complaint",
  "reject",
  "rendering-failure",
]);

/** Mail of the environment's domain through SES. */
export const mailSchema = z
  .strictObject({
    /** What stands behind the `@`. */
    domain: domainName,
    /** Whose SES sends: another region than the environment's only where that one has none. */
    region: regionName,
    /** Who workloads may send as, the usual sender first. */
    from: z.array(sender).min(1, { error: "[] lets nobody send; list at least one sender" }),
    /** The part below the domain to which receivers return what they cannot deliver. */
    mailFrom: z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, {
      error: ({ input }) => `${show(input)} is no part of a domain name; write it as in "bounce"`,
    }),
    /** The domain's SPF text; left out where a zone that others keep has one, to which they add `amazonses.com`. */
    spf: z
      .string()
      .max(255)
      .regex(/^v=spf1 (\S+ )*include:amazonses\.com (\S+ )*[-~]all$/, {
        error: ({ input }) =>
          `${show(input)} does not let SES alone send; write it as in "v=spf1 include:amazonses.com ~all"`,
      })
      .optional(),
    dmarc: z.strictObject({
      policy: z.enum(["none", "quarantine", "reject"]),
      /** Where receivers send their reports: somebody must read that mailbox. */
      reports: mailAddress,
    }),
    configurationSet: documentName.optional(),
    /** After what SES sends no more to an address. */
    suppression: z.array(z.enum(["bounce", "complaint"])).min(1),
    /** What CloudWatch counts, by a tag of the messages: SES's own, as `ses:configuration-set`, or the senders'. */
    metrics: z.strictObject({
      events: z.array(event).min(1),
      dimension: z.strictObject({
        name: z.string().regex(/^[\w:-]{1,256}$/, {
          error: ({ input }) => `${show(input)} is no tag; write it as in "ses:configuration-set"`,
        }),
        /** The value of messages without the tag. */
        default: z.string().regex(/^[\w@.-]{1,256}$/, {
          error: ({ input }) => `${show(input)} is no value of a tag; use letters, digits and _ - @ .`,
        }),
      }),
    }),
    /** What a topic tells one by one; mail to the sender is off, since nobody reads it. */
    feedback: z.strictObject({
      topic: documentName.optional(),
      events: z.array(event),
      /** Who is told, beside those whom people subscribe by hand. */
      subscriptions: z.record(subscriber, subscriptionSchema).default({}),
    }),
    templates: z.record(kebabName, mailTemplateSchema),
  })
  .check(
    rule(["domain", "from", "mailFrom"], checkSenders),
    rule(["domain", "dmarc"], checkReports),
    rule(["suppression", "metrics", "feedback"], checkEvents),
    rule(["feedback"], ({ feedback }) => toldTwice(feedback.subscriptions, ["feedback", "subscriptions"])),
  );

export type MailData = z.output<typeof mailSchema>;

/** The full address of a sender. */
export function addressOf(sender: string, domain: string): string {
  return sender.includes("@") ? sender : `${sender}@${domain}`;
}

function* checkSenders({
  domain,
  from,
  mailFrom,
}: Pick<MailData, "domain" | "from" | "mailFrom">): Iterable<Finding> {
  const addresses = from.map((sender) => addressOf(sender, domain));
  for (const [index, sender] of addresses.entries()) {
    const host = sender.slice(sender.indexOf("@") + 1);
    if (!isWithin(host, domain)) {
      yield {
        path: ["from", index],
        message: `${show(sender)} is no address of ${domain}; send as one that is`,
      };
    } else if (host === `${mailFrom}.${domain}`) {
      yield {
        path: ["from", index],
        message: `${show(sender)} is where bounces return to; send as an address outside of ${host}`,
      };
    }
  }
  yield* listedTwice(addresses, ["from"], "sender");
}

/** Receivers send no reports to strangers, unless these ask for them in their own zone. */
function* checkReports({ domain, dmarc }: Pick<MailData, "domain" | "dmarc">): Iterable<Finding> {
  const host = dmarc.reports.slice(dmarc.reports.indexOf("@") + 1);
  if (!isWithin(host, domain) && !isWithin(domain, host)) {
    yield {
      path: ["dmarc", "reports"],
      message: `${show(dmarc.reports)} is neither inside ${domain} nor above it, so receivers send no reports there; use a mailbox that is`,
    };
  }
}

function* checkEvents({
  suppression,
  metrics,
  feedback,
}: Pick<MailData, "suppression" | "metrics" | "feedback">): Iterable<Finding> {
  const lists = [
    { path: ["suppression"], values: suppression },
    { path: ["metrics", "events"], values: metrics.events },
    { path: ["feedback", "events"], values: feedback.events },
  ];
  for (const { path, values } of lists) {
    for (const value of repeated<string>(values)) {
      yield { path, message: `${show(value)} is listed more than once; list each once` };
    }
  }
  for (const needed of ["bounce", "complaint"] as const) {
    if (!feedback.events.includes(needed)) {
      yield {
        path: ["feedback", "events"],
        message: `${show(feedback.events)} tells nobody of a ${needed}; add ${show(needed)}`,
      };
    }
  }
}
