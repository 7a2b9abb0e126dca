import { z } from "zod";
import { between } from "../primitives";

/** What holds for everything in the account, whoever makes it. */
export const guardsSchema = z.strictObject({
  /** No bucket can be opened to the public. */
  noPublicBuckets: z.boolean(),
  /** New volumes are encrypted, in every region of the page. */
  encryptedVolumes: z.boolean(),
  /** For passwords of IAM users; people of IAM Identity Center have its own. */
  passwordPolicy: z
    .strictObject({
      minimumLength: between(8, 128, "characters"),
      /** How many earlier passwords cannot come again. */
      remembered: between(1, 24, "passwords"),
      /** Days until a password must change. @default never */
      expireDays: between(1, 1095, "days").optional(),
    })
    .optional(),
});

export type GuardsData = z.output<typeof guardsSchema>;
