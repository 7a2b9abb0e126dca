import { SesTemplate } from "@cdktf/provider-aws/lib/ses-template";
import { Construct } from "constructs";

/** A message in Handlebars, which SES fills in without escaping HTML. */
export interface MailTemplate {
  /** How applications call it. */
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailTemplatesProps {
  readonly templates: Readonly<Record<string, MailTemplate>>;
}

/**
 * The messages that SES keeps and fills in, by part name.
 *
 * Monthly cost: free.
 * @example new MailTemplates(this, "template", { templates: { "welcome-email": { name, subject, text, html } } });
 */
export class MailTemplates extends Construct {
  private readonly made: ReadonlyMap<string, SesTemplate>;

  constructor(scope: Construct, id: string, { templates }: MailTemplatesProps) {
    super(scope, id);
    this.made = new Map(
      Object.entries(templates).map(([part, template]) => [part, new SesTemplate(this, part, template)]),
    );
  }

  get arns(): string[] {
    return [...this.made.values()].map(({ arn }) => arn);
  }

  /** The name of each template, by part name. */
  get names(): ReadonlyMap<string, string> {
    return new Map([...this.made].map(([part, { name }]) => [part, name]));
  }
}
