import { GetEmailTemplateCommand, type SESv2Client } from "@aws-sdk/client-sesv2";
import type { Mail } from "./mail-data";

/** The parts of each template that SES keeps, by name. */
export async function templatesOf(ses: SESv2Client, { templates }: Mail): Promise<unknown> {
  const found = Object.values(templates).map(async ({ name }) => {
    const { TemplateContent } = await ses.send(new GetEmailTemplateCommand({ TemplateName: name }));
    return [name, TemplateContent];
  });
  return Object.fromEntries(await Promise.all(found));
}

/** The same as the data says it. */
export function wantedTemplates({ templates }: Mail): unknown {
  const contents = Object.values(templates).map(({ name, subject, text, html }) => [
    name,
    { Subject: subject, Text: text, Html: html },
  ]);
  return Object.fromEntries(contents);
}
