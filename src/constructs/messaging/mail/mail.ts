import { SesDomainIdentityVerification } from "@cdktf/provider-aws/lib/ses-domain-identity-verification";
import { Fn, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { HostedZone } from "../../edge/dns/hosted-zone";
import { type MailMetrics, mailMetrics } from "../../observability/metrics/mail-metrics";
import type { Statement } from "../../security/policy";
import type { Role } from "../../security/role";
import { ConfigurationSet, type ConfigurationSetProps, type MailEvent } from "./configuration-set";
import { type DmarcPolicy, dmarcText } from "./dmarc";
import { FeedbackTopic, type FeedbackTopicProps } from "./feedback-topic";
import { MailIdentity } from "./mail-identity";
import { type MailTemplate, MailTemplates } from "./mail-templates";

export interface MailProps extends Pick<ConfigurationSetProps, "suppression" | "metrics"> {
  /** What stands behind the `@`; a name in the zone. */
  readonly domain: string;
  /** The full addresses that may be written as sender, the usual one first. */
  readonly from: readonly [string, ...string[]];
  readonly mailFromDomain: string;
  /** The domain's own SPF text. @default none, where the domain has one that others keep */
  readonly spf?: string;
  readonly dmarc: DmarcPolicy;
  readonly configurationSet: string;
  /** The events that a topic tells one by one. */
  readonly feedback: {
    readonly topic: string;
    readonly events: readonly MailEvent[];
    readonly subscriptions?: FeedbackTopicProps["subscriptions"];
  };
  readonly templates: Readonly<Record<string, MailTemplate>>;
  readonly zone: HostedZone;
  /** A key of the region that lets SES publish to the topic of `feedback`. */
  readonly keyArn: string;
  readonly account: string;
  readonly region: string;
}

/**
 * Mail of a domain through SES: proven by DKIM, SPF and DMARC, sent over TLS alone, with bounces and complaints
 * suppressed, counted and told. Nobody sends until `grantSend`, and to strangers only once AWS has let the account
 * out of SES's sandbox in the region.
 *
 * Monthly cost in us-east-1: $0.10 per 1,000 messages, $0.12 per GB attached; $0.30 for each event that CloudWatch
 * counts; $0.50 per million events to the topic.
 * @example new Mail(this, "mail", { ...environment.mail, zone, keyArn: key.arn, account, region });
 */
export class Mail extends Construct {
  readonly identityArn: string;
  readonly configurationSetName: string;
  /** The usual sender. */
  readonly fromAddress: string;
  readonly region: string;
  readonly metrics: MailMetrics;
  /** Tells of bounces and complaints, one message each. */
  readonly feedbackTopicArn: string;
  /** What applications call each template, by part name. */
  readonly templateNames: ReadonlyMap<string, string>;
  private readonly sending: Statement;

  constructor(scope: Construct, id: string, props: MailProps) {
    super(scope, id);
    const set = new ConfigurationSet(this, "configuration-set", { ...props, name: props.configurationSet });
    const topic = new FeedbackTopic(this, "feedback", {
      ...props,
      name: props.feedback.topic,
      subscriptions: props.feedback.subscriptions,
      configurationSetArn: set.arn,
    });
    const identity = new MailIdentity(this, "identity", {
      ...props,
      configurationSet: set.name,
      feedback: set.tell(topic, props.feedback.events),
    });
    const templates = new MailTemplates(this, "template", props);
    addPolicies(props);
    this.identityArn = identity.arn;
    this.configurationSetName = set.name;
    this.metrics = mailMetrics(set.name, props.metrics);
    this.fromAddress = props.from[0];
    this.region = props.region;
    this.feedbackTopicArn = topic.arn;
    this.templateNames = templates.names;
    this.sending = {
      Action: [...sendingActions],
      Resource: [identity.arn, set.arn, ...templates.arns],
      Condition: { StringEquals: { "ses:FromAddress": props.from } },
    };
  }

  /** Stands once SES has found the domain's records, for who is refused before; made only where somebody waits for it. */
  get proof(): ITerraformDependable {
    const id = "proof";
    const domain = Fn.element(Fn.split("/", this.identityArn), 1);
    return (
      (this.node.tryFindChild(id) as SesDomainIdentityVerification | undefined) ??
      new SesDomainIdentityVerification(this, id, { domain })
    );
  }

  /** Lets a role send as one of the allowed addresses, with or without the templates. */
  grantSend(role: Role): void {
    role.grant("send-mail", this.sending);
  }
}

/** Both versions of the API: version 2 asks for those of templates and of raw messages too. */
const sendingActions = [
  "ses:SendEmail",
  "ses:SendRawEmail",
  "ses:SendTemplatedEmail",
  "ses:SendBulkEmail",
  "ses:SendBulkTemplatedEmail",
] as const;

/** What receivers read about the domain itself. */
function addPolicies({ domain, spf, dmarc, zone }: MailProps): void {
  if (spf !== undefined) {
    zone.addText(domain, spf);
  }
  zone.addText(`_dmarc.${domain}`, dmarcText(dmarc));
}
