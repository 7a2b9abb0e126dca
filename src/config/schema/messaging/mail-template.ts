import { z } from "zod";
import { documentName } from "../primitives";
import { type Finding, rule, show } from "../rule";
import { unreadable } from "./handlebars";

/** SES keeps templates of up to 500 KB, all parts together. Source: SES Developer Guide, "Service quotas". */
const maximumBytes = 500_000;

const part = z
  .string()
  .refine((text) => text.trim() !== "", {
    error: ({ input }) => `${show(input)} says nothing; write a text`,
  })
  .superRefine((text, context) => {
    for (const message of unreadable(text)) {
      context.addIssue({ code: "custom", message });
    }
  });

/** A message that SES fills in. It does not escape HTML: who sends it must, for whatever people have typed. */
export const mailTemplateSchema = z
  .strictObject({
    name: documentName.optional(),
    subject: part.refine((text) => !text.includes("\n"), {
      error: ({ input }) => `${show(input)} has more than one line; write one`,
    }),
    /** For mail programs that show no HTML: it says the same. */
    text: part,
    html: part,
  })
  .check(rule(["subject", "text", "html"], checkSize));

function* checkSize(parts: { subject: string; text: string; html: string }): Iterable<Finding> {
  const bytes = Buffer.byteLength(parts.subject + parts.text + parts.html);
  if (bytes > maximumBytes) {
    yield { path: [], message: `${bytes} bytes are more than SES keeps; use at most ${maximumBytes}` };
  }
}
