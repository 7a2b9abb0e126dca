import { z } from "zod";
import { parseCidr } from "../../cidr";
import { show } from "./rule";

/** Words that every JavaScript object has: records with such a key would have it before anybody wrote it. */
const inheritedWords = ["constructor"];

/** A name made of lower-case words joined by hyphens, as in `app-user`: it becomes part of names and addresses. */
export const kebabName = z
  .string()
  .max(24, { error: ({ input }) => `${show(input)} has more than 24 characters; shorten it` })
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
    error: ({ input }) =>
      `${show(input)} is no name; use lower-case letters, digits and single hyphens, as in "app-user"`,
  })
  .refine((name) => !inheritedWords.includes(name), {
    error: ({ input }) => `${show(input)} is a word of JavaScript's own; choose another name`,
  });
/** A name that the document gives to the letter. */
export const documentName = z.string().regex(/^[\w./-]{1,255}$/, {
  error: ({ input }) => `${show(input)} is no AWS name; use 1 to 255 letters, digits and . _ / -`,
});

/** An IPv4 block without host bits. */
export const cidr = z.string().refine((text) => parseCidr(text) !== undefined, {
  error: ({ input }) => `${show(input)} is no IPv4 CIDR without host bits; write it as in "10.0.0.0/16"`,
});

/** A TCP port that a non-root process may listen on. */
export const unprivilegedPort = z
  .int()
  .min(1024, { error: notForNonRoot })
  .max(65535, { error: notForNonRoot });

function notForNonRoot({ input }: { readonly input: unknown }): string {
  return `${show(input)} is no port that a non-root process can open; use 1024 to 65535`;
}

const retentions = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** How long CloudWatch keeps logs, in days. Source: CloudWatch Logs API, PutRetentionPolicy. */
export const logRetentionDays = retentionUpTo(Number.POSITIVE_INFINITY, "CloudWatch Logs cannot keep");

/** The same of what else is kept for so many days at most. */
export function retentionUpTo(most: number, refusal: string) {
  const choices = retentions.filter((days) => days <= most);
  return z.int().refine((days) => choices.includes(days), {
    error: ({ input }) => `${refusal} ${show(input)} days; choose ${choices.join(", ")}`,
  });
}

/** A share of a maximum that scaling or an alarm aims at. */
export const percent = between(1, 100, "per cent");

/** A whole number in a range of AWS's, with its unit for the message. */
export function between(from: number, to: number, unit: string) {
  const error = ({ input }: { readonly input: unknown }) =>
    `${show(input)} is out of range; use ${from} to ${to} ${unit}`;
  return z.int().min(from, { error }).max(to, { error });
}

/** A domain name such as `api.dougust.example`. */
export const domainName = z
  .string()
  .max(253, { error: "a domain name has at most 253 characters; shorten it" })
  .regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/, {
    error: ({ input }) => `${show(input)} is no domain name; write it as in "api.dougust.example"`,
  });

/** Whether a name is a domain, or stands below it. */
export function isWithin(name: string, domain: string): boolean {
  return name === domain || name.endsWith(`.${domain}`);
}

/** A domain name, or a wildcard that covers all of one level, as in `*.saas.example`. */
export const certificateName = z
  .string()
  .refine((name) => domainName.safeParse(name.replace(/^\*\./, "")).success, {
    error: ({ input }) =>
      `${show(input)} is no name for a certificate; write it as in "api.dougust.example" or "*.saas.example"`,
  });

/** What stands before the `@` of a mail address. */
export const localPart = /^[a-z0-9]+([._+-][a-z0-9]+)*$/;

/** Whether a text is a mail address in small letters. */
export function isMailAddress(text: string): boolean {
  const [local = "", domain = "", ...rest] = text.split("@");
  return rest.length === 0 && localPart.test(local) && domainName.safeParse(domain).success;
}

/** A mail address in small letters, since whoever receives it may tell capitals apart. */
export const mailAddress = z.string().refine(isMailAddress, {
  error: ({ input }) => `${show(input)} ${wrongWith(String(input))}`,
});

function wrongWith(address: string): string {
  if (!address.includes("@")) {
    return 'has no @; write a mail address, as in "dmarc@saas.example"';
  }
  const small = address.toLowerCase();
  return isMailAddress(small)
    ? `has capitals; write it in small letters: ${show(small)}`
    : 'is no mail address; write it as in "dmarc@saas.example"';
}
