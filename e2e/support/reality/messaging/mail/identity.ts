import { GetEmailIdentityCommand, type SESv2Client } from "@aws-sdk/client-sesv2";
import type { Mail } from "./mail-data";

/** An identity as SES tells it. */
export interface FoundIdentity {
  readonly settings: unknown;
  /** The names of its DKIM keys. */
  readonly tokens: readonly string[];
}

/** What SES tells of a domain that it sends for. */
export async function identityOf(ses: SESv2Client, domain: string): Promise<FoundIdentity> {
  const found = await ses.send(new GetEmailIdentityCommand({ EmailIdentity: domain }));
  const { DkimAttributes: dkim, MailFromAttributes: mailFrom } = found;
  return {
    settings: {
      kind: found.IdentityType,
      proven: found.VerifiedForSendingStatus,
      dkim: [dkim?.SigningEnabled, dkim?.Status, dkim?.CurrentSigningKeyLength],
      configurationSet: found.ConfigurationSetName,
      mailFrom: [mailFrom?.MailFromDomain, mailFrom?.BehaviorOnMxFailure],
      forwardsBounces: found.FeedbackForwardingStatus,
    },
    tokens: dkim?.Tokens ?? [],
  };
}

/** The same as the data says it, once DNS answers. */
export function wantedIdentity({ configurationSet, mailFromDomain }: Mail): unknown {
  return {
    kind: "DOMAIN",
    proven: true,
    dkim: [true, "SUCCESS", "RSA_2048_BIT"],
    configurationSet,
    mailFrom: [mailFromDomain, "USE_DEFAULT_VALUE"],
    forwardsBounces: false,
  };
}
