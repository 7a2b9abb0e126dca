import { Sesv2EmailIdentity } from "@cdktf/provider-aws/lib/sesv2-email-identity";
import { Sesv2EmailIdentityFeedbackAttributes } from "@cdktf/provider-aws/lib/sesv2-email-identity-feedback-attributes";
import { Sesv2EmailIdentityMailFromAttributes } from "@cdktf/provider-aws/lib/sesv2-email-identity-mail-from-attributes";
import { Fn, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { regions } from "../../../regions";
import type { HostedZone } from "../../edge/dns/hosted-zone";

export interface MailIdentityProps {
  /** What stands behind the `@`; a name in the zone. */
  readonly domain: string;
  /** The domain below it to which receivers return what they cannot deliver. */
  readonly mailFromDomain: string;
  readonly zone: HostedZone;
  readonly region: string;
  /** The configuration set of every message that names no other. */
  readonly configurationSet: string;
  /** What must stand before SES stops to send bounces and complaints by mail. */
  readonly feedback: ITerraformDependable;
}

/** The number of keys that SES signs with in turn. */
const dkimKeys = 3;

/**
 * A domain that SES may send for, proven and signed by three DKIM keys that SES rotates itself, with a MAIL FROM
 * domain of its own, so that SPF and DKIM both speak for the domain.
 *
 * Monthly cost: free.
 * @example new MailIdentity(this, "identity", { ...environment.mail, zone, region, configurationSet: set.name, feedback });
 */
export class MailIdentity extends Construct {
  readonly arn: string;
  private readonly identity: Sesv2EmailIdentity;

  constructor(scope: Construct, id: string, props: MailIdentityProps) {
    super(scope, id);
    this.identity = new Sesv2EmailIdentity(this, "Resource", {
      emailIdentity: props.domain,
      configurationSetName: props.configurationSet,
      dkimSigningAttributes: { nextSigningKeyLength: "RSA_2048_BIT" },
    });
    this.arn = this.identity.arn;
    this.addKeys(props);
    this.addMailFrom(props);
    this.addFeedback(props);
  }

  private addKeys({ domain, zone, region }: MailIdentityProps): void {
    const keys = regions[region]?.dkimDomain ?? "dkim.amazonses.com";
    for (let number = 1; number <= dkimKeys; number++) {
      const token = Fn.element(this.identity.dkimSigningAttributes.tokens, number - 1);
      zone.addRecord(`dkim-${number}`, {
        type: "CNAME",
        name: `${token}._domainkey.${domain}`,
        values: [`${token}.${keys}`],
      });
    }
  }

  private addMailFrom({ mailFromDomain, zone, region }: MailIdentityProps): void {
    new Sesv2EmailIdentityMailFromAttributes(this, "mail-from", {
      emailIdentity: this.identity.emailIdentity,
      mailFromDomain,
      // a zone that does not answer must not stop the mail: DKIM alone satisfies DMARC
      behaviorOnMxFailure: "USE_DEFAULT_VALUE",
    });
    zone.addRecord("mail-from", {
      type: "MX",
      name: mailFromDomain,
      values: [`10 feedback-smtp.${region}.amazonses.com`],
    });
    zone.addText(mailFromDomain, "v=spf1 include:amazonses.com ~all");
  }

  /** Nobody reads what comes back to a sender such as noreply: the configuration set's topic tells it. */
  private addFeedback({ feedback }: MailIdentityProps): void {
    new Sesv2EmailIdentityFeedbackAttributes(this, "feedback", {
      emailIdentity: this.identity.emailIdentity,
      emailForwardingEnabled: false,
      // SES goes on with mail as long as it has no other way to tell
      dependsOn: [feedback],
    });
  }
}
