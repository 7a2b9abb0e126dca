import type { z } from "zod";
import type { accountSchema } from "./schema/account";
import type { environmentSchema } from "./schema/environment";
import type { mailTemplateSchema } from "./schema/messaging/mail-template";

/** What a page of data of one environment says. */
export type EnvironmentInput = z.input<typeof environmentSchema>;

/** A message that SES fills in. */
export type MailTemplateInput = z.input<typeof mailTemplateSchema>;

/** What the page of data of a system's account says. */
export type AccountInput = z.input<typeof accountSchema>;

/** Types the data of an environment; it is checked when it is loaded. */
export function defineEnvironment(data: EnvironmentInput): EnvironmentInput {
  return data;
}

/** Types the data of a system's account; it is checked when it is loaded. */
export function defineAccount(data: AccountInput): AccountInput {
  return data;
}
